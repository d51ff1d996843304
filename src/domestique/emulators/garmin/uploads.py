"""Files handed in: an activity of them, or 409 where there is one of the same start or the same bytes already; 202 and
silence where Garmin has not looked into it yet."""

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.carried import fault_of
from domestique.emulators.clock import iso
from domestique.emulators.garmin.account import GarminAccount
from domestique.emulators.garmin.door import Handler, Refusal
from domestique.emulators.garmin.recorded import from_file, sha_of
from domestique.formats.errors import BadFile

_PACKED = b"\x1f\x8b"


def routes(wrap: Callable[[Handler], Callable[[Request], Awaitable[Response]]]) -> list[Route]:
    return [
        Route("/upload-service/upload", wrap(_take), methods=["POST"]),
        Route("/upload-service/upload/{kind}", wrap(_take), methods=["POST"]),
    ]


async def _take(account: GarminAccount, request: Request) -> Response:
    file = (await request.form()).get("file")
    if not isinstance(file, UploadFile):
        raise Refusal(400, "file is missing")
    raw, upload = await file.read(), account.ids.number()
    try:
        if raw.startswith(_PACKED):
            raise BadFile("packed", "Garmin unpacks nothing.")
        held = from_file(20_000_000_000 + account.ids.number(), raw, by="client")
    except (BadFile, IndexError):
        return as_json(_result(upload, file.filename, [], [(200, "Unreadable file", None)]), 400)
    there = next((each.id for each in account.activities() if each.start == held.start), None)
    if there is not None or fault_of(request) == "duplicate":
        return as_json(_result(upload, file.filename, [], [(202, "Duplicate Activity.", there)]), 409)
    account.hold(held)
    body = {"file": file.filename, "sha": sha_of(raw), "activity": held.id, "at": iso(account.clock.now())}
    account.uploads.put(upload, body, "client")
    if fault_of(request) == "no_result":
        return as_json(_result(upload, file.filename, [], []), 202)
    return as_json(_result(upload, file.filename, [held.id], []), 201)


def _result(upload: int, name: str | None, made: list[int], wrong: list[tuple[int, str, int | None]]) -> dict[str, Any]:
    return {
        "detailedImportResult": {
            "uploadId": upload,
            "fileName": name,
            "successes": [{"internalId": key, "externalId": None, "messages": None} for key in made],
            "failures": [
                {"internalId": key, "externalId": None, "messages": [{"code": code, "content": words}]}
                for code, words, key in wrong
            ],
        }
    }
