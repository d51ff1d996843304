"""Zones of intensity, seconds in each, and the name of how they are shared out.
May import signal, session, model and kit; the athlete's own bounds win over those worked out from a threshold.
To add a scheme: its shares in schemes.py and its words in locales zones.json.
"""
