import gzip
import zlib
from email.utils import format_datetime

import pytest

from domestique.connectors.connector import Limits
from domestique.connectors.errors import (
    AuthExpired,
    ConnectorError,
    Missing,
    RateLimited,
    Refused,
    ShapeChanged,
    Unavailable,
)
from domestique.connectors.http import Ask, Http
from tests.fakes.vendor import NOW, Kept, Vendor, response, vendor, wire_to

SECRET = "planted-secret-1234"
PAGE = b"<!DOCTYPE html><title>Just a moment</title>"


def client(at: Vendor, kept: Kept | None = None, spacing_s: float = 0) -> Http:
    return Http(wire_to({"key": SECRET}, {"api": at.url}, kept=kept), Limits(spacing_s=spacing_s))


async def failing(answer: bytes | None, *, hang: bool = False, **ask: object) -> ConnectorError:
    async with vendor(answer, hang=hang) as there:
        http = client(there)
        with pytest.raises(ConnectorError) as caught:
            await http.send(Ask(**{"method": "GET", "url": f"{there.url}/v1/things", **ask}))  # type: ignore[arg-type]
        await http.close()
    assert SECRET not in repr(caught.value) + str(caught.value)
    return caught.value


async def test_an_answer_comes_back_and_is_counted() -> None:
    packed = gzip.compress(b'{"n": 1}')
    async with vendor(response(body=packed, content_encoding="gzip")) as there:
        http = client(there)
        answer = await http.send(Ask("POST", f"{there.url}/v1/things", {"a": 1}, json={"말": "가"}, writes=True))
        await http.close()
    assert answer.row() == {"n": 1}
    assert answer.endpoint == "POST /v1/things"
    assert there.asked[0].endswith('{"말":"가"}'.encode())
    tally = http._wire.tally
    assert tally.requests == 1 and tally.hosts == {"127.0.0.1": 1}
    assert tally.sent_bytes >= len(there.asked[0]) - 20
    assert tally.received_bytes > len(packed)


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (response(401, PAGE, content_type="text/html"), AuthExpired, "bad_credentials"),
        (response(403, PAGE, content_type="text/html; charset=UTF-8"), RateLimited, "challenge"),
        (response(503, PAGE, content_type="text/html", cf_mitigated="challenge"), RateLimited, "challenge"),
        (response(403, b'{"error": "limit"}'), Refused, "forbidden"),
        (response(404), Missing, "missing"),
        (response(409), Refused, "conflict"),
        (response(422), Refused, "not_accepted"),
        (response(429), RateLimited, "too_many_requests"),
        (response(500, PAGE, content_type="text/html"), Unavailable, "server_error"),
        (response(504), Unavailable, "timeout"),
        (response(503, retry_after="5"), RateLimited, "busy"),
        (response(302, b"", location="https://elsewhere.example/"), ShapeChanged, "redirected"),
        (b"no http at all\r\n\r\n", Unavailable, "line_broke"),
        (None, Unavailable, "line_broke"),
        (response(200, b'{"a": 1', content_length="40"), Unavailable, "line_broke"),
        (response(200, b"\x1f\x8b broken", content_encoding="gzip"), ShapeChanged, "cut_short"),
        (response(200, gzip.compress(b"[1, 2, 3]")[:-9], content_encoding="gzip"), ShapeChanged, "cut_short"),
        (response(200, b"?", content_encoding="br"), ShapeChanged, "wrong_shape"),
    ],
)
async def test_every_failure_is_one_of_ours(answer: bytes | None, kind: type[ConnectorError], code: str) -> None:
    problem = await failing(answer)
    assert type(problem) is kind
    assert problem.code == code
    assert problem.maybe_done is False


@pytest.mark.parametrize(
    ("answer", "maybe"),
    [
        (None, True),
        (response(500), True),
        (response(200, gzip.compress(b"[1]")[:-9], content_encoding="gzip"), True),
        (response(400), False),
        (response(401), False),
        (response(429), False),
    ],
)
async def test_a_write_without_a_readable_answer_may_have_been_done(answer: bytes | None, maybe: bool) -> None:
    assert (await failing(answer, method="POST", writes=True)).maybe_done is maybe


async def test_a_write_that_reached_nobody_was_not_done() -> None:
    async with vendor() as there:
        url = there.url
    http = Http(wire_to({}, {}), Limits(spacing_s=0))
    with pytest.raises(Unavailable) as caught:
        await http.send(Ask("POST", url, writes=True))
    await http.close()
    assert (caught.value.code, caught.value.maybe_done) == ("not_reached", False)


