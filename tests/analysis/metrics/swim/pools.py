"""Swims in a pool, from seconds and strokes a length."""

from collections.abc import Sequence

from domestique.analysis.session import Session
from domestique.model.activity import Lap
from domestique.model.sport import Sport
from tests.analysis.metrics.sessions import session


def pool(
    swum: Sequence[tuple[float, float | None]], *, metres: float = 25.0, css: float | None = None,
    styles: Sequence[str] = (), rest_after: tuple[int, float] = (-1, 0.0),
) -> Session:  # fmt: skip
    """`rest_after`: the index of a length, and the seconds at the wall after it."""
    laps, at = [], 0.0
    for number, (seconds, strokes) in enumerate(swum):
        fields: dict[str, float | str] = {"length_type": "active", "total_timer_time": seconds}
        fields["swim_stroke"] = styles[number] if styles else "freestyle"
        if strokes is not None:
            fields["total_strokes"] = strokes
        laps.append(Lap("length", at, at + seconds, fields))
        at += seconds
        if number == rest_after[0]:
            laps.append(Lap("length", at, at + rest_after[1], {"length_type": "idle"}))
            at += rest_after[1]
    return session(
        None, sport=Sport.SWIMMING, settings={} if css is None else {"css": css}, laps=tuple(laps),
        summary={"pool_length": metres}, timer_s=at, elapsed_s=at,
    )  # fmt: skip
