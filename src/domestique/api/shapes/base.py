"""What all shapes share."""

import re
import unicodedata
from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, JsonValue, StringConstraints

from domestique.kit import email_rule


def example(values: dict[str, JsonValue]) -> ConfigDict:
    """An answer's settings, with the example every shape shows in the API's description."""
    return ConfigDict(frozen=True, json_schema_extra={"examples": [values]})


def wish_example(values: dict[str, JsonValue]) -> ConfigDict:
    """The same for a request body, which takes no unknown fields."""
    return ConfigDict(frozen=True, extra="forbid", json_schema_extra={"examples": [values]})


class Shape(BaseModel):
    """An answer."""

    model_config = ConfigDict(frozen=True)


class Wish(BaseModel):
    """A request body: what we do not know we do not ignore."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _no_controls(text: str) -> str:
    """PostgreSQL cannot store NUL, and no name needs the other controls."""
    if any(ord(letter) < 32 or ord(letter) == 127 or 0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        raise ValueError("control characters are not allowed")
    return text


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("not a time zone of the IANA list, such as Asia/Seoul")
    return name


Line = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), AfterValidator(_no_controls)
]
"""One line of text a person typed."""


def _normal(tag: str) -> str:
    """The same letters are the same tag, however a keyboard composed them."""
    return unicodedata.normalize("NFC", " ".join(tag.split()))


Tag = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=50),
    AfterValidator(_no_controls),
    AfterValidator(_normal),
]
"""One word or a few of the athlete's own."""


def _only_lines(text: str) -> str:
    """Line ends and tabs are part of a text; the other controls are not."""
    _no_controls(re.sub(r"[\n\t]", " ", text := text.replace("\r\n", "\n").replace("\r", "\n")))
    return text


Prose = Annotated[str, StringConstraints(strip_whitespace=True, max_length=10_000), AfterValidator(_only_lines)]
"""Text of several lines."""

Email = Annotated[
    str,
    StringConstraints(strip_whitespace=True, max_length=email_rule.LONGEST, pattern=email_rule.PATTERN),
    AfterValidator(_no_controls),
]

Password = Annotated[str, StringConstraints(min_length=1, max_length=1024), AfterValidator(_no_controls)]
LanguageName = Literal["ko", "en"]
TimeZone = Annotated[str, StringConstraints(max_length=64), AfterValidator(_known_zone), Field(examples=["Asia/Seoul"])]
Number = Annotated[int, Field(ge=1, le=2_000_000_000)]
"""Of a version: what the database can count to."""
