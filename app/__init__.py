"""Study Courier: an imaging site's de-identified contribution to a research archive."""

__version__ = "0.1.0"
