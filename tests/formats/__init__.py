"""Readers and writers: round trips, and files that are not what they say."""
