"""Intervals: found in the samples, or from laps that were pressed on purpose; repeats are grouped.
May import signal, session, model and kit; where nothing stands out there are none, rather than many.
To add a way of finding them: one file that gives Stretches, and its turn in find.py.
"""
