"""Uploads are taken, worked on for a while, and end as an activity, a duplicate or an error."""

from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.carried import fault_of
from domestique.emulators.objects import digest
from domestique.emulators.strava.account import ERROR, PROCESSING, READY, Grant, Strava, Upload

_TYPES = ("fit", "fit.gz", "tcx", "tcx.gz", "gpx", "gpx.gz")


def routes(strava: Strava) -> list[Route]:
    def let_in(request: Request, scope: str) -> Grant | Response:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        grant = strava.of(token) if scheme == "Bearer" else None
        if grant is None:
            return _no("Athlete", "access_token", "invalid")
        if not strava.active:
            errors = [{"resource": "Application", "field": "Status", "code": "Inactive"}]
            return as_json({"message": "Forbidden", "errors": errors}, 403)
        if scope not in grant.scopes:
            return _no("AccessToken", f"{scope}_permission", "missing")
        return grant

    async def athlete(request: Request) -> Response:
        held = let_in(request, "read")
        if isinstance(held, Response):
            return held
        strava.reads_15min += 1
        body = {"id": strava.athlete_id, "resource_state": 2, "firstname": "Demo", "lastname": "Athlete"}
        return as_json(body, headers=_limits(strava))

    async def create(request: Request) -> Response:
        held = let_in(request, "activity:write")
        if isinstance(held, Response):
            return held
        form = await request.form()
        file, kind = form.get("file"), form.get("data_type")
        if not isinstance(file, UploadFile) or kind not in _TYPES:
            field = "data_type" if isinstance(file, UploadFile) else "file"
            errors = [{"resource": "Upload", "field": field, "code": "invalid"}]
            return as_json({"message": "Bad Request", "errors": errors}, 400)
        raw = await file.read()
        upload = _taken(raw, str(form["external_id"]) if form.get("external_id") else file.filename, form.get("name"),
                        again=fault_of(request) == "duplicate")  # fmt: skip
        return as_json(_told(upload), 201, _limits(strava))

    def _taken(raw: bytes, external_id: str | None, name: Any, *, again: bool) -> Upload:
        key, sha = strava.ids.number(), digest(raw)
        other = strava.known(sha)
        if again and other is None:
            other = strava.add_activity(raw, name="from the watch")
        outcome: int | str
        if other is not None:
            outcome = f"{external_id} duplicate of <a href='/activities/{other}' target='_blank'>an activity</a>"
        elif len(raw) < 14:
            outcome = "The file is malformed."
        else:
            outcome = strava.add_activity(raw, name=None if name is None else str(name), by="client")
        strava.uploads[key] = Upload(key, external_id, sha, strava.polls_until_ready, None, outcome)
        return strava.uploads[key]

    async def poll(request: Request) -> Response:
        held = let_in(request, "activity:write")
        if isinstance(held, Response):
            return held
        strava.reads_15min += 1
        upload = strava.uploads.get(request.path_params["key"])
        if upload is None:
            errors = [{"resource": "Upload", "field": "id", "code": "invalid"}]
            return as_json({"message": "Record Not Found", "errors": errors}, 404)
        answer = _told(upload)
        upload.polls_left = max(upload.polls_left - 1, -1)
        return as_json(answer, headers=_limits(strava))

    return [
        Route("/api/v3/athlete", athlete, methods=["GET"]),
        Route("/api/v3/uploads", create, methods=["POST"]),
        Route("/api/v3/uploads/{key:int}", poll, methods=["GET"]),
    ]


def _told(upload: Upload) -> dict[str, Any]:
    done = upload.polls_left <= 0
    failed = done and isinstance(upload.outcome, str)
    return {
        "id": upload.id,
        "id_str": str(upload.id),
        "external_id": upload.external_id,
        "error": upload.outcome if failed else None,
        "status": PROCESSING if not done else ERROR if failed else READY,
        "activity_id": upload.outcome if done and not failed else None,
    }


def _no(resource: str, field: str, code: str) -> Response:
    errors = [{"resource": resource, "field": field, "code": code}]
    return as_json({"message": "Authorization Error", "errors": errors}, 401)


def _limits(strava: Strava) -> dict[str, str]:
    """Uploads do not count as reads."""
    return {
        "X-RateLimit-Limit": "200,2000",
        "X-RateLimit-Usage": f"{strava.reads_15min},{strava.reads_15min}",
        "X-ReadRateLimit-Limit": "100,1000",
        "X-ReadRateLimit-Usage": f"{strava.reads_15min},{strava.reads_15min}",
    }
