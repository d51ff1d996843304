"""Slips of the finger in English words: a word nobody knows, one step from exactly one that plans are made of.
Korean slips are in the tables, as they are few and always the same.
"""

from functools import lru_cache
from typing import Final

_KNOWN_WORDS: Final = (
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays "
    "saturdays sundays weekday weekdays weekend weekends january february august september october november "
    "december hours minutes minute session sessions workout workouts training interval intervals strength "
    "recovery running cycling swimming treadmill marathon triathlon achilles hamstring maximum minimum "
    "consecutive dumbbell dumbbells kettlebell kettlebells barbell available morning mornings evening evenings "
    "afternoon threshold distance mileage intensity polarized polarised everything possible prefer between "
    "increase travelling traveling percent fitness shoulder weekly before without"
)
_RIGHT_WORDS: Final = (
    "house store strengths sundae mundane remaining training raining running cunning minutes minuted interim "
    "forward shoulders weakly even morning mourning internal internals ours sessional perfect persons person "
    "without preferred prefers prefer increases increased increasing decrease decreased decreases travelling "
    "possibly weekend within distances instance distant recover recovered intense between stance thresholds "
    "minutely marathons triathlete triathletes evening weekends barbells treadmills availability unavailable"
)
_KNOWN: Final = frozenset(_KNOWN_WORDS.split())
_RIGHT: Final = frozenset(_RIGHT_WORDS.split())
"""Real words that are one step from a known one, or forms the tables hold themselves."""
_ALWAYS: Final = {
    "wensday": "wednesday", "wednsday": "wednesday", "wendesday": "wednesday", "wedensday": "wednesday",
    "tusday": "tuesday", "thur": "thu", "thurday": "thursday", "thrusday": "thursday", "satuday": "saturday",
    "wk": "week", "wks": "weeks", "excersise": "exercise", "excercise": "exercise", "excercises": "exercises",
    "acheles": "achilles", "achillies": "achilles", "dumbells": "dumbbells", "dumbell": "dumbbell",
    "kettlebels": "kettlebells", "trianing": "training", "strenth": "strength", "stregth": "strength",
    "hrous": "hours", "horus": "hours", "hous": "hours", "minuts": "minutes", "mintues": "minutes",
    "weks": "weeks", "eevry": "every", "evry": "every", "moer": "more", "thna": "than", "dont": "don't",
    "cant": "can't", "wont": "won't", "doesnt": "doesn't", "im": "i'm", "id": "i'd", "ive": "i've",
    "runing": "running", "swiming": "swimming", "bikeing": "biking", "rideing": "riding", "leats": "least",
    "u": "you", "ur": "your", "r": "are", "til": "till", "wanna": "want to", "gotta": "have to", "gonna": "going to",
    "cuz": "because", "cos": "because", "n": "and", "fav": "favourite", "fave": "favourite", "favs": "favourites",
    "coz": "because", "tmrw": "tomorrow", "tmr": "tomorrow", "tomoz": "tomorrow", "wknd": "weekend",
    "wkend": "weekend", "hols": "holidays", "sesh": "session", "em": "them", "theres": "there's", "thats": "that's",
    "youre": "you're", "isnt": "isn't", "arent": "aren't", "wouldnt": "wouldn't", "couldnt": "couldn't",
    "shouldnt": "shouldn't", "havent": "haven't", "hasnt": "hasn't", "lets": "let's", "rn": "right now",
    "lest": "least", "teh": "the", "atleast": "at least", "atmost": "at most", "alot": "a lot",
}  # fmt: skip


@lru_cache(maxsize=4096)
def mended(word: str) -> str | None:
    """The word that was meant; None where nothing needs mending."""
    if word in _ALWAYS:
        return _ALWAYS[word]
    if word.endswith("s") and word[:-1] in _ALWAYS:
        return f"{_ALWAYS[word[:-1]]}s"
    if len(word) < 6 or word in _KNOWN or word in _RIGHT:
        return None
    near = [known for known in _KNOWN if one_step(word, known)]
    if not near:
        return None
    first = near[0].removesuffix("s")
    return min(near, key=len) if all(known.removesuffix("s") == first for known in near) else None


def one_step(word: str, known: str) -> bool:
    """One letter more, less, other, or two neighbours swapped; the first letter is seldom wrong."""
    if word[0] != known[0] or abs(len(word) - len(known)) > 1:
        return False
    same = 0
    while same < min(len(word), len(known)) and word[same] == known[same]:
        same += 1
    rest, other = word[same:], known[same:]
    if rest[1:] == other[1:] or rest[1:] == other or rest == other[1:]:
        return True
    return len(rest) > 1 and len(other) > 1 and (rest[1], rest[0]) == (other[0], other[1]) and rest[2:] == other[2:]
