import gzip
import os
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from domestique.api import front

SCRIPT = b"console.log('ride')" * 50


@pytest.fixture
def webdist(tmp_path: Path) -> Path:
    root = tmp_path / "webdist"
    (root / "assets").mkdir(parents=True)
    (root / "index.html").write_text("<!doctype html><title>Domestique</title>")
    (root / "sw.js").write_text("self")
    for name in ("app-1a2b.js", "map-3c4d.mjs"):
        (root / "assets" / name).write_bytes(SCRIPT)
        (root / "assets" / f"{name}.gz").write_bytes(gzip.compress(SCRIPT))
    (root / "assets" / "app-1a2b.js.br").write_bytes(b"pretend brotli")
    (tmp_path / "secret.txt").write_text("not for you")
    os.symlink(tmp_path / "secret.txt", root / "way-out.txt")
    return root


@pytest.fixture
def app(webdist: Path) -> FastAPI:
    app = FastAPI(openapi_url=None)
    front.add_to(app, webdist)
    return app


@pytest.fixture
async def browser(app: FastAPI) -> httpx.AsyncClient:
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost")


async def test_pages_are_the_app_and_asked_for_anew(browser: httpx.AsyncClient) -> None:
    for path in ("/", "/activities", "/activities/0193?tab=laps", "/index.html"):
        answer = await browser.get(path)
        assert "<title>Domestique" in answer.text, path
        assert answer.headers["cache-control"] == "no-cache"
    assert (await browser.get("/sw.js")).headers["cache-control"] == "no-cache"


async def test_assets_are_for_ever_and_missing_ones_are_missing(browser: httpx.AsyncClient) -> None:
    answer = await browser.get("/assets/app-1a2b.js")
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    for path in ("/assets/app-old.js", "/api/nothing", "/api", "/health/nothing", "/mcp", "/assets/"):
        assert (await browser.get(path)).status_code == 404, path


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("identity", None), ("", None)],
)
async def test_the_smallest_copy_the_browser_takes(
    browser: httpx.AsyncClient, accepted: str, encoding: str | None
) -> None:
    async with browser.stream("GET", "/assets/app-1a2b.js", headers={"Accept-Encoding": accepted}) as answer:
        assert answer.headers.get("content-encoding") == encoding
        assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
        assert answer.headers["vary"] == "Accept-Encoding"
        raw = b"".join([piece async for piece in answer.aiter_raw()])
    if encoding == "gzip":
        assert gzip.decompress(raw) == SCRIPT


async def test_modules_have_the_type_browsers_insist_on(browser: httpx.AsyncClient) -> None:
    assert (await browser.get("/assets/map-3c4d.mjs")).headers["content-type"].startswith("text/javascript")


async def test_part_of_a_file_and_nothing_new(browser: httpx.AsyncClient) -> None:
    part = await browser.get("/assets/app-1a2b.js", headers={"Range": "bytes=3-9"})
    assert (part.status_code, part.content) == (206, SCRIPT[3:10])
    whole = await browser.get("/assets/app-1a2b.js")
    again = await browser.get("/assets/app-1a2b.js", headers={"If-None-Match": whole.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["cache-control"] == whole.headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/way-out.txt",
        "//etc/passwd",
        "/%00",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/" + "a" * 5000,
    ],
)
async def test_no_way_out_of_the_folder(browser: httpx.AsyncClient, path: str) -> None:
    answer = await browser.get(path)
    assert "not for you" not in answer.text
    assert "root:" not in answer.text
    assert answer.status_code in (200, 404)


async def test_without_a_build_the_page_says_how_to_get_one(app: FastAPI, webdist: Path) -> None:
    (webdist / "index.html").unlink()
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as browser:
        for language, words in (("ko", "화면이"), ("en", "not built")):
            answer = await browser.get("/", headers={"Accept-Language": language})
            assert answer.status_code == 503
            assert "./dev run" in answer.text
            assert words in answer.text
