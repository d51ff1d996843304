"""Answers in the shapes that outside services give, the unfriendly ones too."""

import json
from collections.abc import Mapping
from typing import Any

from starlette.responses import Response

CHALLENGE = (
    '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body>'
    "<noscript>Enable JavaScript and cookies to continue</noscript></body></html>"
)


def as_json(body: Any, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    raw = json.dumps(body, separators=(",", ":"), allow_nan=False, ensure_ascii=False).encode()
    return Response(raw, status, headers, media_type="application/json")


def as_html(body: str, status: int = 200) -> Response:
    return Response(body, status, media_type="text/html")


def as_text(body: str, status: int = 200) -> Response:
    return Response(body, status, media_type="text/plain")


def nothing() -> Response:
    return Response(status_code=204)
