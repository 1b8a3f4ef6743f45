"""What is frozen: a worker process turns off into its work before anything else is loaded."""

from __future__ import annotations

import sys
from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()
    from app.__main__ import main

    sys.exit(main())
