"""The words of the text form, Korean and English alike, and which of them each language writes."""

from collections.abc import Iterable, Mapping
from typing import Final

from domestique.locales import Language
from domestique.model.sport import Sport
from domestique.model.workout import Intent, Measure, Scale, Stroke, SwimGear

INTENTS: Final[Mapping[Intent, tuple[str, ...]]] = {
    Intent.WARM_UP: ("warmup", "warm-up", "warm up", "wu", "워밍업", "웜업", "준비운동", "몸풀기"),
    Intent.WORK: ("work", "main", "interval", "본운동", "본세트", "메인"),
    Intent.RECOVERY: ("recovery", "recover", "rec", "easy", "jog", "회복", "조깅", "이지", "가볍게"),
    Intent.REST: ("rest", "r", "ri", "휴식", "쉬기", "쉼"),
    Intent.COOL_DOWN: ("cooldown", "cool-down", "cool down", "cd", "쿨다운", "정리운동", "마무리"),
    Intent.OTHER: ("other", "기타"),
}
"""The first of each is what English writes."""

STROKES: Final[Mapping[Stroke, tuple[str, ...]]] = {
    Stroke.ANY: ("any", "choice", "any stroke", "아무 영법", "자유 선택"),
    Stroke.FREE: ("free", "freestyle", "fr", "crawl", "자유형", "자"),
    Stroke.BACK: ("back", "backstroke", "bk", "배영", "배"),
    Stroke.BREAST: ("breast", "breaststroke", "br", "평영", "평"),
    Stroke.FLY: ("fly", "butterfly", "fl", "접영", "접"),
    Stroke.MEDLEY: ("medley", "im", "개인혼영", "혼영"),
    Stroke.MIXED: ("mixed", "mix", "여러 영법", "믹스"),
}
GEAR: Final[Mapping[SwimGear, tuple[str, ...]]] = {
    SwimGear.FINS: ("fins", "fin", "오리발", "핀", "롱핀", "숏핀"),
    SwimGear.KICKBOARD: ("kickboard", "board", "킥판"),
    SwimGear.PADDLES: ("paddles", "paddle", "패들"),
    SwimGear.PULL_BUOY: ("pull-buoy", "pull buoy", "pullbuoy", "buoy", "pull", "풀부이", "풀", "땅콩"),
    SwimGear.SNORKEL: ("snorkel", "스노클", "스노쿨"),
}
FLAGS: Final[Mapping[str, tuple[str, ...]]] = {
    "drill": ("drill", "drills", "드릴"),
    "kick": ("kick", "kicking", "킥", "발차기"),
    "lap": ("lap", "lap press", "press lap", "lap button", "open", "랩", "랩 버튼", "랩버튼"),
    "most": ("amrap", "max", "max reps", "to failure", "실패까지", "최대", "최대 반복"),
    "between": ("between", "skip last", "no last rest", "사이만", "사이", "사이에만", "마지막 제외"),
    "ramp": ("ramp", "ramping", "progressive", "램프", "점증", "점감"),
    "range": ("range", "steady", "범위", "일정"),
    "warm_up_set": ("warmup-set", "warm-up set", "warmup set", "워밍업세트", "워밍업 세트"),
    "working_set": ("working-set", "working set", "본세트로"),
    "superset": ("superset", "슈퍼세트"),
    "until": ("until", "까지", "넘을 때까지", "될 때까지"),
    "body_weight": ("bw", "bodyweight", "맨몸"),
    "idle": (
        "of", "at", "for", "with", "then", "the", "by", "and", "on", "in", "x", "into",
        "에서", "으로", "로", "후", "다음", "씩", "간", "정도", "동안", "쯤", "를", "을", "하고",
    ),
}  # fmt: skip
MEASURES: Final[Mapping[tuple[Measure, Scale | None], tuple[str, ...]]] = {
    (Measure.POWER, None): ("power", "파워"),
    (Measure.POWER, Scale.OF_THRESHOLD): ("ftp",),
    (Measure.HEART_RATE, Scale.OF_THRESHOLD): ("lthr", "역치심박", "역치 심박"),
    (Measure.HEART_RATE, Scale.OF_MAX): ("hrmax", "maxhr", "max hr", "hr max", "최대심박", "최대 심박"),
    (Measure.HEART_RATE, None): ("hr", "heart rate", "심박", "심박수"),
    (Measure.SPEED, None): ("pace", "페이스", "speed", "속도"),
    (Measure.CADENCE, None): ("cadence", "케이던스"),
    (Measure.RPE, None): ("rpe", "effort", "자각도", "운동자각도"),
}
"""With its scale where the word tells it."""

