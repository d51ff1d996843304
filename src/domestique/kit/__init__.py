"""Small helpers with no sport in them: ids, bytes, text.
Anything may be imported here that needs no I/O, no clock and no randomness passed in secret.
To add one: a file named after what it helps with; every room may use it, it uses none.
"""
