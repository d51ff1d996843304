"""Numbers as people write them: 7, 7.5, 7½, 1,000, seven, twenty-five, 일곱, 이십오."""

import re
from typing import Final

_UNITS: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS: Final = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ENGLISH: Final = {
    **{word: number for number, word in enumerate(_UNITS)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
_SMALL: Final = {word: number for word, number in _ENGLISH.items() if 0 < number < 10}
_ONES: Final = {
    "하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "석": 3, "넷": 4, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7,
    "여덟": 8, "아홉": 9,
}  # fmt: skip
_NATIVE_TENS: Final = {"열": 10, "스물": 20, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50}
_PAIRS: Final = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "세네": (3, 4), "네다섯": (4, 5), "너댓": (4, 5),
    "네댓": (4, 5), "대여섯": (5, 6), "대엿": (5, 6), "예닐곱": (6, 7), "일고여덟": (7, 8),
}  # fmt: skip
"""Two numbers in one word: four or five."""
_DIGITS: Final = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "칠": 7, "팔": 8, "구": 9}
_SCALES: Final = {"십": 10, "백": 100, "천": 1000}


_FRACTIONS: Final = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_DIGITAL: Final = r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d{1,2})?(?:\s?[½¼¾])?(?!\d)|[½¼¾]"
_SPELT: Final = (
    rf"(?<![a-z])(?:(?:{'|'.join(_TENS)})[\s-](?:{_any(_SMALL)})|"
    rf"(?:a|{_any(_SMALL)})\shundred(?:\s(?:and\s)?(?:(?:{'|'.join(_TENS)})(?:[\s-](?:{_any(_SMALL)}))?|{_any(_ENGLISH)}))?|"
    rf"a couple of|a couple|{_any(_ENGLISH)})(?![a-z])"
)
_NATIVE: Final = rf"(?<![가-힣])(?:(?:{_any(_NATIVE_TENS)})\s?(?:{_any(_ONES)})?|(?:{_any(_ONES)}))"
_SINO: Final = r"(?<![가-힣])(?:(?:[일이삼사오육칠팔구]?[천백십]){1,3}[일이삼사오육칠팔구]?|[일이삼사오육칠팔구])"

_PAIR_WORDS: Final = "|".join(sorted(_PAIRS, key=len, reverse=True))

LATIN: Final = rf"(?:{_DIGITAL}|{_SPELT})"
COUNTED: Final = rf"(?:{_DIGITAL}|{_SPELT}|{_NATIVE})"
"""Before 시간, 번, 주: two are 두."""
MEASURED: Final = rf"(?:{_DIGITAL}|{_SPELT}|{_SINO})"
"""Before 분, 퍼센트, 일: two are 이."""
ANY: Final = rf"(?:{_DIGITAL}|{_SPELT}|{_NATIVE}|{_SINO})"


PAIR: Final = rf"(?<![가-힣])(?:{_PAIR_WORDS})"


def pair(told: str) -> tuple[int, int]:
    return _PAIRS[told]


def number(told: str) -> float:
    told = " ".join(told.replace("-", " ").split())
    if told[0].isdigit() or told[0] in _FRACTIONS:
        return _digital(told)
    if told.startswith("a couple"):
        return 2
    if " hundred" in told:
        first, _, rest = told.replace(" and ", " ").partition(" hundred")
        return _ENGLISH.get(first, 1) * 100 + sum(_ENGLISH[word] for word in rest.split())
    if told[0].isascii():
        return sum(_ENGLISH[word] for word in told.split())
    native = _native(told.replace(" ", ""))
    return _sino(told) if native is None else native


def _digital(told: str) -> float:
    part = _FRACTIONS.get(told[-1], 0.0)
    told = told.rstrip("½¼¾").strip()
    if not told:
        return part
    if re.fullmatch(r"\d{1,3}(,\d{3})+", told):
        told = told.replace(",", "")
    return float(told.replace(",", ".")) + part


def _native(told: str) -> int | None:
    ten = next((word for word in _NATIVE_TENS if told.startswith(word)), "")
    rest = told.removeprefix(ten)
    if rest and rest not in _ONES:
        return None
    return _NATIVE_TENS.get(ten, 0) + _ONES.get(rest, 0)


def _sino(told: str) -> int:
    total, digit = 0, 0
    for letter in told:
        if letter in _SCALES:
            total += (digit or 1) * _SCALES[letter]
            digit = 0
        else:
            digit = _DIGITS[letter]
    return total + digit
