"""From a site's own tables, or FHIR, to records: every decision visible, none guessed silently.

`table` reads rows as text, `columns`, `spellings` and `typed_days` say what they mean, `mapping`
keeps what a person decided, `gathering` holds the rows by patient, `records_of_rows` makes records
of them, `fhir` makes rows of bundles, and `importing` is the whole way.
"""
