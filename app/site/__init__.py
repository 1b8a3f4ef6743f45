"""What stays at the site: secrets, crosswalk, settings. Nothing of it ever enters a package."""
