"""Which days a stretch of words speaks of, counted from today."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from domestique.model.rule import Days, Phase, Scope
from domestique.planning.words.bounded import Bounded
from domestique.planning.words.dates import When
from domestique.planning.words.token import Amount, Is

_PATTERN: Final = 7
"""Days from the first to the last within which weekdays come round."""


@dataclass(slots=True)
class Dated(Bounded):
    def when(self) -> When | None:
        """Days told, or how long from today on."""
        told: When | None = self.take(Is.DATES) or self._widest()
        if told is not None:
            if told.first is not None and told.last is None and (length := self._length()) is not None:
                return When(told.first, told.first + timedelta(days=length - 1), told.taken)
            if told.first is not None and told.last is not None and (told.last - told.first).days >= 27:
                self._length()  # 2월 한 달 동안
            until = any(token.start < self.all(Is.DATES)[0].start for token in self.all(Is.UNTIL))
            return When(None, told.last) if until and told.first == told.last else told
        if self.has(Is.DATES) or not (self.has(Is.FOR) or self.says("간")):
            return None
        stretch = self.take(Is.STRETCH)
        if stretch is None:
            return None
        self.use(Is.FOR)
        return self.from_today(*stretch)

    def from_today(self, unit: str, amount: Amount) -> When:
        return When(self.today, self.on_from(self.today, unit, amount))

    def on_from(self, day: date, unit: str, amount: Amount) -> date:
        if unit == "month":
            return _months_on(day, int(amount.high))
        return day + timedelta(days=int({"day": 1, "week": 7}[unit] * amount.high))

    def for_weeks(self) -> bool:
        """Whether the days told, if any, are so many that weeks can hold in them: `Fridays off until March`."""
        return all(
            one.first is None or one.last is None or (one.last - one.first).days >= _PATTERN
            for one in self.values(Is.DATES)
        ) and (not self.has(Is.DATES) or self.has(Is.WEEKDAYS, Is.PER))

    def _widest(self) -> When | None:
        """`연말 12/23~1/2`: of two the one that holds the other."""
        told = [token.value for token in self.all(Is.DATES)]
        for one in told:
            if len(told) == 2 and all(_holds(one, other) for other in told):
                self.use(Is.DATES)
                return one if isinstance(one, When) else None
        return None

    def _since(self, here: list[When]) -> date | None:
        """`a baby on March 3, 4 hours a week from then on`: the one day told here or beside."""
        told = here or [token.value for token in self.near if token.kind is Is.DATES]
        return told[0].first if len(told) == 1 and told[0].first == told[0].last else None

    def _as_long_as(self, told: When) -> When:
        """`다음 주부터 3주 동안`: from then on, and for how long."""
        if told.first is None or told.last is not None or not self.has(Is.FOR) or not self.has(Is.STRETCH):
            return told
        length = self._length()
        return told if length is None else When(told.first, told.first + timedelta(days=length - 1), told.taken)

    def _length(self) -> int | None:
        """Days a stretch is long: for two weeks from December 19."""
        stretch = self.take(Is.STRETCH)
        if stretch is None or not stretch[1].single:
            return None
        unit, amount = stretch
        self.use(Is.FOR, Is.FROM)
        return int({"day": 1, "week": 7, "month": 30}[unit] * amount.low)

    def days(self) -> Days | None:
        """Days with both ends; `until` begins today."""
        told = self.when()
        if told is None or told.last is None:
            return None
        first = told.first or self.today
        return Days(first, told.last) if first <= told.last else None

    def scope(self) -> Scope:
        """Where a rule of this clause holds, from what no kind has used."""
        told = [token for token in self.tokens if (token.start, token.end) not in self.used]
        dates = [token.value for token in told if token.kind is Is.DATES]
        phases = [token.value for token in told if token.kind is Is.PHASE]
        phase: Phase | None = phases[0] if len(phases) == 1 else None
        when = self._as_long_as(dates[0]) if len(dates) == 1 else When(None, None)
        if len(dates) == 1:
            self.use(Is.DATES, Is.FROM, Is.UNTIL)
        if phase is not None:
            self.use(Is.PHASE)
        if self.has(Is.SINCE) and (since := self._since(dates)) is not None:
            self.use(Is.SINCE)
            return Scope(since, None, (), phase)
        if not self.has(Is.DATES) and self.has(Is.FOR) and any(token.kind is Is.STRETCH for token in told):
            when = self.when() or when
        first = when.first if when.first is not None or when.last is None else self.today
        return Scope(first, when.last, (), phase)


def _holds(one: When, other: When) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.first <= other.first and other.last <= one.last


def _months_on(day: date, months: int) -> date:
    at = day.year * 12 + day.month - 1 + months
    for back in range(4):
        try:
            return date(at // 12, at % 12 + 1, day.day - back)
        except ValueError:
            continue
    return day
