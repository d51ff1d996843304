"""Marks by which a caller asks whether an answer is still the one they have."""

import hashlib
from typing import Any

from fastapi import Request, Response
from pydantic import BaseModel

_VARY = "Cookie, Authorization, X-API-Key"
NOT_MODIFIED: dict[int | str, dict[str, Any]] = {
    304: {"description": "Unchanged since the answer you have the ETag of."}
}


def tag(*parts: object) -> str:
    """Weak: the same figures, whatever bytes say them."""
    return f'W/"{hashlib.sha256(repr(parts).encode()).hexdigest()[:24]}"'


def offered(request: Request, mark: str) -> bool:
    return mark in {one.strip() for one in request.headers.get("if-none-match", "").split(",")}


def unchanged(mark: str) -> Response:
    return Response(status_code=304, headers=_headers(mark))


def marked(mark: str, shape: BaseModel) -> Response:
    return Response(shape.model_dump_json(), media_type="application/json", headers=_headers(mark))


def _headers(mark: str) -> dict[str, str]:
    return {"ETag": mark, "Cache-Control": "private, no-cache", "Vary": _VARY}
