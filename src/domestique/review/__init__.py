"""Planned against done: matching, adherence, readiness, goals, the printed decision thresholds.
May import planning and the rooms below; pure: the same data gives the same verdict every time.
To add a finding: one file, one line in its tuple, its threshold printed beside its words.
"""
