"""A way to go: handed in, looked at, timed, found in past rides, renamed, thrown away and brought back."""

import re
from collections.abc import Callable

from playwright.sync_api import Route, expect

from domestique.formats.fit_writing import write_activity
from tests.e2e.moving_in import file, hand_in, move_in_in_english, move_in_in_korean, undo
from tests.e2e.visitor import Visitor
from tests.fakes.ways import gpx_way, ride_along

RIDE = file("ride.fit", write_activity(ride_along()))
WAY = file("bukak.gpx", gpx_way())


def test_a_gpx_to_its_climbs_gears_and_times(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url, locale="ko-KR")
    page = visitor.page
    move_in_in_korean(page)
    hand_in(page, url, [RIDE], choose="파일 고르기", done="끝")
    page.goto(f"{url}/routes")
    expect(page.get_by_text("아직 코스가 없어요")).to_be_visible()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="코스 추가").click()
    chooser.value.set_files([WAY])
    expect(page.get_by_role("heading", level=1)).to_have_text("북악")
    expect(page.get_by_text("4급").first).to_be_visible()
    sections = page.get_by_role("region", name="구간")
    expect(sections.get_by_role("row")).to_have_count(4)

    expect(page.get_by_text("체중을 몰라서")).to_be_visible()
    page.get_by_label("체중 (kg)").fill("75")
    page.get_by_label("목표 파워 (W)").fill("250")
    expect(sections.get_by_text("34×24")).to_be_visible()
    page.get_by_text("무엇을 가정했나요?").click()
    expect(page.get_by_role("row", name="공기 저항 면적 CdA")).to_contain_text("가정")
    expect(page.get_by_role("row", name="체중")).to_contain_text("직접 넣음")

    profile = page.get_by_role("slider")
    profile.press("End")
    expect(profile).to_have_attribute("aria-valuetext", re.compile("^6.21 km · 고도 60 m · 경사 -5"))
    page.get_by_role("button", name="구간 2 지도와 고도에 표시").click()
    expect(page.get_by_role("button", name="구간 2 지도와 고도에 표시")).to_have_attribute("aria-pressed", "true")

    times = page.get_by_role("region", name="이 코스의 기록")
    # A job finds it, behind the figures of the import.
    expect(times.get_by_role("cell", name="정방향")).to_be_visible(timeout=120_000)
    assert visitor.barriers() == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.get_by_role("button", name="테마").click()
    page.get_by_role("menuitem", name="어둡게").click()
    assert visitor.barriers() == []


def test_the_way_of_a_ride_is_kept_renamed_and_brought_back(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url)
    page = visitor.page
    move_in_in_english(page)
    hand_in(page, url, [RIDE], choose="Choose files", done="Done")
    page.get_by_role("link", name="Open", exact=True).click()
    page.get_by_role("button", name="Menu for").click()
    page.get_by_role("menuitem", name="Save as route").click()
    expect(page.get_by_role("heading", name="Sections")).to_be_visible()
    page.get_by_role("button", name="Menu for").click()
    page.get_by_role("menuitem", name="Name and notes").click()
    page.get_by_label("Name").fill("Home climb")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Home climb")
    # The list is asked for as the page changes; its answer, from before the deletion, comes after it.
    held: dict[str, Route] = {}

    def hold(route: Route) -> None:
        held[route.request.method] = route

    page.route("**/api/v1/routes?*", hold, times=1)
    page.route("**/api/v1/routes/*", lambda it: it.fallback() if it.request.method == "GET" else hold(it))
    page.get_by_role("button", name="Menu for Home climb").click()
    with page.expect_request("**/api/v1/routes?*"), page.expect_request(lambda it: it.method == "DELETE"):
        page.get_by_role("menuitem", name="Delete").click()
    expect(page.get_by_role("status", name="Loading")).to_be_visible()
    before = held["GET"].fetch()
    held["DELETE"].continue_()
    expect(page.get_by_text("Deleted route")).to_be_visible()
    held["GET"].fulfill(response=before)
    expect(page.get_by_text("No routes yet")).to_be_visible()
    page.get_by_role("button", name="Bin", exact=True).click()
    expect(page.get_by_role("button", name="Restore Home climb")).to_be_visible()
    assert visitor.barriers() == []
    undo(page, "Deleted route")
    expect(page.get_by_text("The bin is empty")).to_be_visible()
    page.get_by_role("button", name="Routes", exact=True).click()
    expect(page.get_by_role("link", name="Home climb")).to_be_visible()
    assert visitor.barriers() == []
