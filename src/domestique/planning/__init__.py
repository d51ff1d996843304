"""Training doctrine: rules, packs, workouts, the solver and the checker that does not trust it.
May import analysis, formats, model and kit; pure; check.py shares no constraint code with solver/.
To add a rule kind: planning/rules/<kind>.py, one line in RULES and one YAML of plans that pass and fail.
"""
