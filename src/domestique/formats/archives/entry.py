"""One file of an archive."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

from domestique.formats.errors import BadFile
from domestique.formats.gzipped import LARGEST

_STEP = 1 << 20


@dataclass(frozen=True, slots=True)
class Entry:
    """`name` is a label for a person, never a path to write to. `size` is what the archive claims.

    With a `problem` the entry cannot be opened; the rest of the archive goes on.
    """

    name: str
    size: int
    problem: BadFile | None
    _open: Callable[[], BinaryIO]

    def open(self) -> BinaryIO:
        """A forward-only file; reading it may raise BadFile where the entry is damaged."""
        if self.problem is not None:
            raise self.problem
        return self._open()

    def read(self, largest: int = LARGEST) -> bytes:
        source = self.open()
        kept = io.BytesIO()
        while block := source.read(_STEP):
            kept.write(block)
            if kept.tell() > largest:
                raise BadFile(
                    "too_large_unpacked",
                    f"Unpacked, {self.name} is larger than {largest // 2**20} MB: no activity is.",
                    largest=largest,
                )
        return kept.getvalue()
