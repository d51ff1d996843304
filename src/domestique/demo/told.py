"""What the demo athlete told of themselves, each quarter after a test: the thresholds their sessions were made with.

Weight and resting pulse they leave to the scale and the watch.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from domestique.demo.athlete import BIKE_KG, MAX_HR
from domestique.demo.history import DAYS
from domestique.demo.season import season
from domestique.model.athlete import DatedSetting
from domestique.model.sport import Sport

_EVERY_DAYS = 91
_THRESHOLD_SHARE = 0.905
"""Of the highest pulse: where an hour's effort ends."""


def told(seed: int, until: date, days: int = DAYS) -> Iterator[DatedSetting]:
    """The first holds as far back as records go."""
    start = until - timedelta(days=days)
    yield DatedSetting("max_hr", None, None, MAX_HR)
    yield DatedSetting("threshold_hr", None, None, float(round(MAX_HR * _THRESHOLD_SHARE)))
    yield DatedSetting("height", None, None, 176.0)
    yield DatedSetting("bike_weight", None, None, BIKE_KG)
    for place, day in enumerate(season(seed, start, until)):
        if place % _EVERY_DAYS:
            continue
        since = None if place == 0 else day.date
        yield DatedSetting("ftp", Sport.CYCLING, since, float(round(day.form.ftp_w)))
        yield DatedSetting("threshold_speed", Sport.RUNNING, since, round(day.form.threshold_ms, 2))
        yield DatedSetting("css", Sport.SWIMMING, since, round(day.form.css_ms, 2))
