"""One activity on the page: the map on plain ground, a journey of edits, and what can be undone."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.e2e.moving_in import file, hand_in, move_in_in_english, move_in_in_korean, undo
from tests.e2e.visitor import Visitor
from tests.fakes.fit_file import fit_ride
from tests.fakes.gpx_file import gpx_ride

RIDE = file("han.gpx", gpx_ride(seconds=1200))


def test_route_notes_corrections_and_parts(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url, locale="ko-KR")
    page = visitor.page
    move_in_in_korean(page)
    hand_in(page, url, [RIDE], choose="파일 고르기", done="끝")
    page.get_by_role("link", name="열기").click()

    route = page.get_by_role("region", name="활동 경로")
    expect(route).to_be_visible()
    expect(page.locator("[data-ready=true]")).to_be_visible()
    expect(page.get_by_text("출발", exact=True)).to_be_visible()
    expect(page.get_by_text("도착", exact=True)).to_be_visible()
    assert visitor.barriers() == []

    notes = page.get_by_label("메모")
    notes.fill("잘못 적었다")
    notes.blur()
    undo(page, "저장했어요", button="되돌리기")
    expect(notes).to_have_value("")
    notes.fill("바람이 셌다")
    with page.expect_response(lambda answer: answer.request.method == "PATCH" and answer.ok):
        notes.blur()
    page.reload()
    expect(page.get_by_label("메모")).to_have_value("바람이 셌다")

    page.get_by_role("button", name="바로잡기").click()
    page.get_by_label("무엇을 바로잡을까요").select_option("drop")
    page.get_by_label("채널").select_option("heart_rate")
    page.get_by_role("button", name="적용").click()
    expect(page.get_by_role("img", name="심박 평균")).to_be_hidden()
    undo(page, "바로잡았어요", button="되돌리기")
    expect(page.get_by_role("img", name="심박 평균")).to_be_visible()

    page.get_by_role("button", name="한강 메뉴").click()
    page.get_by_role("menuitem", name="나누기").click()
    page.get_by_label("나눌 곳").fill("10:00")
    page.get_by_role("button", name="나누기", exact=True).click()
    expect(page.get_by_text("활동 2개로 나눴어요").first).to_be_visible()
    expect(page.get_by_text("10:00").first).to_be_visible()
    page.goto(f"{url}/activities")
    expect(page.get_by_role("checkbox")).to_have_count(2)


def test_two_recordings_put_together_and_taken_apart(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url)
    page = visitor.page
    move_in_in_english(page)
    ride = file("computer.fit", fit_ride(seconds=900))
    walk = file("phone.gpx", gpx_ride(seconds=700, beat=90))
    hand_in(page, url, [ride, walk], choose="Choose files", done="Done")
    page.goto(f"{url}/activities")
    expect(page.get_by_role("checkbox")).to_have_count(1)
    page.get_by_role("link", name="한강").click()
    together = page.get_by_text("2 recordings of one session.")
    expect(together).to_be_visible()
    expect(page.get_by_text("Heart rate moves the same way")).to_be_visible()
    assert visitor.barriers() == []
    page.get_by_role("button", name="Take out").click()
    expect(together).to_be_hidden()
    undo(page, "Taken out")
    expect(together).to_be_visible()
    page.get_by_role("button", name="Take out").click()
    expect(together).to_be_hidden()
    page.get_by_role("button", name="Put together").click()
    expect(together).to_be_visible()
    expect(page.get_by_text("Taken out", exact=True)).to_be_hidden()
    undo(page, "Put together")
    expect(together).to_be_hidden()

    # From the page of the one that does not stay, the one that stays is shown; its old address leads there.
    staying = page.url
    page.locator("section").filter(has=page.get_by_role("heading", name="At the same time")).get_by_role("link").click()
    expect(page).not_to_have_url(staying)
    leaving = page.url
    page.get_by_role("button", name="Put together").click()
    expect(page).to_have_url(staying)
    expect(together).to_be_visible()
    page.goto(leaving)
    expect(page).to_have_url(staying)
    page.get_by_role("button", name="Menu for").click()
    page.get_by_role("menuitem", name="Delete").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Activities")
    expect(page.get_by_role("checkbox")).to_have_count(0)
    undo(page, "Deleted")
    expect(page.get_by_role("checkbox")).to_have_count(1)
