"""A small library for one athlete: what the solver's tests choose from."""

from domestique.model.plan import Dose, Option
from domestique.model.rule import Role
from domestique.model.sport import Sport

_HOUR = {Sport.CYCLING: 50.0, Sport.RUNNING: 58.0, Sport.SWIMMING: 52.0}
_WORD = {Sport.CYCLING: "bike", Sport.RUNNING: "run", Sport.SWIMMING: "swim"}
_NEEDS = {Sport.SWIMMING: ("pool",)}
_EASY = {Sport.CYCLING: (40, 60, 75, 90, 120), Sport.RUNNING: (30, 40, 50, 60, 75), Sport.SWIMMING: (30, 45, 60)}
_LONG = {Sport.CYCLING: (120, 150, 180, 210, 240), Sport.RUNNING: (80, 95, 110, 130), Sport.SWIMMING: (75, 90)}


def options(*sports: Sport, levels: int = 4, strength: bool = True) -> tuple[Option, ...]:
    found: list[Option] = []
    for sport in sports or (Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING):
        found += _steady(sport) + _hard(sport, levels)
    if strength:
        found += _strength(levels)
    return tuple(found)


def _steady(sport: Sport) -> list[Option]:
    found = []
    for role, lengths in ((Role.EASY, _EASY[sport]), (Role.LONG, _LONG[sport])):
        for level, minutes in enumerate(lengths, 1):
            dose = Dose(
                minutes, round(minutes * _HOUR[sport] / 60, 1), 0.95 * minutes, 0.05 * minutes, 0.0, minutes * 200.0
            )
            name = f"{_WORD[sport]}-{role}"
            found.append(Option(name, level, sport, role, dose, str(role), ("endurance",), _NEEDS.get(sport, ())))
    return found


def _hard(sport: Sport, levels: int) -> list[Option]:
    found = []
    for family, tag, share, rate in (
        ("threshold", "threshold", 0.35, 1.35),
        ("vo2", "vo2max", 0.25, 1.4),
        ("tempo", "tempo", 0.45, 1.25),
        ("sprint", "sprint", 0.12, 1.1),
    ):
        for level in range(1, levels + 1):
            minutes = 45 + 8 * level
            work = share * minutes
            mid, high = (work, 0.0) if tag in ("threshold", "tempo") else (0.0, work)
            dose = Dose(
                minutes, round(minutes * _HOUR[sport] / 60 * rate, 1), minutes - work, mid, high, minutes * 210.0
            )
            name = f"{_WORD[sport]}-{family}"
            found.append(
                Option(name, level, sport, Role.HARD, dose, f"{_WORD[sport]}-{family}", (tag,), _NEEDS.get(sport, ()))
            )
    return found


def _strength(levels: int) -> list[Option]:
    return [
        Option(
            f"strength-{name}",
            level,
            Sport.STRENGTH,
            Role.STRENGTH,
            Dose(35 + 5 * level, 18.0 + 3 * level),
            f"strength-{name}",
            (tag,),
            needs,
        )
        for name, tag, needs in (("full", "full_body", ("gym",)), ("core", "core", ()), ("legs", "legs", ("gym",)))
        for level in range(1, min(levels, 3) + 1)
    ]
