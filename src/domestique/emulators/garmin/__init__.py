"""Garmin twice: the official Personal API with a key (`key_api`), and the services behind a sign-in with a password
(`sso`, `di`, `connect`), which the real garminconnect library talks to. Both tell of the same accounts.
"""

from domestique.emulators.garmin import connect, di, key_api, sso

__all__ = ["connect", "di", "key_api", "sso"]
