"""Sports by the words other programs use: GPX types, TCX sports, Strava's index, Apple Health."""

import re
from collections.abc import Mapping

from domestique.model.sport import Sport

_WORDS: tuple[tuple[Sport, tuple[str, ...]], ...] = (
    (Sport.MULTISPORT, ("multisport", "triathlon", "duathlon", "swimrun", "brick", "철인3종", "트라이애슬론")),
    (Sport.TRANSITION, ("transition",)),
    (
        Sport.STRENGTH,
        (
            "strength", "weight", "crossfit", "gym", "lifting", "kettlebell", "powerlifting", "core", "웨이트", "근력",
            "크로스핏",
        ),
    ),
    (
        Sport.SKIING,
        (
            "ski", "skiing", "nordicski", "backcountryski", "alpineski", "rollerski", "snowboard", "스키", "스노보드",
        ),
    ),
    (Sport.ROWING, ("row", "rowing", "rower", "erg rowing", "sculling", "로잉", "조정")),
    (Sport.SWIMMING, ("swim", "swimming", "openwater", "lapswimming", "수영")),
    (Sport.HIKING, ("hike", "hiking", "trekking", "mountaineering", "snowshoe", "하이킹", "등산")),
    (Sport.WALKING, ("walk", "walking", "걷기", "산책")),
    (
        Sport.CYCLING,
        (
            "cycling", "bike", "biking", "ride", "bicycle", "velo", "mtb", "mountainbike", "gravel", "ebike",
            "handcycle", "roadbike", "spinning", "velomobile", "bmx", "cyclocross", "라이딩", "자전거",
            "사이클링", "사이클",
        ),
    ),
    (Sport.RUNNING, ("run", "running", "jog", "jogging", "treadmill", "trailrun", "달리기", "러닝", "런닝")),
)  # fmt: skip
_NOT_THAT_SPORT = ("motor", "drive", "driving", "horse", "jet ski", "water ski", "waterski", "kiteboard")

_STRAVA_NUMBERS = {
    1: "Ride", 2: "AlpineSki", 3: "BackcountrySki", 4: "Hike", 7: "NordicSki", 8: "RollerSki", 9: "Run", 10: "Walk",
    11: "Workout", 12: "Snowboard", 13: "Snowshoe", 16: "Swim", 17: "VirtualRide",
}  # fmt: skip
"""What `<type>` held in Strava's GPX before it held words."""


def sport_of(word: str | None) -> tuple[Sport, str | None]:
    """The sport, and the given word in snake_case when it says more than the sport does."""
    if not word or not word.strip():
        return Sport.OTHER, None
    given = word.strip()
    if given.isdigit():
        given = _STRAVA_NUMBERS.get(int(given), "") if len(given) < 4 else ""
        if not given:
            return Sport.OTHER, None
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", given).casefold()
    snake = re.sub(r"[^\w]+", "_", spaced).strip("_")[:60] or None
    if any(stranger in spaced for stranger in _NOT_THAT_SPORT):
        return Sport.OTHER, snake
    parts = set(re.split(r"[\W_]+", spaced))
    joined = re.sub(r"[\W_]+", "", spaced)
    for sport, words in _WORDS:
        if parts & set(words) or any(joined == one or (len(one) > 5 and one in joined) for one in words):
            return sport, None if snake is None or snake in _PLAIN[sport] else snake
    return Sport.OTHER, None if snake == "other" else snake


_PLAIN: Mapping[Sport, frozenset[str]] = {
    **{sport: frozenset({sport.value}) for sport in Sport},
    Sport.CYCLING: frozenset({"cycling", "biking", "bike", "ride", "bicycle"}),
    Sport.RUNNING: frozenset({"running", "run"}),
    Sport.SWIMMING: frozenset({"swimming", "swim"}),
    Sport.WALKING: frozenset({"walking", "walk"}),
    Sport.HIKING: frozenset({"hiking", "hike"}),
    Sport.ROWING: frozenset({"rowing", "row"}),
    Sport.SKIING: frozenset({"skiing", "ski"}),
}
