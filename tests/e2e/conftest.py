"""A browser for the journeys; every page it opens is watched for requests that leave the house."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.e2e.house import open_house
from tests.e2e.visitor import Visitor

_NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
_QUIET = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

_PATIENCE_MS = 30_000
"""For anything the page is still to show: a machine busy with other tests is slow, not wrong."""
expect.set_options(timeout=_PATIENCE_MS)

Open = Callable[..., Visitor]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Closed with its module: while Playwright runs, asyncio takes this thread for busy and async tests fail."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    assert path, "no Chromium found: ./dev test installs one, or set CHROMIUM to its path"
    built = Path(__file__).parents[2] / "src/domestique/webdist/index.html"
    assert built.exists(), "the web front is not built: ./dev run or ./dev test builds it"
    args = [*_QUIET, "--no-sandbox"] if os.geteuid() == 0 else _QUIET
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=args)
        yield browser
        browser.close()


@pytest.fixture
def url(database_url: str) -> Iterator[str]:
    """Of a house where nobody lives yet, with a worker."""
    with open_house(database_url) as (url, _):
        yield url


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Opens a visitor at an address. When the test ends, none may have met trouble on the way."""
    visitors: list[Visitor] = []

    def open_one(url: str, *, locale: str = "en-US", languages: str | None = None, **options: object) -> Visitor:
        """`languages` is what the browser says it prefers; empty is a browser that says nothing."""
        context = browser.new_context(locale=locale, timezone_id="Asia/Seoul", **options)  # type: ignore[arg-type]
        if languages == "":
            context.add_init_script("Object.defineProperty(navigator, 'languages', {get: () => []})")
        page: Page = context.new_page()
        page.set_default_timeout(_PATIENCE_MS)
        visitor = Visitor(page, url)
        visitors.append(visitor)
        page.goto(url)
        return visitor

    yield open_one
    for visitor in visitors:
        trouble = visitor.trouble
        visitor.page.context.close()
        assert trouble == []
