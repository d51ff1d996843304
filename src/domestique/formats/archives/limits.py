"""How much an archive may unpack to, before it is a bomb rather than somebody's history."""

from dataclasses import dataclass

from domestique.formats.errors import BadFile


@dataclass(frozen=True, slots=True)
class Limits:
    depth: int = 4
    """ZIPs within ZIPs. Garmin's export has two levels."""
    entries: int = 250_000
    """Twenty years of a watch that also records every day come to a third of it. Each costs a file and some rows."""
    ratio: int = 250
    """Of one entry larger than a few megabytes. XML packs 40 to 1 at best; a bomb 1000 to 1."""
    ratio_from: int = 16 * 2**20
    total_ratio: int = 100
    """Of everything, against the outermost archive's own size, where that allows more than `total`."""
    total: int = 2**30
    nested: int = 4 * 2**30
    """Of one archive inside another."""


class Budget:
    """What is left of the whole walk's allowance."""

    def __init__(self, limits: Limits, archive_size: int) -> None:
        self.limits = limits
        self.entries = 0
        self._left = max(limits.total, limits.total_ratio * archive_size)

    def entry(self) -> None:
        self.entries += 1
        if self.entries > self.limits.entries:
            raise BadFile(
                "archive_too_many",
                f"The archive holds more than {self.limits.entries:,} files; the rest was not looked at. "
                "Split it and bring the parts in one by one.",
                entries=self.limits.entries,
            )

    def listed(self, count: int) -> None:
        """Known before anything is opened: better none of them than hours for a part."""
        if count > self.limits.entries - self.entries:
            raise BadFile(
                "archive_too_many",
                f"The archive lists {count:,} files, and {self.limits.entries:,} is the most that is opened; "
                "nothing of it was. Split it and bring the parts in one by one.",
                entries=self.limits.entries,
            )

    def spend(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise BadFile(
                "archive_bomb", "The archive unpacks to far more than any history holds; it was not opened further."
            )
