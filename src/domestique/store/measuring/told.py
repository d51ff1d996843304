"""What the athlete told of themselves, by day and sport, with a digest that says whether anything of it changed."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from domestique.model.athlete import SETTINGS, DatedSetting, Person, Settings, valid_on
from domestique.model.sport import Sport

DIGEST_BYTES = 8


class Told:
    """Between two dates on which something begins to hold, all days are the same."""

    def __init__(self, history: Sequence[DatedSetting], person: Person, zone: str) -> None:
        self.person = person
        self.zone = zone
        self._history = tuple(history)
        self._turns = sorted({entry.since for entry in history if entry.since is not None})
        self._spans: dict[int, Settings] = {}
        self._digests: dict[tuple[int, Sport], bytes] = {}

    def on(self, day: date) -> Settings:
        span = bisect_right(self._turns, day)
        if span not in self._spans:
            self._spans[span] = valid_on(self._history, day)
        return self._spans[span]

    def digest(self, day: date, sport: Sport) -> bytes:
        """Of the values alone: when a value began, or where it came from, moves no figure."""
        key = (bisect_right(self._turns, day), sport)
        if key not in self._digests:
            entries = (self.on(day).entry(kind.slug, sport) for kind in SETTINGS)
            values = [None if entry is None else entry.value for entry in entries]
            text = repr((values, self.person.sex, self.person.birth_year))
            self._digests[key] = sha256(text.encode()).digest()[:DIGEST_BYTES]
        return self._digests[key]
