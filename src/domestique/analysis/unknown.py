"""Why a figure is not known. Each reason has its sentence in both languages (locales metrics.unknown)."""

from typing import Literal

Reason = Literal[
    "no_channel",
    "no_setting",
    "no_person",
    "not_this_sport",
    "too_short",
    "too_few",
    "poor_coverage",
    "not_steady",
    "no_laps",
    "no_lengths",
    "no_sets",
    "not_told",
    "implausible",
    "nothing_there",
]


class Unknown(Exception):
    """Raised by a formula that cannot be computed here; `about` names the channel, setting or metric it misses."""

    def __init__(self, reason: Reason, about: str | None = None) -> None:
        super().__init__(reason, about)
        self.reason: Reason = reason
        self.about = about
