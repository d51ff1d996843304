"""From kept bytes to the activity that is shown, and proof that it can be done again with the same result.

parts.py is pure and runs in any process; recompose.py fetches what it needs and writes what it yields;
fingerprint.py says in one hash what a user's whole derived state is.
"""
