"""What a key may be allowed to do: each is asked for by some route, can be ticked on the page, and has words."""

import re

import pytest

from domestique.api.scopes import SCOPES
from domestique.locales import LANGUAGES, Language, knows
from tests.house.tree import PACKAGE, ROOT, modules

PAGE = ROOT / "web/src/features/settings/scopes.ts"


def test_the_page_offers_each_and_no_other() -> None:
    told = re.findall(r'^  "(\w+:\w+)": "', PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(SCOPES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_has_words(language: Language) -> None:
    unknown = {name for name in SCOPES if not knows(language, f"account.scopes.{name.replace(':', '_')}")}
    assert unknown == set()


def test_each_opens_something() -> None:
    asked = "".join(path.read_text(encoding="utf-8") for path in modules(ROOT, PACKAGE / "api"))
    assert {name for name in SCOPES if f'needs("{name}")' not in asked} == set()
