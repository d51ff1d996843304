"""Bringing an outside account's data here: one deed in several files, so that each stays short.

A page at a time: its answers are kept as received, read, written, and the place to go on moved, all in one transaction.
So a kill anywhere loses nothing and repeats nothing, and what was kept can be read anew at any time.
"""
