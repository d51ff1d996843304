"""Workouts as files of other programs: FIT, ZWO, ERG, MRC, swim tables; each says beforehand what it cannot say.
May import workout_text, fit, fit_writing, xml, model and kit; pure.
To add a format: one file that writes and reads it, a line in KINDS and in `open_file`, its words in workout_files.json.
"""
