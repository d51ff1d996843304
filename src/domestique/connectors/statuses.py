"""What a status means when the vendor means nothing of its own by it."""

import re
from base64 import b64encode
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from domestique.connectors.answers import Answer, parse, row_in, rows_in, text
from domestique.connectors.errors import (
    AuthExpired,
    ConnectorError,
    Missing,
    RateLimited,
    Refused,
    ShapeChanged,
    Unavailable,
)

_LONGEST_PAUSE = timedelta(days=2)
_LINE = 160


def what_it_means(answer: Answer, *, now: datetime, hide: tuple[str, ...] = ()) -> ConnectorError:
    """`hide`: the secrets that the vendor may have said back to us."""
    status, where = answer.status, f"{answer.endpoint} answered {answer.status}"
    walled = "challenge" in answer.headers.get("cf-mitigated", "").lower()
    if walled or (status == 403 and answer.is_html):
        return RateLimited("challenge", where, until=pause_until(answer, now))
    if status == 429:
        return RateLimited("too_many_requests", where, until=pause_until(answer, now))
    if status == 401:
        return AuthExpired("bad_credentials", where)
    if status in (404, 410):
        return Missing("missing", where)
    if status in (408, 504):
        return Unavailable("timeout", where, maybe_done=answer.maybe_done)
    if status == 503 and (until := pause_until(answer, now)) is not None:
        return RateLimited("busy", where, until=until, maybe_done=answer.maybe_done)
    if status >= 500:
        return Unavailable("server_error", where, maybe_done=answer.maybe_done)
    if 300 <= status < 400:
        return answer.strange("redirected")
    if status < 200 or status >= 600:
        return answer.strange("wrong_shape")
    said = "" if answer.private else _line(answer, hide)
    code = {403: "forbidden", 409: "conflict", 413: "too_large_for_them"}.get(status, "not_accepted")
    return Refused(code, f"{where}: {said}" if said else where)


def pause_until(answer: Answer, now: datetime) -> datetime | None:
    """Retry-After as seconds or as a date. A date is meant on the vendor's clock, which may be wrong: what counts is
    how far it lies from the answer's own."""
    told = answer.headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,9}(\.\d+)?", told):
        wait = timedelta(seconds=float(told))
    else:
        at, theirs = _http_date(told), _http_date(answer.headers.get("date", ""))
        if at is None:
            return None
        wait = at - (theirs or now)
    return now + min(max(wait, timedelta(0)), _LONGEST_PAUSE)


def _http_date(told: str) -> datetime | None:
    try:
        at = parsedate_to_datetime(told)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _line(answer: Answer, hide: tuple[str, ...]) -> str:
    """The vendor's own word for it, one line without secrets; nothing where it wrote a page."""
    try:
        row = row_in(parse(answer.body))
    except ShapeChanged:
        return ""
    said = text(row.get("error")) or text(row.get("message")) or text(row.get("error_description"))
    first = rows_in(row.get("errors"))[:1]
    if not said and first:
        said = " ".join(str(value) for value in first[0].values() if isinstance(value, str))
    return without(" ".join((said or "").split()), hide)[:_LINE]


def without(said: str, hide: tuple[str, ...]) -> str:
    for secret in sorted((one for one in hide if len(one) >= 4), key=len, reverse=True):
        for form in (secret, b64encode(secret.encode()).decode().rstrip("=")):
            said = said.replace(form, "…")
    return said
