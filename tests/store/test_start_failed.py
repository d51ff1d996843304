"""Every sentence of a house that does not start can be said, in both languages, with the slots its raiser gives."""

import ast
from pathlib import Path

import pytest

from domestique.locales import LANGUAGES, area
from domestique.store.start_failed import StartFailed

SOURCE = Path(__file__).parents[2] / "src/domestique"


def calls() -> list[tuple[str, str, frozenset[str]]]:
    found = []
    for path in (SOURCE / "bootstrap.py", *sorted((SOURCE / "store/embedded").glob("*.py"))):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("EmbeddedFailed", "CannotStart"):
                words = [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
                slots = frozenset(str(keyword.arg) for keyword in node.keywords)
                found += [(words[0], words[-1], slots)] if words else []
    return found


def test_they_are_found() -> None:
    assert len(calls()) > 25


@pytest.mark.parametrize("code, words, slots", calls())
def test_it_can_be_said(code: str, words: str, slots: frozenset[str]) -> None:
    failed = StartFailed(code, words, **dict.fromkeys(slots, "here"))
    for language in LANGUAGES:
        for sentence in (failed.what(language), failed.cure(language)):
            assert sentence
            assert "{{" not in sentence


def test_no_sentence_is_left_over() -> None:
    from_the_server = {"folder_permissions", "wrong_ownership", "no_shared_memory", "remains"}
    assert set(area("en", "start")) == {words for _, words, _ in calls()} | from_the_server
