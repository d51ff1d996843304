"""What a connector says of itself, and whether there are words for all that it may ever say."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import domestique.connectors
from domestique.connectors import CONNECTORS, connector_of
from domestique.connectors.connector import Connector
from domestique.locales import LANGUAGES, knows
from domestique.model.sport import Sport
from tests.connectors.contract.subjects import MISSING

ROOM = Path(domestique.connectors.__file__).parent
EVERY = pytest.mark.parametrize("connector", CONNECTORS, ids=[one.declaration.slug for one in CONNECTORS])
TROUBLES = frozenset(
    {"AuthExpired", "WrongCode", "RateLimited", "Unavailable", "ShapeChanged", "Refused", "Missing", "_Unreadable"}
    | {"strange"}
)
SECRETS = re.compile(r"key|secret|password|token")


def codes(called: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(file, code) for every first word given to one of these."""
    for path in sorted(ROOM.rglob("*.py")):
        text = path.read_text("utf-8")
        if not any(f"{name}(" in text for name in called):
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in called:
                words = [one for one in ast.walk(node.args[0]) if isinstance(one, ast.Constant)]
                yield from ((path.name, one.value) for one in words if isinstance(one.value, str))


def wordless(area: str, found: Iterator[tuple[str, str]]) -> list[str]:
    return sorted(
        {
            f"{where}: {code} has no words in {language}"
            for where, code in found
            for language in LANGUAGES
            if not knows(language, f"connections.{area}.{code}")
        }
    )


def test_every_connector_is_on_stage() -> None:
    assert set() == MISSING
    slugs = [connector.declaration.slug for connector in CONNECTORS]
    assert len(set(slugs)) == len(slugs)
    assert all(connector_of(slug).declaration.slug == slug for slug in slugs)
    with pytest.raises(KeyError):
        connector_of("nobody")


def test_every_trouble_and_every_shortfall_has_words() -> None:
    assert wordless("trouble", codes(TROUBLES)) == []
    assert wordless("fidelity", codes(frozenset({"Shortfall"}))) == []


def test_the_start_of_the_program_does_not_pay_for_them() -> None:
    """These take longer to import than everything else together; they are, when something is asked."""
    heavy = re.compile(r"^(import|from) (httpx|garminconnect|curl_cffi|requests)\b", re.MULTILINE)
    assert [path.name for path in ROOM.rglob("*.py") if heavy.search(path.read_text("utf-8"))] == []


@EVERY
def test_kinds_and_forms_have_words(connector: Connector) -> None:
    declared = connector.declaration
    wanted = [f"connections.kind.{kind}" for kind in declared.kinds] + [f"sync.service.{declared.slug}"]
    for field in declared.form:
        wanted += [f"connections.form.{declared.slug}.{field.name}.{part}" for part in ("label", "help")]
    assert [key for key in wanted for language in LANGUAGES if not knows(language, key)] == []


@EVERY
def test_a_declaration_is_whole(connector: Connector) -> None:
    declared = connector.declaration
    assert declared.terms.url.startswith("https://")
    assert declared.addresses and all(one.startswith("https://") for one in declared.addresses.values())
    assert declared.limits.spacing_s >= 0.2 and 1 <= declared.limits.concurrency <= 2
    assert declared.limits.every_minutes >= 15
    assert len(set(declared.kinds)) == len(declared.kinds)
    assert [field.name for field in declared.form if SECRETS.search(field.name) and not field.secret] == []
    assert all(field.kind == "choice" or not field.choices for field in declared.form)


@EVERY
def test_what_it_says_it_can_it_has_and_no_more(connector: Connector) -> None:
    declared, steps = connector.declaration, connector.declaration.delivery.steps
    assert bool(declared.kinds) == (connector.reader is not None) == (connector.read is not None)
    assert bool(steps) == (connector.writer is not None)
    planned = "create" in steps
    assert planned == (connector.fidelity is not None) == (connector.as_sent is not None)
    assert planned == bool(declared.delivery.sports)
    assert {Sport(name) for name in declared.delivery.sports} <= set(Sport)
    assert steps == tuple(step for step in ("create", "schedule", "upload") if step in steps)
