"""No page of the house has a serious barrier, in both themes, or asks anything of the outside."""

from collections.abc import Callable

from playwright.sync_api import FilePayload, Page, ViewportSize, expect

from tests.e2e.visitor import Visitor
from tests.fakes.fit_file import fit_ride

PAGES = (
    "/", "/calendar", "/activities", "/fitness", "/plan", "/review", "/coach", "/goals", "/routes",
    "/library?sport=swim", "/connections", "/import", "/settings", "/settings?tab=security", "/settings?tab=keys",
    "/settings?tab=athlete", "/settings?tab=jobs", "/settings?tab=gear", "/wellness", "/records", "/compare",
    "/plan/rules", "/compare/periods", "/correlations", "/connections?view=sending", "/workouts", "/plan/new",
    "/activities?deleted=true", "/activities?q=none", "/activities/changes", "/nowhere",
)  # fmt: skip
WIDE: ViewportSize = {"width": 1280, "height": 800}
NARROW: ViewportSize = {"width": 390, "height": 844}
REDRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def _look_at(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_label("Loading")).to_have_count(0)


def _move_in(page: Page) -> None:
    page.get_by_label("Name").fill("Jonas")
    page.get_by_label("Email").fill("jonas@example.org")
    page.get_by_label("Password").fill("four calm words by the river")
    page.get_by_role("button", name="Create account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hello, Jonas")
    page.goto(f"{page.url}import")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose files").click()
    ride: FilePayload = {"name": "ride.fit", "mimeType": "application/octet-stream", "buffer": fit_ride(seconds=600)}
    chooser.value.set_files([ride])
    expect(page.get_by_text("Added", exact=True)).to_be_visible()


def _theme(page: Page, theme: str) -> None:
    page.get_by_role("button", name="Theme:").click()
    page.get_by_role("menuitem", name=theme, exact=True).click()
    expect(page.locator("html")).to_have_attribute("data-theme", theme.lower())


def _in_the_dark(visitor: Visitor) -> list[str]:
    """The same page in the other theme, as the theme's switch does it: only colours differ."""
    turn = "(theme) => { document.documentElement.dataset.theme = theme; }"
    visitor.page.evaluate(turn, "dark")
    found = visitor.barriers("color-contrast")
    visitor.page.evaluate(turn, "light")
    return found


def test_every_page(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url)
    page = visitor.page
    page.set_viewport_size(WIDE)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    barriers = {"/setup": visitor.barriers()}
    _move_in(page)
    _theme(page, "Light")
    page.get_by_role("link", name="Open", exact=True).click()
    expect(page.locator("canvas").first).to_be_visible()
    one = page.url.removeprefix(url)
    for path in (*PAGES, one):
        _look_at(page, f"{url}{path}")
        barriers[f"{path} light"] = visitor.barriers()
        barriers[f"{path} dark"] = _in_the_dark(visitor)
        page.set_viewport_size(NARROW)
        page.evaluate(REDRAWN)
        wider = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wider, f"{path} scrolls sideways on a phone"
        page.set_viewport_size(WIDE)
    _theme(page, "Dark")
    page.set_viewport_size(NARROW)
    _look_at(page, f"{url}{one}")
    barriers["phone"] = visitor.barriers()
    page.set_viewport_size(WIDE)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
    barriers["palette"] = visitor.barriers()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    barriers["help"] = visitor.barriers()
    assert {place: found for place, found in barriers.items() if found} == {}
