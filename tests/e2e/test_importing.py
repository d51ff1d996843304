"""An import in trouble: what failed is shown alone and tried again; one under way is stopped and gone on with."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.house import at_work, open_house
from tests.e2e.moving_in import file, hand_in, move_in_in_korean
from tests.e2e.visitor import Visitor
from tests.fakes.fit_file import START, fit_ride


@pytest.fixture
def house(database_url: str) -> Iterator[tuple[str, Path]]:
    with open_house(database_url, worker=False) as house:
        yield house


def test_failed_files_and_a_stopped_import(
    house: tuple[str, Path], database_url: str, visit: Callable[..., Visitor]
) -> None:
    url, data_dir = house
    visitor = visit(url, locale="ko-KR")
    page = visitor.page
    move_in_in_korean(page)
    files = [file("ride.fit", fit_ride(seconds=120)), file("notes.fit", b"only words\n")]
    with at_work(data_dir, database_url):
        hand_in(page, url, files, choose="파일 고르기", done="일부 안 됨")
        page.get_by_role("button", name="안 된 것 1개").click()
        expect(page.get_by_text("notes.fit")).to_be_visible()
        expect(page.get_by_text("ride.fit")).to_be_hidden()
        assert visitor.barriers() == []
        page.get_by_role("button", name="안 된 파일 다시").click()
        expect(page.get_by_text("일부 안 됨")).to_be_visible()

    # Nobody is at work now: the import waits for as long as it takes to stop it, and goes on when somebody is.
    later = [
        file(f"later-{at}.fit", fit_ride(seconds=60, start=START - timedelta(days=at + 1), serial=at + 900))
        for at in range(3)
    ]
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="파일 고르기").click()
    chooser.value.set_files(later)
    second = page.locator("section").filter(has=page.get_by_role("heading", name="파일 3개 · "))
    second.get_by_role("button", name="취소").click()
    expect(second.get_by_text("취소함")).to_be_visible()
    with at_work(data_dir, database_url):
        second.get_by_role("button", name="안 된 파일 다시").click()
        expect(second.get_by_text("끝", exact=True)).to_be_visible(timeout=120_000)

    page.goto(f"{url}/settings?tab=jobs")
    expect(page.get_by_text("파일 가져오기").first).to_be_visible()
    assert visitor.barriers() == []
