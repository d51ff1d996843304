"""Numbers one can trust: a threshold is told, a ride is measured with it, and each figure says where it comes from."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.e2e.moving_in import file, hand_in, move_in_in_english, move_in_in_korean, undo
from tests.e2e.visitor import Visitor
from tests.fakes.fit_file import fit_ride

RIDE = file("ride.fit", fit_ride(seconds=1800))


def _tell_ftp(page: Page, url: str, *, add: str, value: str, watts: str, save: str) -> None:
    page.goto(f"{url}/settings?tab=athlete")
    page.get_by_role("button", name=add, exact=True).click()
    page.get_by_label(value).fill(watts)
    page.get_by_role("button", name=save, exact=True).click()
    expect(page.get_by_role("dialog").filter(has=page.get_by_label(value))).to_be_hidden()


def test_a_ride_measured_with_what_was_told(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url, locale="ko-KR")
    page = visitor.page
    move_in_in_korean(page)
    _tell_ftp(page, url, add="FTP 추가", value="값 (W)", watts="250", save="저장")
    ftp = page.get_by_role("region", name="FTP", exact=True)
    expect(ftp.get_by_text("기록이 시작된 때부터")).to_be_visible()
    assert visitor.barriers() == []

    hand_in(page, url, [RIDE], choose="파일 고르기", done="끝")
    page.get_by_role("link", name="열기").click()
    headline = page.get_by_role("region", name="요약 숫자")
    intensity = headline.get_by_role("button", name="강도(IF)")
    expect(intensity).to_be_visible()
    expect(headline.get_by_role("button", name="부하", exact=False).first).to_be_visible()
    intensity.click()
    dialog = page.get_by_role("dialog", name="강도(IF)")
    expect(dialog.get_by_text("NP / FTP")).to_be_visible()
    expect(dialog.get_by_role("link", name="FTP")).to_be_visible()
    assert visitor.barriers() == []
    dialog.get_by_role("button", name="정규화 파워(NP)").click()
    power = page.get_by_role("dialog", name="정규화 파워(NP)")
    expect(power.get_by_role("listitem").get_by_role("link", name="garmin edge_830")).to_be_visible()
    power.get_by_role("button", name="앞 숫자로").click()
    expect(dialog.get_by_text("NP / FTP")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="강도(IF)")).to_be_hidden()

    page.get_by_role("tab", name="모든 숫자").click()
    expect(page).to_have_url(f"{page.url.split('?')[0]}?view=figures")
    heart = page.get_by_role("heading", name="심박", exact=True)
    group = page.get_by_role("tabpanel").locator("section").filter(has=heart)
    group.get_by_text("알 수 없는 숫자").click()
    expect(group.get_by_text("값이 아직 없어요").first).to_be_visible()
    assert visitor.barriers() == []

    # The figures of a stretch, chosen by keyboard; then what the bests and the zones say.
    chart = page.get_by_role("slider", name="차트 커서")
    chart.focus()
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    expect(page.get_by_role("region", name="고른 구간").get_by_text("평균 파워")).to_be_visible()
    page.get_by_role("tab", name="인터벌").click()
    page.get_by_role("button", name="고른 구간 추가").click()
    rows = page.get_by_role("region", name="인터벌").get_by_role("row")
    expect(rows.filter(has_text="운동 1")).to_be_visible()
    assert visitor.barriers() == []
    undo(page, "인터벌을 바꿨어요", button="되돌리기")
    expect(rows.filter(has_text="운동 1")).to_be_hidden()
    page.get_by_role("tab", name="커브").click()
    expect(page.get_by_role("img", name="파워 커브")).to_be_visible()
    page.get_by_role("tab", name="영역").click()
    expect(page.get_by_role("list", name="파워 영역")).to_be_visible()
    assert visitor.barriers() == []
    page.goto(f"{url}/records")
    expect(page.get_by_role("region", name="사이클 · 시간별 최고")).to_be_visible()
    assert visitor.barriers() == []

    page.goto(f"{url}/wellness")
    page.get_by_role("button", name="잰 값 적기").click()
    page.get_by_label("체중 (kg)").fill("71,8")
    page.get_by_role("button", name="저장", exact=True).click()
    measured = page.get_by_role("listitem").filter(has_text="체중 71.8 kg")
    expect(measured).to_be_visible()
    assert visitor.barriers() == []
    measured.get_by_role("button").click()
    expect(measured).to_be_hidden()
    undo(page, "지웠어요.", button="되돌리기")
    expect(measured).to_be_visible()

    page.get_by_role("navigation").get_by_role("link", name="체력").click()
    expect(page.get_by_role("img", name="체력과 피로, 컨디션, 하루 부하의 흐름")).to_be_visible()
    assert visitor.barriers() == []


def test_a_changed_threshold_moves_what_depends_on_it(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url)
    page = visitor.page
    move_in_in_english(page)
    _tell_ftp(page, url, add="Add FTP", value="Value (W)", watts="250", save="Save")
    hand_in(page, url, [RIDE], choose="Choose files", done="Done")
    page.get_by_role("link", name="Open", exact=True).click()
    intensity = page.get_by_role("region", name="Key figures").get_by_role("button", name="Intensity")
    expect(intensity).to_be_visible()
    before = intensity.inner_text()
    activity = page.url

    page.goto(f"{url}/settings?tab=athlete")
    ftp = page.get_by_role("region", name="FTP", exact=True)
    ftp.get_by_role("button", name="Edit FTP").click()
    page.get_by_label("Value (W)").fill("200")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(ftp.get_by_text("200 W")).to_be_visible()
    page.goto(activity)
    expect(intensity).to_be_visible()
    expect(intensity).not_to_have_text(before, use_inner_text=True)

    page.goto(f"{url}/settings?tab=athlete")
    ftp.get_by_role("button", name="Delete FTP").click()
    expect(ftp.get_by_text("Nothing yet.")).to_be_visible()
    undo(page, "Deleted. What depended on it is computed again")
    expect(ftp.get_by_text("200 W")).to_be_visible()

    # By keyboard alone: the tabs of an activity, and the chart of all years.
    page.goto(activity)
    page.get_by_role("tab", name="All figures").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="The whole session")).to_be_visible()
    page.goto(f"{url}/fitness?span=all")
    cursor = page.get_by_role("slider", name="Chart cursor").first
    cursor.focus()
    page.keyboard.press("End")
    expect(page.get_by_role("button", name="Show as table").first).to_be_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    for path in ("/fitness", "/wellness", "/settings?tab=athlete", activity.removeprefix(url)):
        page.goto(f"{url}{path}")
        expect(page.get_by_label("Loading")).to_have_count(0)
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), f"{path} scrolls sideways"
