"""What one would rather do, or rather not; never more than soft."""

import re
from typing import Final

from domestique.model.rule import Preference, Role, Selector, TimeOfDay
from domestique.planning.words.clause import Clause
from domestique.planning.words.reading import Note, Rough
from domestique.planning.words.token import Is

_STRANGE: Final = (
    Is.BODY, Is.CLOCK, Is.RACE, Is.TAPER, Is.EASY_WEEK, Is.IN_A_ROW, Is.DAY_AFTER, Is.PERCENT, Is.DURATION, Is.COUNT,
    Is.REST, Is.CLOSED, Is.AWAY, Is.APART, Is.RAMP, Is.CTL, Is.FORM, Is.LOAD, Is.SAME, Is.SPLIT, Is.NUMBER,
    Is.DISTANCE,
)  # fmt: skip
_WEIGHT: Final = 20
_TRACK: Final = frozenset({"track", "트랙"})
"""Where one runs: who hates the track does not hate running."""
_REFUSED_TOO: Final = re.compile(
    r"(?<![a-z])(?:avoid|skip|off|without|leave|keep|drop|give me|schedule|plan)\s(?:it|them|those|that|any)(?![a-z])"
    r"|(?:빼\s?줘|빼\s?주|넣지\s?[마말]|빼고|피해\s?[줘주])[가-힣]{0,3}$"
)
"""Behind a dislike: the same once more."""
_SAID: Final = (Is.HEDGE, Is.LIKE, Is.DISLIKE, Is.BEST)


def read(clause: Clause) -> tuple[Rough, ...]:
    if clause.has(*(kind for kind in _STRANGE if kind is not Is.REST or not _off_it(clause))):
        return ()
    part = _time_of_day(clause)
    if part is not None:
        notes = (Note("time_of_all"),) if _of_one_sport(clause) else ()
        return (Rough(Preference(time_of_day=part), weight=_WEIGHT, notes=notes),)
    if clause.has(Is.DISLIKE) and clause.has(Is.LIKE):
        return ()
    if not clause.has(*_SAID) or not clause.has(Is.SPORT, Is.ROLE, Is.TAG) or clause.has(Is.DAYTIME, Is.ONLY):
        return ()
    if clause.has(Is.VAGUE) and not clause.has(Is.LIKE, Is.DISLIKE, Is.WEEKDAYS):
        return ()
    disliked = clause.has(Is.DISLIKE)
    if clause.has(Is.NO) or _off_it(clause):
        again = disliked and not clause.has(Is.WEEKDAYS) and _said_again(clause)
        if not again and (disliked or clause.has(Is.LIKE) or not clause.has(Is.HEDGE)):
            return ()
        disliked = True
        clause.use(Is.NO, Is.REST)
    days = clause.weekdays()
    if clause.has(Is.SAME_DAY) or _of_two_minds(clause):
        return ()
    chosen = tuple(Selector(one.sport, one.role, one.tags, days) for one in _chosen(clause) if one.role is not Role.ANY)
    if not chosen:
        return ()
    clause.use(*_SAID, Is.WORKOUT, Is.OVER, Is.EITHER, Is.EACH, Is.WANT, Is.LOW, Is.HIGH, Is.MIDDLE, Is.PER)
    clause.use_with(Is.THING, Is.SPORT)
    clause.use_with(Is.THING, Is.TAG)
    liked = Preference(dislike=chosen) if disliked else Preference(like=chosen)
    return (Rough(liked, weight=_WEIGHT),)


def _time_of_day(clause: Clause) -> TimeOfDay | None:
    parts = {
        "am" if token.value == "am" else "pm" for token in clause.all(Is.DAYTIME) if token.value not in {"all", "lunch"}
    }
    if len(parts) == 2 and (better := _better_part(clause)) is not None:
        parts = {better}
    if _parted(clause):
        return None
    asked = ">" in clause.told or clause.has(*_SAID, Is.WANT, Is.PLEASE) or clause.says("schedule")
    asked = asked or (bool(clause.sports) and clause.sports_told() == clause.sports)
    if (
        len(parts) != 1
        or not asked
        or (clause.has(Is.NO) and not clause.has(Is.HEDGE))
        or clause.has(Is.WEEKDAYS, Is.CANT, Is.ONLY, Is.ROLE, Is.TAG, Is.AFTER, Is.BEFORE, Is.WORKING, Is.LOW, Is.HIGH)
    ):
        return None
    part = TimeOfDay(parts.pop())
    if clause.has(Is.DISLIKE, Is.NO):
        clause.use(Is.NO)
        part = TimeOfDay.PM if part is TimeOfDay.AM else TimeOfDay.AM
    clause.use(Is.DAYTIME, *_SAID, Is.WORKOUT, Is.SPORT, Is.WANT, Is.FREE, Is.EACH, Is.OVER)
    return part


def _of_one_sport(clause: Clause) -> bool:
    told = clause.sports_told()
    return bool(told) and told != clause.sports


def _parted(clause: Clause) -> bool:
    """`run in the morning, lift in the evening`: each sport its own time, which no rule can say."""
    others = {token.value for token in clause.near if token.kind is Is.DAYTIME} - set(clause.values(Is.DAYTIME))
    return bool(others) and clause.has(Is.SPORT) and any(token.kind is Is.SPORT for token in clause.near)


def _better_part(clause: Clause) -> str | None:
    """`mornings over evenings`, `저녁보다 아침이 좋아요`: the one that wins."""
    told = [token for token in clause.all(Is.DAYTIME) if token.value not in {"all", "lunch"}]
    if len(told) != 2:
        return None
    between = clause.text[told[0].end : told[1].start].split()
    if between[:1] in ([">"], ["over"], ["to"], ["than"], ["rather"], ["instead"]):
        return "am" if told[0].value == "am" else "pm"
    if between and between[0].startswith("보다"):
        return "am" if told[1].value == "am" else "pm"
    return None


def _off_it(clause: Clause) -> bool:
    """`keep me off it`: no day off."""
    return clause.has(Is.DISLIKE, Is.REST) and clause.says("off it", "off them", "off that")


def _of_two_minds(clause: Clause) -> bool:
    """`long rides are great, hate running`: in English what is disliked stands behind."""
    said = [token for token in clause.all(Is.DISLIKE, Is.LIKE) if clause.words(token).isascii()]
    named = clause.all(Is.SPORT, Is.ROLE, Is.TAG)
    if not said or not named or not any(one.start > said[0].start for one in named):
        return False
    return any("," in clause.text[one.end : said[0].start] for one in named if one.end <= said[0].start)


def _said_again(clause: Clause) -> bool:
    """`no swimming, I hate it`; `I hate the trainer, keep me off it`: what is refused is what is disliked."""
    return clause.says("hate it", "dislike it", "like it", "stand it") or _REFUSED_TOO.search(clause.told) is not None


def _chosen(clause: Clause) -> list[Selector]:
    """All of them; where one is set against another (rides to runs, 달리기보다 자전거) the one that wins."""
    told = clause.selectors()
    if len(told) == 2:
        (first, one), (second, other) = told
        gap = clause.text[one.end : other.start]
        if gap.split() and gap.split()[0] in {"to", "over", "than", "instead", "rather"}:
            return [first]
        if gap.startswith("보다"):
            return [second]
    return [Selector(tags=("track",)) if clause.words(token) in _TRACK else selector for selector, token in told]
