"""The first steps of every journey: an account, and files handed in."""

from collections.abc import Sequence

from playwright.sync_api import FilePayload, Page, expect

PASSWORD = "four calm words by the river"


def move_in_in_english(page: Page) -> None:
    page.get_by_label("Name").fill("Jonas")
    page.get_by_label("Email").fill("jonas@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Create account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hello, Jonas")


def move_in_in_korean(page: Page) -> None:
    page.get_by_label("이름").fill("김민지")
    page.get_by_label("이메일").fill("minji@example.org")
    page.get_by_label("비밀번호").fill(PASSWORD)
    page.get_by_role("button", name="계정 만들기").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("안녕하세요, 김민지 님")


def hand_in(page: Page, url: str, files: Sequence[FilePayload], *, choose: str, done: str) -> None:
    """`choose` and `done` are the words of the button and of the finished import."""
    page.goto(f"{url}/import")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=choose).click()
    chooser.value.set_files(list(files))
    expect(page.get_by_text(done, exact=True).first).to_be_visible(timeout=60_000)


def undo(page: Page, done: str, *, button: str = "Undo") -> None:
    """Presses the undo of the one toast that says `done`; others may stand, or be on their way out, beside it."""
    toast = page.locator("[role=dialog]:not([data-ending-style])").filter(has_text=done)
    toast.get_by_role("button", name=button).click()


def file(name: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}
