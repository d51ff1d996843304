"""The house holds to its own rules. What each rule means, and how it finds a breach, is in tests/house."""

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

import domestique.store.tables  # noqa: F401 - registers every table
from domestique.store.tables.metadata import metadata
from tests.house import inside, layout, library_page, metric_pages, mirrors, papers, registration, wording
from tests.house.tree import ROOT

RULES: tuple[Callable[[Path], list[str]], ...] = (
    layout.missing_rooms,
    layout.rooms_without_opening,
    layout.folders_without_init,
    layout.long_files,
    layout.empty_names,
    layout.machine_paths,
    mirrors.modules_without_mirror,
    mirrors.excuses_for_nothing,
    inside.impure_lines,
    inside.sql_outside_store,
    inside.deeds_that_call_deeds,
    registration.unregistered,
    wording.uneven_wording,
    wording.plurals,
    papers.undocumented_settings,
    papers.undocumented_commands,
    papers.unlisted_decisions,
    papers.broken_links,
    metric_pages.stale_metric_pages,
    library_page.stale_library_page,
)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_holds(rule: Callable[[Path], list[str]]) -> None:
    complaints = rule(ROOT)
    assert not complaints, "\n" + "\n".join(complaints)


NOT_BY_USER = {
    "user_account": "the row is the user",
    "rate_bucket": "counts tries of people who have not signed in, by hashed key",
}


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: table.name)
def test_the_user_comes_first_in_every_key(table: sa.Table) -> None:
    if table.name not in NOT_BY_USER:
        assert next(iter(table.primary_key.columns)).name == "user_id"


def test_there_are_tables_to_look_at() -> None:
    assert len(metadata.tables) > len(NOT_BY_USER)