@pytest.mark.parametrize("ask", [Ask("GET", "http://[::1"), Ask("GET", "http://127.0.0.1:1/", headers={"key": "열쇠"})])
async def test_what_cannot_even_be_asked_is_ours_too(ask: Ask) -> None:
    http = Http(wire_to({}, {}), Limits(spacing_s=0))
    with pytest.raises(Unavailable, match="not_reached"):
        await http.send(ask)
    await http.close()


async def test_an_answer_that_never_comes_ends_in_time() -> None:
    problem = await failing(None, hang=True, method="POST", writes=True, within_s=0.05)
    assert (problem.code, problem.maybe_done) == ("timeout", True)


async def test_an_answer_larger_than_allowed_is_not_read_to_the_end() -> None:
    assert (await failing(response(200, b"x" * 5000), most=4999)).code == "too_large"
    async with vendor(response(200, b"x" * 5000)) as there:
        http = client(there)
        assert len((await http.send(Ask("GET", there.url, most=5000))).body) == 5000
        await http.close()


async def test_what_unpacks_to_gigabytes_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    real = zlib.decompressobj

    class Watched:
        def __init__(self, bits: int) -> None:
            self.inner = real(bits)

        def __getattr__(self, name: str) -> object:
            return getattr(self.inner, name)

        def decompress(self, piece: bytes, most: int) -> bytes:
            plain = self.inner.decompress(piece, most)
            made.append(len(plain))
            return plain

    monkeypatch.setattr(zlib, "decompressobj", Watched)
    bomb = gzip.compress(bytes(8 << 20))
    assert (await failing(response(200, bomb, content_encoding="gzip"), most=10_000)).code == "too_large"
    assert sum(made) == 10_001


async def test_what_follows_after_a_packed_answer_is_not_hoarded() -> None:
    packed = gzip.compress(b"[]")
    problem = await failing(response(200, packed + b"x" * 300_000, content_encoding="gzip"), most=1_000_000)
    assert problem.code == "cut_short"


async def test_requests_wait_for_each_other() -> None:
    kept = Kept()
    async with vendor() as there:
        http = client(there, kept, spacing_s=60)
        for _ in range(3):
            await http.send(Ask("GET", there.url))
        await http.close()
    assert len(kept.slept) == 2
    assert all(59 < seconds <= 60 for seconds in kept.slept)


async def test_how_long_to_wait_is_told_in_seconds_or_by_the_vendors_own_clock() -> None:
    seconds = await failing(response(429, retry_after="14"))
    assert isinstance(seconds, RateLimited) and seconds.until is not None
    assert (seconds.until - NOW).total_seconds() == 14
    theirs = NOW.replace(year=2019)
    skewed = response(
        429,
        date=format_datetime(theirs, usegmt=True),
        retry_after=format_datetime(theirs.replace(minute=2), usegmt=True),
    )
    by_date = await failing(skewed)
    assert isinstance(by_date, RateLimited) and by_date.until is not None
    assert (by_date.until - NOW).total_seconds() == 120
    for nonsense in ("soon", "-3", "9" * 40, "Mon, 99 Foo 2026 00:00:00 GMT"):
        strange = await failing(response(429, retry_after=nonsense))
        assert isinstance(strange, RateLimited) and strange.until is None
    ever = await failing(response(429, retry_after="999999999"))
    assert isinstance(ever, RateLimited) and ever.until is not None
    assert (ever.until - NOW).days == 2


async def test_the_vendors_word_is_told_without_the_secret_it_says_back() -> None:
    problem = await failing(response(400, f'{{"error": "key {SECRET}\\nis odd"}}'.encode()))
    assert problem.detail == "GET /v1/things answered 400: key … is odd"
    private = await failing(response(400, b'{"error": "refresh_token=abc"}'), private=True)
    assert "abc" not in private.detail


async def test_what_a_vendor_means_by_a_status_comes_first() -> None:
    async with vendor(response(403, b'{"error": "inactive"}')) as there:
        wire = wire_to({}, {})
        http = Http(wire, Limits(spacing_s=0), means=lambda answer: AuthExpired("app_inactive", str(answer.status)))
        with pytest.raises(AuthExpired, match="app_inactive: 403"):
            await http.send(Ask("GET", there.url))
        await http.close()
