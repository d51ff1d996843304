"""Work of the house itself, by the clock: pruning, rebuilding, starting jobs for those whose hour it is.
System-wide, so no user's choices are read here beyond what the chore is about; a chore may be run twice.
To add one: <noun>.py with a CHORE, and an entry in ../schedule.py.
"""
