"""Set-up, import, chart: the whole way, once in each language."""

from collections.abc import Callable

from playwright.sync_api import FilePayload, expect

from tests.e2e.visitor import Visitor
from tests.fakes.fit_file import fit_ride

PASSWORD = "four calm words by the river"
RIDE: FilePayload = {"name": "evening.fit", "mimeType": "application/octet-stream", "buffer": fit_ride(seconds=900)}
NOT_A_RIDE: FilePayload = {"name": "notes.fit", "mimeType": "application/octet-stream", "buffer": b"only words\n"}


def test_in_korean_when_the_browser_says_nothing(url: str, visit: Callable[..., Visitor]) -> None:
    page = visit(url, languages="").page
    expect(page).to_have_url(f"{url}/setup")
    expect(page.locator("html")).to_have_attribute("lang", "ko")
    expect(page.get_by_label("시간대")).to_have_value("Asia/Seoul")
    page.get_by_label("이름").fill("김민지")
    page.get_by_label("이메일").fill("minji@example.org")
    page.get_by_label("비밀번호").fill("짧다")
    expect(page.get_by_text("너무 짧아요")).to_be_visible()
    page.get_by_label("비밀번호").fill(PASSWORD)
    page.get_by_role("button", name="계정 만들기").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("안녕하세요, 김민지 님")
    expect(page.get_by_text("실시간")).to_be_visible()

    page.get_by_role("navigation").first.get_by_role("link", name="가져오기").click()
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="파일 고르기").click()
    chooser.value.set_files([RIDE, NOT_A_RIDE])
    expect(page.get_by_text("추가됨", exact=True)).to_be_visible()
    expect(page.get_by_text("일부 안 됨")).to_be_visible()
    page.get_by_role("link", name="열기").click()

    expect(page.get_by_role("img", name="파워 평균")).to_be_visible()
    expect(page.locator("canvas").nth(2)).to_be_visible()
    expect(page.get_by_text("15:00").first).to_be_visible()
    chart = page.locator(".u-over").first
    chart.hover(position={"x": 40, "y": 30})
    page.mouse.down()
    chart.hover(position={"x": 240, "y": 30})
    page.mouse.up()
    expect(page.get_by_text("고른 구간", exact=True)).to_be_visible()
    chart.dblclick(position={"x": 300, "y": 30})
    expect(page.get_by_text("고른 구간", exact=True)).to_be_hidden()


def test_in_english(url: str, visit: Callable[..., Visitor]) -> None:
    page = visit(url, locale="en-GB").page
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_label("Name").fill("Jonas")
    page.get_by_label("Email").fill("jonas@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hello, Jonas")

    page.evaluate(
        """async (bytes) => {
            const data = new DataTransfer();
            data.items.add(new File([new Uint8Array(bytes)], "dropped.fit"));
            const tell = (name) => document.body.dispatchEvent(
                new DragEvent(name, {dataTransfer: data, bubbles: true, cancelable: true}));
            tell("dragenter");
            tell("dragover");
            tell("drop");
        }""",
        list(RIDE["buffer"]),
    )
    expect(page).to_have_url(f"{url}/import")
    expect(page.get_by_text("Added", exact=True)).to_be_visible()

    page.keyboard.press("g")
    page.keyboard.press("a")
    expect(page).to_have_url(f"{url}/activities")
    page.get_by_role("button", name="Menu for").click()
    page.get_by_role("menuitem", name="Rename").click()
    page.get_by_role("textbox", name="Name").fill("Evening loop")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Evening loop")).to_be_visible()

    page.get_by_role("button", name="Menu for").click()
    page.get_by_role("menuitem", name="Delete").click()
    expect(page.get_by_role("link", name="Evening loop")).to_be_hidden()
    page.get_by_role("button", name="Undo").click()
    page.get_by_role("link", name="Evening loop").click()
    expect(page.get_by_role("img", name="Power: average")).to_be_visible()

    page.get_by_role("button", name="Account menu").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page).to_have_url(f"{url}/sign-in")
    page.get_by_label("Email").fill("jonas@example.org")
    page.get_by_label("Password").fill("not this one, sorry")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hello, Jonas")
