"""Seeded sequences of everything that goes wrong, between us and the pretend services, ended by comparing the two.
A few run with the tests, ten thousand in bench/fault_run.py; a seed that fails there fails here.
"""
