"""How much may wait to be written in one transaction: a transaction costs more than an answer, but what waits is asked
for again after a kill, and the athlete wants to see something come.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST = 32
MOST_BYTES = 4 << 20
LONGEST = timedelta(seconds=2)
"""At the pace that services bear that is four answers."""


@dataclass(slots=True)
class Load:
    answers: int = 0
    bytes: int = 0
    since: datetime | None = None

    def add(self, answers: int, size: int, *, now: datetime) -> bool:
        """Whether that is enough."""
        self.answers += answers
        self.bytes += size
        self.since = self.since or now
        return self.answers >= MOST or self.bytes >= MOST_BYTES or now - self.since >= LONGEST
