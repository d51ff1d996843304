"""Garmin Connect with a sign-in of one's own: what the official key cannot read, and everything that is written.

Unofficial: the library `garminconnect` speaks as Garmin's own app does. docs/connections/garmin.md tells the risks.
"""
