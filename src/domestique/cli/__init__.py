"""The command line, above the other doors because it starts them.
May import every room; prints for people, or JSON with --json; exit 0 good, 1 failed, 2 misused.
To add a verb: cli/<verb>.py and one line in main.py.
"""
