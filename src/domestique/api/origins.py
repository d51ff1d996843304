"""Cross-site request forgery, three locks: SameSite on the cookie, where the browser says it comes from, a token."""

import hmac
from urllib.parse import urlsplit

from starlette.requests import Request

from domestique.api.errors import CrossSite

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
HEADER = "X-CSRF-Token"


def check_own_page(request: Request, public_url: str | None, csrf_token: str | None = None) -> None:
    """Raises CrossSite. Without `csrf_token` (before sign-in) only the browser's own word is asked for."""
    if request.method in SAFE:
        return
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise CrossSite
    origin = request.headers.get("origin")
    if origin is not None and origin not in (f"{request.url.scheme}://{request.headers['host']}", _origin(public_url)):
        raise CrossSite
    if csrf_token is not None:
        given = request.headers.get(HEADER, "")
        if not hmac.compare_digest(given.encode(), csrf_token.encode()):
            raise CrossSite


def _origin(public_url: str | None) -> str | None:
    """Without the path that a proxy may have put us under."""
    parts = urlsplit(public_url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else None
