"""The web front, built by Vite into webdist: hashed assets for ever, the page itself asked for anew each time."""

import mimetypes
from email.utils import formatdate
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Match

from domestique.api.languages import language_of
from domestique.locales import say

mimetypes.add_type("text/javascript", ".mjs")
mimetypes.add_type("text/javascript", ".js")
mimetypes.add_type("application/manifest+json", ".webmanifest")
mimetypes.add_type("font/woff2", ".woff2")

NOT_PAGES = ("api", "assets", "health", "metrics", "mcp")
"""First path segments below which a missing thing is missing, not a page of ours."""

PATH = "/{path:path}"
_FOREVER = "public, max-age=31536000, immutable"
_ASK = "no-cache"
_PACKED = (("br", ".br"), ("gzip", ".gz"))


def webdist() -> Path:
    return Path(str(files("domestique") / "webdist"))


def add_to(app: FastAPI, folder: Path | None = None) -> None:
    root = (folder or webdist()).resolve()

    async def front(request: Request) -> Response:
        return answer(root, request)

    app.add_route(PATH, front, methods=["GET", "HEAD"], include_in_schema=False)


def answer(root: Path, request: Request) -> Response:
    path = request.path_params["path"]
    found = _file_below(root, path)
    if found is not None:
        return _file(request, root, found)
    if path.partition("/")[0] in NOT_PAGES:
        raise _missing(request)
    index = root / "index.html"
    if index.is_file():
        return _file(request, root, index)
    language = language_of(request.scope)
    page = _NOT_BUILT.format(
        language=language, title=say(language, "errors.front.title"), text=say(language, "errors.front.text")
    )
    return HTMLResponse(page, status_code=503, headers={"Cache-Control": "no-store", "Retry-After": "30"})


def _missing(request: Request) -> HTTPException:
    """Being last and taking every GET, this route hides that another one knows the path but not the method."""
    others = [route for route in request.app.router.routes if getattr(route, "path", "") != PATH]
    takes = [
        method
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE")
        if any(route.matches({**request.scope, "method": method})[0] == Match.FULL for route in others)
    ]
    return HTTPException(405, headers={"Allow": ", ".join(takes)}) if takes else HTTPException(404)


def _file_below(root: Path, path: str) -> Path | None:
    """Only what really lies in the folder, whatever dots and links the path plays with."""
    if not path or "\0" in path:
        return None
    try:
        candidate = (root / path).resolve()
        inside = candidate.is_relative_to(root) and candidate.is_file()
    except OSError:  # a name too long for the disk
        return None
    return candidate if inside and candidate.suffix not in (".br", ".gz") else None


def _file(request: Request, root: Path, file: Path) -> Response:
    headers = {
        "Cache-Control": _FOREVER if file.relative_to(root).parts[0] == "assets" else _ASK,
        "Vary": "Accept-Encoding",
    }
    media_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    if media_type.startswith("text/") or media_type.endswith(("json", "javascript", "xml")):
        media_type += "; charset=utf-8"
    served = file
    if "range" not in request.headers:
        encoding, served = _packed(request, file)
        if encoding:
            headers["Content-Encoding"] = encoding
    response = FileResponse(served, headers=headers, media_type=media_type, stat_result=served.stat())
    if request.headers.get("if-none-match") == response.headers.get("etag"):
        kept = {name: response.headers[name] for name in ("etag", "cache-control", "vary")}
        return Response(status_code=304, headers={**kept, "Date": formatdate(usegmt=True)})
    return response


def _packed(request: Request, file: Path) -> tuple[str | None, Path]:
    """The best precompressed copy the browser takes."""
    for encoding, suffix in _PACKED:
        packed = file.with_name(file.name + suffix)
        if accepts(request.headers.get("accept-encoding", ""), encoding) and packed.is_file():
            return encoding, packed
    return None, file


def accepts(header: str, encoding: str) -> bool:
    for part in header.split(","):
        name, _, parameters = part.strip().partition(";")
        if name.strip().lower() == encoding:
            return parameters.replace(" ", "").rstrip("0") not in ("q=", "q=0.")
    return False


_NOT_BUILT = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Domestique</title>
<style>body{{font:16px/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem;word-break:keep-all;
color-scheme:light dark}}code{{font-size:1.1em}}</style></head>
<body><h1>{title}</h1><p>{text}</p><p><code>./dev run</code></p></body></html>
"""
