"""An import in trouble: what failed is shown alone and tried again; one under way is stopped and gone on with."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import expect

from tests.e2e.house import open_house
from tests.e2e.moving_in import file, hand_in, move_in_in_korean
from tests.e2e.visitor import Visitor
from tests.fakes.fit_file import START, fit_ride


@pytest.fixture
def url() -> Iterator[str]:
    with open_house() as url:
        yield url


def test_failed_files_and_a_stopped_import(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url, locale="ko-KR")
    page = visitor.page
    move_in_in_korean(page)
    files = [file("ride.fit", fit_ride(seconds=120)), file("notes.fit", b"only words\n")]
    hand_in(page, url, files, choose="파일 고르기", done="일부 안 됨")
    page.get_by_role("button", name="안 된 것 1개").click()
    expect(page.get_by_text("notes.fit")).to_be_visible()
    expect(page.get_by_text("ride.fit")).to_be_hidden()
    assert visitor.barriers() == []
    page.get_by_role("button", name="안 된 파일 다시").click()
    expect(page.get_by_text("일부 안 됨")).to_be_visible()

    # Imports of one person wait for each other: the second stands still while the first is read.
    many = [
        file(f"{at}.fit", fit_ride(seconds=3600, start=START + timedelta(hours=2 * at), serial=at + 2))
        for at in range(80)
    ]
    later = [
        file(f"later-{at}.fit", fit_ride(seconds=60, start=START - timedelta(days=at + 1), serial=at + 900))
        for at in range(3)
    ]
    for batch in (many, later):
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="파일 고르기").click()
        with page.expect_response(lambda answer: answer.request.method == "POST" and answer.url.endswith("/imports")):
            chooser.value.set_files(batch)
    second = page.locator("section").filter(has=page.get_by_role("heading", name="파일 3개 · "))
    second.get_by_role("button", name="취소").click()
    expect(second.get_by_text("취소함")).to_be_visible(timeout=60_000)
    second.get_by_role("button", name="안 된 파일 다시").click()
    expect(second.get_by_text("끝", exact=True)).to_be_visible(timeout=120_000)

    page.goto(f"{url}/settings?tab=jobs")
    expect(page.get_by_text("파일 가져오기").first).to_be_visible()
    assert visitor.barriers() == []
