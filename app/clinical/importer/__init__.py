"""From a site's own tables, or FHIR, to records: every decision visible, none guessed silently.

`table` reads rows as text, `columns`, `spellings` and `typed_days` say what they mean, `mapping`
keeps what a person decided, `reading` takes the rows into the `gathering`, `assembling` makes
records of them, and `judging` says which may go; `fhir` makes rows of bundles. `importing` is the
whole way.
"""
