"""The vocabulary: Activity, Streams, Sport and the other words the rooms share, as frozen dataclasses.
May import kit and NumPy; holds no I/O, no clock, no randomness; "don't know" is None, never 0.
To add a word: one file per noun, with the unit in the field's name or docstring.
"""
