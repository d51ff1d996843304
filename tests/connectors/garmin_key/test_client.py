"""The key's token: made once, kept before it is used, renewed once when it died early; every wall is named."""

import base64
import json
from datetime import timedelta

import pytest

from domestique.connectors.errors import AuthExpired, ConnectorError, Missing, RateLimited, ShapeChanged, Unavailable
from domestique.connectors.garmin_key.client import KeyClient
from domestique.connectors.wire import Secret
from tests.fakes.vendor import NOW, Kept, response, vendor, wire_to

KEY = "planted-garmin-key"


def _jwt(name: str, **claims: float) -> str:
    body = base64.urlsafe_b64encode(json.dumps({"sub": name, **claims}).encode()).rstrip(b"=").decode()
    return f"eyJ.{body}.signature"


def _text(body: str, status: int = 200) -> bytes:
    return response(status, body.encode(), content_type="text/plain")


TOKEN = _text(_jwt("first"))
INACTIVE = response(401, b'{"message": "Token is not active"}')


def _asked(raw: bytes) -> tuple[str, str]:
    head = raw.split(b"\r\n\r\n")[0].decode()
    line = head.split("\r\n")[0]
    sent = next((one for one in head.split("\r\n") if one.lower().startswith("authorization:")), "")
    return line.split(" ")[1], sent.partition(":")[2].strip().split(" ")[0]


async def _get(
    *script: bytes | None, secret: Secret | None = None, file: bool = False
) -> tuple[bytes, Kept, list[bytes]]:
    kept = Kept()
    async with vendor(*script) as played:
        client = KeyClient(wire_to(secret or {"key": KEY}, {"api": played.url}, kept=kept))
        try:
            return (await client.get("/x", file=file)).body, kept, played.asked
        finally:
            await client.close()


async def test_the_key_becomes_a_token_that_is_kept_before_it_is_used() -> None:
    body, kept, asked = await _get(TOKEN, response(body=b"[1]"))
    assert body == b"[1]"
    assert [_asked(one) for one in asked] == [
        ("/personalapitoken-service/personal-api/personal-api-key/token", "ApiKey"),
        ("/x", "Bearer"),
    ]
    assert [secret["token"] for secret in kept.secrets] == [_jwt("first")]
    assert kept.secrets[0]["until"] == (NOW + timedelta(hours=24)).isoformat()
    assert kept.secrets[0]["key"] == KEY
    assert kept.slept
    assert sum(kept.slept) <= 0.5


async def test_a_token_that_holds_is_used_and_one_near_its_end_is_not() -> None:
    held = {"key": KEY, "token": "t", "until": (NOW + timedelta(hours=3)).isoformat()}
    _, kept, asked = await _get(response(), secret=held)
    assert ([_asked(one)[1] for one in asked], kept.secrets) == (["Bearer"], [])
    _, kept, _ = await _get(TOKEN, response(), secret={**held, "until": (NOW + timedelta(minutes=5)).isoformat()})
    assert len(kept.secrets) == 1
    _, kept, _ = await _get(TOKEN, response(), secret={**held, "until": "nonsense"})
    assert len(kept.secrets) == 1


async def test_a_token_ends_when_it_says_so_itself() -> None:
    end = NOW + timedelta(hours=1)
    _, kept, _ = await _get(_text(_jwt("x", exp=end.timestamp())), response())
    assert kept.secrets[0]["until"] == end.isoformat()


async def test_a_token_that_died_early_is_renewed_once() -> None:
    held = {"key": KEY, "token": "dead", "until": (NOW + timedelta(hours=3)).isoformat()}
    body, kept, asked = await _get(INACTIVE, TOKEN, response(body=b"{}"), secret=held)
    assert (body, len(kept.secrets)) == (b"{}", 1)
    assert [_asked(one)[1] for one in asked] == ["Bearer", "ApiKey", "Bearer"]


@pytest.mark.parametrize(
    ("script", "kind", "code"),
    [
        ((TOKEN, INACTIVE), AuthExpired, "key_revoked"),
        ((response(401, b"{}"),), AuthExpired, "key_revoked"),
        ((response(403, b'{"message": "no"}'),), AuthExpired, "key_revoked"),
        ((response(403, b"<html>wall</html>", content_type="text/html"),), RateLimited, "challenge"),
        ((TOKEN, response(403, b"<html>wall</html>", content_type="text/html")), RateLimited, "challenge"),
        ((TOKEN, response(200, b"<!doctype html>", content_type="text/html")), RateLimited, "challenge"),
        ((response(200, b"<html>", content_type="text/html"),), RateLimited, "challenge"),
        ((_text("two words"),), ShapeChanged, "wrong_shape"),
        ((_text(""),), ShapeChanged, "wrong_shape"),
        ((TOKEN, response(429, b"", retry_after="14")), RateLimited, "too_many_requests"),
        ((TOKEN, response(500)), Unavailable, "server_error"),
        ((TOKEN, response(404)), Missing, "missing"),
        ((TOKEN, None), Unavailable, "line_broke"),
    ],
)
async def test_what_goes_wrong_is_one_of_our_errors_without_the_key(
    script: tuple[bytes | None, ...], kind: type[ConnectorError], code: str
) -> None:
    with pytest.raises(kind) as raised:
        await _get(*script)
    assert raised.value.code == code
    assert KEY not in f"{raised.value} {raised.value.detail} {getattr(raised.value, 'body', b'')!r}"
    assert _jwt("first") not in str(raised.value)
    if isinstance(raised.value, RateLimited) and code == "too_many_requests":
        assert raised.value.until == NOW + timedelta(seconds=14)


async def test_a_file_is_asked_for_as_a_zip_and_no_day_is_an_empty_answer() -> None:
    body, _, asked = await _get(TOKEN, response(body=b"PK", content_type="application/zip"), file=True)
    assert body == b"PK"
    assert b"accept: application/x-zip-compressed" in asked[1].lower()
    body, _, _ = await _get(TOKEN, response(204, b""))
    assert body == b""


@pytest.mark.parametrize("told", ['"quoted.token.x"', '{"token": "quoted.token.x"}'])
async def test_a_token_in_quotes_or_an_object_is_still_understood(told: str) -> None:
    _, kept, _ = await _get(_text(told), response())
    assert kept.secrets[0]["token"] == "quoted.token.x"
