"""Thirty athletes who never were: what they do, how much, under which rules. Five mixes of sports, three amounts of
time, with and without a master's or an injured one's caution.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domestique.model import rule as r
from domestique.model.plan import Done, Option, Start
from domestique.model.sport import Sport
from domestique.model.workout import Thresholds
from domestique.planning.library import options_for
from domestique.planning.request import Request

MONDAY = date(2026, 11, 23)
_KNOWN = {
    Sport.CYCLING: Thresholds(ftp_w=250, threshold_bpm=165, max_bpm=185),
    Sport.RUNNING: Thresholds(threshold_mps=4.0, threshold_bpm=168),
    Sport.SWIMMING: Thresholds(css_mps=1.2),
}
_MIXES = (
    (Sport.CYCLING,),
    (Sport.RUNNING, Sport.STRENGTH),
    (Sport.CYCLING, Sport.RUNNING),
    (Sport.SWIMMING, Sport.RUNNING, Sport.STRENGTH),
    (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING, Sport.STRENGTH),
)
_HOURS = (4, 7, 11)


@dataclass(frozen=True, slots=True)
class Athlete:
    name: str
    sports: tuple[Sport, ...]
    hours: int
    careful: bool
    weeks: int

    def options(self) -> tuple[Option, ...]:
        return tuple(one for one in options_for(_KNOWN) if one.sport in self.sports)

    def start(self) -> Start:
        ctl = 6.5 * self.hours
        return Start(MONDAY - timedelta(days=1), ctl, ctl, done=tuple(self._done(ctl)))

    def _done(self, ctl: float) -> Iterator[Done]:
        endurance = [sport for sport in self.sports if sport is not Sport.STRENGTH]
        for back in range(1, 29):
            if back % 7 not in (0, 3):
                sport, load = endurance[back % len(endurance)], ctl * 1.4
                yield Done(MONDAY - timedelta(days=back), sport, round(load / 0.8), round(load, 1), back % 7 == 5)

    def rules(self) -> tuple[r.Rule, ...]:
        main = next(sport for sport in self.sports if sport is not Sport.STRENGTH)
        race = MONDAY + timedelta(days=7 * self.weeks - 1)
        told: dict[str, r.Params] = {
            "hours": r.MaxTime(r.Per.WEEK, 60 * self.hours),
            "rest": r.RestDay((r.Weekday.MON,)),
            "evenings": r.MaxTime(r.Per.DAY, 240),
            "race": r.Event("Race", race, r.Priority.A, main, duration_min=120),
            "taper": r.Taper("A", 14, 45),
            "ramp": r.RampCap(r.RampMetric.CTL, 3 if self.careful else 5),
            "deload": r.Deload(3 if self.careful else 4),
            "apart": r.HardSpacing(2 if self.careful else 1),
            "hard": r.MaxHard(2 if self.careful else 3),
            "floor": r.LoadBounds(r.Per.DAY, tsb_floor=-35),
            "variety": r.Variety(2),
        }
        for sport in self.sports:
            if len(self.sports) > 1:
                told[f"some_{sport}"] = r.SessionCount(sport, 1)
        if Sport.STRENGTH in self.sports:
            told["apart_from_hard"] = r.Separation(r.Selector(Sport.STRENGTH), r.Selector(role=r.Role.HARD), 6)
        if self.careful and Sport.RUNNING in self.sports:
            told["knee"] = r.InjuryLimit(
                "knee", (), ("sprint",), 90, None, MONDAY + timedelta(days=28), (Sport.RUNNING,)
            )
        return tuple(r.Rule(name, params) for name, params in told.items())

    def request(self, *, detail_weeks: int | None = None, seconds: float = 600.0) -> Request:
        last = MONDAY + timedelta(days=7 * self.weeks - 1)
        until = None if detail_weeks is None else MONDAY + timedelta(days=7 * detail_weeks - 1)
        return Request(self.name, MONDAY, last, self.start(), self.rules(), self.options(), until, seconds=seconds)


def athletes() -> tuple[Athlete, ...]:
    found = []
    for number, (sports, hours, careful) in enumerate(
        (sports, hours, careful) for sports in _MIXES for hours in _HOURS for careful in (False, True)
    ):
        name = f"{'+'.join(sports)}, {hours} h{', careful' if careful else ''}"
        found.append(Athlete(name, sports, hours, careful, 12 + 2 * (number % 5)))
    return tuple(found)
