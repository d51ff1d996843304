"""What a line on the map asks of an athlete: sections by grade, climbs, gears, time. docs/routes.md has the formulas.
May import models, model and kit; pure: no I/O, no clock; what cannot be said is None with a reason.
To add a figure of a section: measure.py computes it, store/tables/routes.py keeps it.
"""
