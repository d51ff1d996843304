"""All wording, in Korean and English, one JSON file per area; the web front reads the same files.
Nothing may enter but the loader below: keys are looked up here, sentences are never built in code.
To add words: the same key in ko/<area>.json and en/<area>.json; a test compares the two.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, cast

Language = Literal["ko", "en"]
LANGUAGES: tuple[Language, ...] = ("ko", "en")
DEFAULT: Language = "ko"

_SLOT = re.compile(r"\{\{(\w+)\}\}")


@cache
def area(language: Language, name: str) -> Mapping[str, object]:
    words = json.loads((files(__name__) / language / f"{name}.json").read_text("utf-8"))
    return cast(Mapping[str, object], words)


def say(language: Language, key: str, **slots: object) -> str:
    """`key` is "<area>.<path>"; `count` among the slots picks the plural, as i18next does."""
    name, *path = key.split(".")
    node: object = area(language, name)
    count = slots.get("count")
    if isinstance(count, int):
        path[-1] += "_one" if language == "en" and count == 1 else "_other"
    for step in path:
        if not isinstance(node, Mapping) or step not in node:
            raise KeyError(f"no wording for {key} in {language}")
        node = node[step]
    if not isinstance(node, str):
        raise KeyError(f"{key} is not a sentence")
    return _SLOT.sub(lambda slot: str(slots[slot.group(1)]), node)


def knows(language: Language, key: str) -> bool:
    """Whether `say` would find a plain sentence (one without a plural) under this key."""
    name, *path = key.split(".")
    node: object = area(language, name)
    for step in path:
        node = node.get(step) if isinstance(node, Mapping) else None
    return isinstance(node, str)
