"""The description is a promise: complete, with examples, and changed only on purpose."""

import json
from pathlib import Path
from typing import Any

import pytest

from domestique.api.app import describe
from domestique.api.docs_page import example_of
from tests.api.operations import Operation, operations

SNAPSHOT = Path(__file__).with_name("openapi.json")
SCHEMA = describe()


def test_it_is_the_one_we_agreed_on(request: pytest.FixtureRequest) -> None:
    """After a change on purpose: `domestique openapi > tests/api/openapi.json`, and look at the difference."""
    assert json.loads(SNAPSHOT.read_text("utf-8")) == SCHEMA


def test_every_operation_has_a_name_of_its_own() -> None:
    ids = [operation.id for operation in operations()]
    assert len(ids) == len(set(ids))


def test_every_shape_has_a_name_of_its_own() -> None:
    """Two of one name get the paths of their modules, and the client's types break when either moves."""
    assert [name for name in SCHEMA["components"]["schemas"] if "__" in name] == []


@pytest.mark.parametrize("operation", list(operations()), ids=lambda one: one.id)
def test_every_operation_says_what_it_does_and_shows_it(operation: Operation) -> None:
    described: dict[str, Any] = operation.schema
    assert described["summary"]
    assert described["tags"]
    assert "application/problem+json" in described["responses"]["default"]["content"]
    body = described.get("requestBody", {}).get("content", {})
    if "application/json" in body:
        assert example_of(SCHEMA, body["application/json"]) is not None
    for status, response in described["responses"].items():
        for media_type, content in response.get("content", {}).items():
            if status != "default" and media_type == "application/json":
                assert example_of(SCHEMA, content) is not None, status
