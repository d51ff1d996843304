"""Ids as the services hand them out: seeded, so that the same world gives the same ids."""

import random
import uuid


class Ids:
    def __init__(self, seed: int) -> None:
        self._random = random.Random(f"ids {seed}")
        self._last = 10_000_000 + seed % 1000 * 1000

    def number(self) -> int:
        """Growing, with gaps, as in a table that others write to as well."""
        self._last += self._random.randint(1, 9)
        return self._last

    def uuid(self) -> str:
        return str(uuid.UUID(int=self._random.getrandbits(128), version=4))

    def token(self, length: int = 40) -> str:
        return "".join(self._random.choices("0123456789abcdef", k=length))
