"""Out on a drive: a package sealed with age, signed by the site, and proved on the medium."""
