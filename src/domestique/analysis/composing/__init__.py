"""One session, one record: from everything that recorded a session to the one activity shown.

twins.py says whether two recordings show the same session, merge.py takes the best of each, and both say why.
All of it is a function of its inputs, so that any merge can be taken apart and made again.
"""
