"""Terms decide, and what nobody knows is not shown."""

from dataclasses import replace

from domestique.connectors import CONNECTORS
from domestique.connectors.connector import Connector, Terms
from domestique.connectors.prompts import may_prompt

FIRST = CONNECTORS[0]
SHUT = Connector(
    replace(FIRST.declaration, slug="shut", terms=Terms("https://shut.test/terms", prompts=False)), FIRST.way_in
)
OPEN = Connector(replace(FIRST.declaration, slug="open", terms=Terms("https://open.test", prompts=True)), FIRST.way_in)
BOTH = (SHUT, OPEN)


def test_all_that_a_row_was_made_from_must_allow_it() -> None:
    assert may_prompt(["open"], BOTH)
    assert may_prompt(["open_2", "upload", "archive"], BOTH)
    assert not may_prompt(["open", "shut"], BOTH)
    assert not may_prompt(["shut_3"], BOTH)


def test_the_unknown_is_not_shown() -> None:
    for sources in ([], [""], ["of_a_later_version"], ["upload", "of_a_later_version"]):
        assert not may_prompt(sources, BOTH)


def test_no_strava_connector_ever_allows_it() -> None:
    assert not any(one.declaration.terms.prompts for one in CONNECTORS if one.declaration.service == "strava")
    assert not may_prompt(["strava"])
