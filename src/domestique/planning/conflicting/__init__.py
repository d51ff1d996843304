"""What conflicts.py looks for: rules against weekdays and hours, against sums, against each other, and untidy ones.
Pure; may import model and the rules' phrases.
To add one: a function in DETECTORS of the file it belongs to, its words in rules.conflict, an example in the tests.
"""
