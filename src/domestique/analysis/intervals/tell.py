"""Which intervals an activity has: as the athlete wants it cut, else laps pressed on purpose, else what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from domestique.analysis.intervals.channel import effort_channel, threshold
from domestique.analysis.intervals.edit import MOST, within
from domestique.analysis.intervals.find import find
from domestique.analysis.intervals.interval import Interval, Stretch
from domestique.analysis.intervals.laps import as_pieces
from domestique.analysis.intervals.repeats import grouped
from domestique.analysis.intervals.work import Channel, work_among
from domestique.analysis.metrics.outing.climbs import ascent_of
from domestique.analysis.metrics.outing.distance import ground_covered
from domestique.analysis.session import Session
from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown
from domestique.model.intervals import IntervalKind, IntervalSource, Piece
from domestique.model.sport import Sport

_FEWEST_LAPS = 2
_HILLY = 0.01
"""Metres up for each metre: a rider's heart follows the hills from about here on."""

Caution = Literal["by_heart", "by_heart_on_hills"]


@dataclass(frozen=True, slots=True)
class Told:
    """`channel`: what effort was told by. `choices`: what else could be shown. `caution`: why to look twice."""

    source: IntervalSource
    intervals: tuple[Interval, ...]
    channel: Channel | None
    choices: tuple[IntervalSource, ...]
    caution: Caution | None


def tell(session: Session) -> Told:
    effort = effort_channel(session)
    channel = None if effort is None else effort[0]
    laps = as_pieces(session.facts.laps, length_of(session))
    choices: list[IntervalSource] = [] if effort is None else ["found"]
    if _FEWEST_LAPS <= len(laps) <= MOST:
        choices.append("laps")
    source, intervals = _wanted(session, laps if "laps" in choices else ())
    caution = _caution(session) if source == "found" and intervals and channel == "heart_rate" else None
    return Told(source, intervals, channel, tuple(choices), caution)


def length_of(session: Session) -> float:
    """The first second after the last sample."""
    at = session.grid.at
    return float(at[-1] + 1) if len(at) else 0.0


def _wanted(session: Session, laps: tuple[Piece, ...]) -> tuple[IntervalSource, tuple[Interval, ...]]:
    cut = session.facts.cut
    if cut is not None and cut.source == "edited":
        return "edited", _labelled(session, within(cut.pieces, length_of(session)), "edited")
    if cut is not None and cut.source == "laps" and laps:
        return "laps", _labelled(session, _meant(session, laps), "laps")
    if session.sport is Sport.SWIMMING and laps and cut is None:
        return "laps", _labelled(session, _meant(session, laps), "laps")
    found = find(session, by_laps=cut is None)
    return (found[0].source if found else "found"), found


def _meant(session: Session, laps: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Where the device said nothing of what laps were meant as, their effort does."""
    effort = effort_channel(session)
    if effort is None or any(one.kind != "work" for one in laps):
        return laps
    channel, values = effort
    stretches = _stretches(session, laps, values)
    work = work_among([one for one in stretches if one.end > one.start], channel, threshold(session, channel))
    hard = [any(each.start <= one.start and one.end <= each.end for each in work) for one in stretches]
    if not any(hard):
        return laps
    first, last = hard.index(True), len(hard) - 1 - hard[::-1].index(True)

    def kind(nth: int) -> IntervalKind:
        return "work" if hard[nth] else "warm_up" if nth < first else "cool_down" if nth > last else "rest"

    return tuple(Piece(one.start_s, one.end_s, kind(nth)) for nth, one in enumerate(laps))


def _labelled(session: Session, pieces: Sequence[Piece], source: IntervalSource) -> tuple[Interval, ...]:
    """Repeats among the work get their group and its label, as those that are found do."""
    work = [one for one in pieces if one.kind == "work"]
    told = iter(grouped(_stretches(session, work, _levels(session))))
    intervals = []
    for one in pieces:
        group, label = next(told) if one.kind == "work" else (None, None)
        intervals.append(Interval(one.start_s, one.end_s, one.kind, source, label, group, one.name))
    return tuple(intervals)


def _stretches(session: Session, pieces: Sequence[Piece], values: Numbers | None) -> list[Stretch]:
    """Their lengths are of the clock, so that a label says what the table does."""
    at = session.grid.at
    found = []
    for one in pieces:
        start, end = (int(place) for place in np.searchsorted(at, (one.start_s, one.end_s)))
        known = np.empty(0) if values is None else values[start:end]
        level = float(np.nan_to_num(known).mean()) if len(known) else 0.0
        found.append(Stretch(int(one.start_s), int(one.end_s), level))
    return found


def _levels(session: Session) -> Numbers | None:
    effort = effort_channel(session)
    if effort is not None:
        return effort[1]
    try:
        return session.channel("speed")
    except Unknown:
        return None


def _caution(session: Session) -> Caution:
    try:
        steep = ascent_of(session, 1) / ground_covered(session)
    except (Unknown, ZeroDivisionError):
        return "by_heart"
    return "by_heart_on_hills" if steep > _HILLY else "by_heart"
