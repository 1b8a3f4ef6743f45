"""What the clinicians know of each patient: true dates in, day offsets out.

`records` holds the facts as a site knows them, `dictionary` the archive's data dictionary,
`offsets` makes ages, postal areas and days of them, `checks` finds what does not fit together, and
`tables` writes what may leave.
"""
