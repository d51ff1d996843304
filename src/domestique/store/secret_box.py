"""Secrets at rest: Fernet with a key that lives outside the database, rotatable by putting a new key first."""

from cryptography.fernet import Fernet, InvalidToken, MultiFernet


class CannotOpen(Exception):
    """The secret was sealed with a key this installation no longer has."""


class SecretBox:
    def __init__(self, keys: tuple[bytes, ...]) -> None:
        """The first key seals; every key may open."""
        if not keys:
            raise ValueError("a secret box needs at least one key")
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._newest = Fernet(keys[0])

    @staticmethod
    def new_key() -> bytes:
        return Fernet.generate_key()

    def seal(self, secret: str) -> bytes:
        return self._fernet.encrypt(secret.encode())

    def seal_anew(self, sealed: bytes) -> bytes | None:
        """With the newest key, where an older one had sealed it; None where there is nothing to do.

        CannotOpen when no key of ours opens it.
        """
        try:
            self._newest.decrypt(sealed)
        except InvalidToken:
            return self.seal(self.open(sealed))
        return None

    def open(self, sealed: bytes) -> str:
        try:
            return self._fernet.decrypt(sealed).decode()
        except InvalidToken as cause:
            raise CannotOpen(
                "this secret was sealed with another key: restore the old key file beside the new one"
            ) from cause
