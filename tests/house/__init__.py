"""The rules of the house, one function each: a tree goes in, complaints come out.

They read files and import nothing of ours, so that tests/house/test_planted.py can try them on a tree with a
violation in it. tests/test_house.py holds the real tree against all of them.
"""
