"""Laps that were pressed on purpose, as stretches; none where the device counted them off by itself."""

from collections.abc import Sequence

import numpy as np

from domestique.analysis.intervals.interval import Stretch
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.model.activity import Lap
from domestique.model.intervals import IntervalKind, Piece

_LEAST = 3
_BY_ITSELF = {"distance", "time", "position_start", "position_lap", "position_waypoint", "position_marked", "location"}
_EVEN = 0.03
_SHORTEST_S = 5.0


def pressed(laps: Sequence[Lap]) -> tuple[Lap, ...]:
    """Laps as the athlete cut them. Told by the device, else by their unevenness."""
    own = tuple(lap for lap in laps if lap.kind == "lap" and lap.end_s - lap.start_s >= _SHORTEST_S)
    if len(own) < _LEAST:
        return ()
    triggers = [str(lap.fields.get("lap_trigger", "")).lower() for lap in own[:-1]]
    if any(trigger in _BY_ITSELF for trigger in triggers):
        return ()
    if _planned(own):
        return own
    return () if _even([lap.end_s - lap.start_s for lap in own[:-1]]) or _even(_distances(own[:-1])) else own


def stretches(laps: Sequence[Lap], values: Numbers, session: Session) -> list[Stretch]:
    at = session.grid.at
    found = []
    for lap in laps:
        start, end = (int(place) for place in np.searchsorted(at, (round(lap.start_s), round(lap.end_s))))
        if end > start:
            found.append(Stretch(start, end, float(np.nan_to_num(values[start:end]).mean())))
    return found


def _planned(laps: Sequence[Lap]) -> bool:
    """The device says of each what it was meant as, and they were not all meant alike."""
    return len({str(lap.fields["intensity"]) for lap in laps if "intensity" in lap.fields}) > 1


def _distances(laps: Sequence[Lap]) -> list[float]:
    told = [lap.fields.get("total_distance") for lap in laps]
    return [float(one) for one in told if isinstance(one, int | float)]


def _even(figures: Sequence[float]) -> bool:
    if len(figures) < 2:
        return False
    mean = float(np.mean(figures))
    return mean > 0 and float(np.std(figures)) <= _EVEN * mean


_MEANT: dict[str, IntervalKind] = {
    "warmup": "warm_up", "warm_up": "warm_up", "cooldown": "cool_down", "cool_down": "cool_down", "rest": "rest",
    "recovery": "rest",
}  # fmt: skip


def as_pieces(laps: Sequence[Lap], length_s: float) -> tuple[Piece, ...]:
    """Every lap, however it came about, in whole seconds and none over another."""
    pieces: list[Piece] = []
    before = 0.0
    for lap in sorted((lap for lap in laps if lap.kind == "lap"), key=lambda lap: lap.start_s):
        start, end = max(float(round(lap.start_s)), before), min(float(round(lap.end_s)), length_s)
        if end - start >= 1:
            meant = _MEANT.get(str(lap.fields.get("intensity", "")).lower(), "work")
            pieces.append(Piece(start, end, meant))
            before = end
    return tuple(pieces)
