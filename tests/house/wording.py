"""Both languages say the same things, with the same slots."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.tree import PACKAGE

LANGUAGES = ("ko", "en")
_SLOT = re.compile(r"\{\{\s*(\w+)[^}]*\}\}")
_PLURAL = re.compile(r"_(one|other)$")


def uneven_wording(tree: Path) -> list[str]:
    ko, en = (_sentences(tree, language) for language in LANGUAGES)
    found = [f"{key} is only in Korean" for key in sorted(ko.keys() - en.keys())]
    found += [f"{key} is only in English" for key in sorted(en.keys() - ko.keys())]
    for key in sorted(ko.keys() & en.keys()):
        if ko[key] != en[key]:
            found.append(f"{key}: slots {sorted(ko[key])} in Korean, {sorted(en[key])} in English")
    return found + [f"{path.name} {key} is empty" for path, key in _empty(tree)]


def plurals(tree: Path) -> list[str]:
    """English needs both forms; Korean has one, and i18next asks for it as _other."""
    found = []
    for path in sorted((tree / PACKAGE / "locales" / "en").glob("*.json")):
        keys = {key for key, _ in _walk(json.loads(path.read_text("utf-8")))}
        for key in sorted(keys):
            twin = _PLURAL.sub(lambda match: "_other" if match[1] == "one" else "_one", key)
            if twin not in keys:
                found.append(f"en/{path.name} {key} has no {twin.rpartition('.')[2]}")
    for path in sorted((tree / PACKAGE / "locales" / "ko").glob("*.json")):
        keys = {key for key, _ in _walk(json.loads(path.read_text("utf-8")))}
        found += [f"ko/{path.name} {key}: Korean has no such form" for key in sorted(keys) if key.endswith("_one")]
    return found


def _sentences(tree: Path, language: str) -> dict[str, set[str]]:
    """Slots by key; the plural forms of one key count as one, and `count` may be left unsaid by one of them."""
    found: dict[str, set[str]] = {}
    for path in (tree / PACKAGE / "locales" / language).glob("*.json"):
        for key, words in _walk(json.loads(path.read_text("utf-8"))):
            plain = f"{path.stem}.{_PLURAL.sub('', key)}"
            slots = set(_SLOT.findall(words))
            found[plain] = found.get(plain, set()) | slots
    return found


def _empty(tree: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted((tree / PACKAGE / "locales").glob("*/*.json")):
        yield from ((path, key) for key, words in _walk(json.loads(path.read_text("utf-8"))) if not words.strip())


def _walk(node: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield from _walk(value, f"{path}.{key}" if path else str(key))
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from _walk(value, f"{path}.{number}")
    else:
        assert isinstance(node, str), f"{path} is {node!r}, and should be a sentence"
        yield path, node
