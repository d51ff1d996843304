"""What a person is told of each file."""

import ast
from pathlib import Path
from uuid import UUID

import pytest

import domestique.formats
from domestique.api.shapes.imports import ImportItem
from domestique.locales import LANGUAGES, Language, knows
from domestique.store.imports import Item

ID = UUID("01930000-0000-7000-8000-000000000102")


def codes_of_readers() -> set[str]:
    found = set()
    for path in Path(domestique.formats.__path__[0]).rglob("*.py"):
        if path.parent.name == "workout_files" or (path.parent.name, path.name) == ("fit", "workout.py"):
            continue  # files of workouts are no imports; theirs are held in tests/formats/workout_files
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "BadFile":
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    found.add(str(code.value))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_of_a_reader_has_words(language: Language) -> None:
    codes = codes_of_readers()
    assert len(codes) > 20
    silent = {
        code for code in codes for part in ("detail", "next") if not knows(language, f"errors.file.{code}.{part}")
    }
    assert silent == set()


def test_figures_stand_in_the_sentence() -> None:
    item = Item(ID, "big.fit", 300_000_000, state="failed", code="too_large", detail={"size": 300_000_000})
    assert ImportItem.of(item, "en").reason == "300.0 MB is larger than any activity file."
    assert ImportItem.of(item, "ko").reason == "300.0 MB는 활동 파일로는 너무 커요."


def test_a_code_without_words_says_what_the_reader_said() -> None:
    item = Item(ID, "a.fit", 1, state="failed", code="brand_new", reason="The dial is stuck.")
    shown = ImportItem.of(item, "ko")
    assert (shown.code, shown.reason) == ("brand_new", "The dial is stuck.")
    assert shown.next


def test_nothing_is_said_of_what_went_well() -> None:
    shown = ImportItem.of(Item(ID, "a.fit", 1, state="added", activity_id=ID), "ko")
    assert (shown.code, shown.reason, shown.next) == (None, None, None)