WRITTEN: Final[Mapping[Language, Mapping[str, str]]] = {
    "en": {
        **{f"intent.{intent}": words[0] for intent, words in INTENTS.items()},
        **{f"stroke.{stroke}": words[0] for stroke, words in STROKES.items()},
        **{f"gear.{gear}": words[0] for gear, words in GEAR.items()},
        "drill": "drill",
        "kick": "kick",
        "lap": "lap",
        "between": "between",
        "ramp": "ramp",
        "range": "range",
        "warm_up_set": "warmup-set",
        "working_set": "working-set",
        "until": "until",
        "h": "h",
        "m": "m",
        "min": "min",
        "s": "s",
        "reps": "reps",
        "pool": "pool",
        "yards": "yards",
        "ftp": "FTP",
        "lthr": "LTHR",
        "hrmax": "HRmax",
        "hr": "HR",
        "power": "power",
        "pace": "pace",
        "times": "x",
    },
    "ko": {
        "intent.warm_up": "워밍업",
        "intent.work": "본운동",
        "intent.recovery": "회복",
        "intent.rest": "휴식",
        "intent.cool_down": "쿨다운",
        "intent.other": "기타",
        "stroke.any": "아무 영법",
        "stroke.free": "자유형",
        "stroke.back": "배영",
        "stroke.breast": "평영",
        "stroke.fly": "접영",
        "stroke.medley": "개인혼영",
        "stroke.mixed": "여러 영법",
        "gear.fins": "오리발",
        "gear.kickboard": "킥판",
        "gear.paddles": "패들",
        "gear.pull_buoy": "풀부이",
        "gear.snorkel": "스노클",
        "drill": "드릴",
        "kick": "킥",
        "lap": "랩",
        "between": "사이만",
        "ramp": "램프",
        "range": "범위",
        "warm_up_set": "워밍업세트",
        "working_set": "본세트로",
        "until": "까지",
        "h": "시간",
        "m": "분",
        "min": "분",
        "s": "초",
        "reps": "회",
        "pool": "수영장",
        "yards": "야드",
        "ftp": "FTP",
        "lthr": "역치심박",
        "hrmax": "최대심박",
        "hr": "심박",
        "power": "파워",
        "pace": "페이스",
        "times": "x",
    },
}

PERCENT_OF: Final[Mapping[Sport, tuple[Measure, Scale]]] = {
    Sport.CYCLING: (Measure.POWER, Scale.OF_THRESHOLD),
    Sport.ROWING: (Measure.POWER, Scale.OF_THRESHOLD),
    Sport.RUNNING: (Measure.SPEED, Scale.OF_THRESHOLD),
    Sport.SWIMMING: (Measure.SPEED, Scale.OF_THRESHOLD),
}
"""What a bare percentage is of. Elsewhere: of the threshold heart rate."""
ZONE_OF: Final[Mapping[Sport, Measure]] = {
    Sport.CYCLING: Measure.POWER,
    Sport.ROWING: Measure.POWER,
    Sport.SWIMMING: Measure.SPEED,
}
"""Which zones a bare Z2 is one of. Elsewhere: of heart rate."""
LIFTING: Final = frozenset({Sport.STRENGTH, Sport.OTHER, Sport.MULTISPORT})
"""Where a bare number is repetitions and a word may be an exercise."""


def percent_of(sport: Sport) -> tuple[Measure, Scale]:
    return PERCENT_OF.get(sport, (Measure.HEART_RATE, Scale.OF_THRESHOLD))


def zone_of(sport: Sport) -> Measure:
    return ZONE_OF.get(sport, Measure.HEART_RATE)


type Meaning = tuple[str, object]


def _meanings() -> dict[str, Meaning]:
    found: dict[str, Meaning] = {}
    groups: tuple[tuple[str, Iterable[tuple[object, tuple[str, ...]]]], ...] = (
        ("intent", INTENTS.items()),
        ("stroke", STROKES.items()),
        ("gear", GEAR.items()),
        ("flag", FLAGS.items()),
        ("measure", MEASURES.items()),
    )
    for kind, group in groups:
        for meant, words in group:
            for word in words:
                found.setdefault(word, (kind, meant))
    return found


MEANINGS: Final[Mapping[str, Meaning]] = _meanings()
LONGEST_PHRASE: Final = max(word.count(" ") + 1 for word in MEANINGS)
_PARTICLES: Final = ("으로", "에서", "은", "는", "을", "를", "이", "가", "로", "의", "씩", "만", "에", "과", "와")


def meaning_of(phrase: str, sport: Sport) -> Meaning | None:
    """Words of the pool mean nothing on dry land. A Korean particle at the end is looked past."""
    word = phrase.casefold()
    for tried in (word, *(word.removesuffix(end) for end in _PARTICLES if word.endswith(end) and len(word) > len(end))):
        found = MEANINGS.get(tried)
        if found is not None and not (found[0] in ("stroke", "gear") and sport is not Sport.SWIMMING):
            if found in (("flag", "drill"), ("flag", "kick")) and sport is not Sport.SWIMMING:
                return None
            return found
    return None
