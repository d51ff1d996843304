"""What every Hevy request has in common: the key, the page, the refusals."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from domestique.emulators.answers import as_html, as_json
from domestique.emulators.hevy.account import Hevy, HevyAccount

Handler = Callable[[HevyAccount, Request], Awaitable[Response]]


class Refusal(Exception):
    def __init__(self, status: int, error: str) -> None:
        super().__init__(error)
        self.answer = as_json({"error": error}, status)


class Door:
    def __init__(self, hevy: Hevy) -> None:
        self._hevy = hevy

    def __call__(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            account = self._hevy.accounts.get(request.headers.get("api-key", ""))
            if account is None or not account.pro:
                return as_html("<html><body>Unauthorized</body></html>", 401)
            try:
                return await handler(account, request)
            except Refusal as refusal:
                return refusal.answer

        return answer


async def body_of(request: Request, wrapper: str | None) -> dict[str, Any]:
    """The JSON object of the body, inside its wrapper."""
    try:
        said = await request.json()
    except ValueError:
        raise Refusal(400, "Invalid JSON") from None
    inner = said.get(wrapper) if wrapper is not None and isinstance(said, dict) else said
    if not isinstance(inner, dict):
        raise Refusal(400, f'"{wrapper or "body"}" is required')
    return inner


def page_of(request: Request, name: str, rows: list[dict[str, Any]], *, most: int, usual: int = 5) -> Response:
    """404 past the end from the second page on; the first of nothing is an empty list."""
    try:
        page, size = int(request.query_params.get("page", 1)), int(request.query_params.get("pageSize", usual))
    except ValueError:
        raise Refusal(400, "page and pageSize must be integers") from None
    if page < 1 or not 1 <= size <= most:
        raise Refusal(400, f"pageSize must be between 1 and {most}, page 1 or greater")
    count = -(-len(rows) // size)
    if page > max(count, 1):
        raise Refusal(404, "Page not found")
    return as_json({"page": page, "page_count": count, name: rows[(page - 1) * size : page * size]})


def known_only(said: dict[str, Any], names: set[str], where: str) -> None:
    for name in said:
        if name not in names:
            raise Refusal(400, f'"{where}.{name}" is not allowed')


def needed(said: dict[str, Any], name: str, kind: type, where: str) -> Any:
    if not isinstance(said.get(name), kind):
        raise Refusal(400, f'"{where}.{name}" must be a {kind.__name__}')
    return said[name]
