"""Reading what the site has."""
