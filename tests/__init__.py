"""Tests mirror src; test_house.py checks the house itself; fakes/ holds what time and chance are replaced with."""
