"""Heart rate that a chest strap kept while the watch could not hear it (swimming), put into the records.

The strap writes `hr` messages: some name a time and the strap's own clock (anchors), the others only its clock. Every
beat's rate is carried on for up to five seconds in quarter seconds; a record gets the mean of those since the record
before it. That is how Garmin's SDK merges by default, down to its rounding; reading it in columns is ours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from domestique.formats.fit.column import Column, Meaning
from domestique.formats.fit.table import Table

_STEP_S = 0.25
_MOST_STEPS = 20
_CLOCK_TURNS_S = 0x400000
"""The strap's clock is 32 bits of 1/1024 s."""


@dataclass(frozen=True, slots=True)
class _Beats:
    """`times` in FIT seconds."""

    times: NDArray[np.float64]
    rates: NDArray[np.float64]


def merged_heart_rates(straps: Sequence[Table], records: Sequence[Table]) -> list[Column | None]:
    """For each record table its heart rate with the strap's merged in; None where nothing is merged."""
    beats = [found for table in straps if (found := _beats(table.columns)) is not None]
    if not beats or not records:
        return [None] * len(records)
    all_beats = _carried_on(
        _Beats(np.concatenate([each.times for each in beats]), np.concatenate([each.rates for each in beats]))
    )
    stamps = [table.columns.get("timestamp") for table in records]
    known = [
        stamp.values()[stamp.valid] if stamp is not None and not stamp.is_array and not stamp.is_text else np.zeros(0)
        for stamp in stamps
    ]
    ends = np.concatenate(known)
    in_order = bool((np.diff(ends) >= 0).all() and (np.diff(all_beats.times) >= 0).all())
    rates = _mean_rates(all_beats, ends) if in_order else _mean_rates_one_by_one(all_beats, ends)
    by_table = np.split(rates, np.cumsum([len(each) for each in known])[:-1])
    return [_merged(table, found) for table, found in zip(records, by_table, strict=True)]


def _merged(table: Table, known: NDArray[np.int64]) -> Column | None:
    """`known`: a rate, or 0, for each record that has a time."""
    if not known.any():
        return None
    rates = np.zeros(len(table), dtype=np.int64)
    rates[table.columns["timestamp"].valid] = known
    found = rates > 0
    recorded = table.columns.get("heart_rate")
    if recorded is None or recorded.is_array or recorded.is_text:
        return Column(Meaning("heart_rate", 3, "uint8", units="bpm"), rates, found)
    return replace(recorded, raw=np.where(found, rates, recorded.raw), valid=found | recorded.valid)


def _mean_rates(beats: _Beats, ends: NDArray[np.float64]) -> NDArray[np.int64]:
    """The mean rate between each record and the one before; 0 when there is none. Both in the order of time.

    A record of the same second as the one before gets the last beat again, if that is within the second. The beats
    after the last record that has one behind it are never told to be complete: those records get none.
    """
    until = np.searchsorted(beats.times, ends, side="right")
    again = np.diff(ends, prepend=-1.0) == 0
    since = np.append(ends[:1] - 1, ends[:-1])
    begin = np.searchsorted(beats.times, np.where(again, ends - 1, since), side="right")
    begin = np.where(again, np.maximum(begin, until - 1), begin)
    totals = np.append(0.0, np.cumsum(beats.rates))
    count = until - begin
    told = (count > 0) & (until < len(beats.times))
    mean = (totals[until] - totals[begin]) / np.maximum(count, 1)
    return np.where(told, (mean + 0.5).astype(np.int64), 0)


def _mean_rates_one_by_one(beats: _Beats, ends: NDArray[np.float64]) -> NDArray[np.int64]:
    """The same where a clock goes back: the walk over the beats goes on from wherever it stands."""
    times, rates = beats.times.tolist(), beats.rates.tolist()
    found = np.zeros(len(ends), dtype=np.int64)
    at, since = 0, float(ends[0]) if len(ends) else 0.0
    for record, end in enumerate(ends.tolist()):
        if since == end:
            since -= 1
            at = max(at - 1, 0)
        total, count = 0.0, 0
        while at < len(times) and times[at] <= end:
            if times[at] > since:
                total += rates[at]
                count += 1
            at += 1
        if at < len(times):
            found[record] = int(total / count + 0.5) if count else 0
            since = end
    return found


def _beats(columns: Mapping[str, Column]) -> _Beats | None:
    clock, rate, stamp = columns.get("event_timestamp"), columns.get("filtered_bpm"), columns.get("timestamp")
    if clock is None or rate is None or stamp is None or clock.is_text or rate.is_text or stamp.is_array:
        return None
    ticks, bpm = _rows(clock), _rows(rate)
    width = min(ticks.shape[1], bpm.shape[1])
    ticks, bpm = ticks[:, :width], bpm[:, :width]
    fraction = columns.get("fractional_timestamp")
    anchors = stamp.values()
    if fraction is not None and not fraction.is_array and not fraction.is_text:
        anchors = anchors + np.nan_to_num(fraction.values())
    anchored = np.maximum.accumulate(np.where(stamp.valid, np.arange(len(anchors)), -1))
    known = anchored >= 0
    since = anchors[anchored][:, None]
    first = ticks[anchored, 0][:, None]
    turned = ticks < first
    ticks = np.where(turned & (first - ticks > _CLOCK_TURNS_S), ticks + _CLOCK_TURNS_S, ticks)
    usable = known[:, None] & ~np.isnan(ticks) & ~np.isnan(bpm) & (ticks >= first)
    if not usable.any():
        return None
    return _Beats((since + (ticks - first))[usable], bpm[usable])


def _rows(column: Column) -> NDArray[np.float64]:
    values = column.values()
    return values if column.is_array else values[:, None]


def _carried_on(beats: _Beats) -> _Beats:
    gaps = np.abs(np.diff(beats.times)) * 1000
    whole = np.ceil(gaps / 250) - 1
    whole += gaps - 250 * whole > 250  # the division may have rounded a hair away
    steps = np.append(0, np.clip(whole, 0, _MOST_STEPS)).astype(np.intp)
    # Each beat is preceded by the steps that fill the gap before it.
    ends = np.cumsum(steps + 1)
    total = int(ends[-1])
    owner = np.repeat(np.arange(len(steps)), steps + 1)
    step = np.arange(total) - (ends - steps - 1)[owner] + 1
    is_beat = np.zeros(total, dtype=np.bool_)
    is_beat[ends - 1] = True
    source = np.where(is_beat, owner, owner - 1)
    times = beats.times[source] + np.where(is_beat, 0.0, _STEP_S * step)
    return _Beats(times, beats.rates[source])
