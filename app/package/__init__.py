"""Making it travel: nothing enters a package but through staging."""
