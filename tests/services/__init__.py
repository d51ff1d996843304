"""Deeds, on the real database."""
