"""Body measurements by date: one a day, a second is refused, an overwrite clears what it does not say."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.carried import fault_of
from domestique.emulators.hevy.account import HevyAccount
from domestique.emulators.hevy.door import Door, Refusal, body_of, known_only, needed, page_of

FIGURES = (
    "weight_kg", "lean_mass_kg", "fat_percent", "neck_cm", "shoulder_cm", "chest_cm", "left_bicep_cm",
    "right_bicep_cm", "left_forearm_cm", "right_forearm_cm", "abdomen", "waist", "hips", "left_thigh",
    "right_thigh", "left_calf", "right_calf",
)  # fmt: skip


def routes(door: Door) -> list[Route]:
    return [
        Route("/v1/body_measurements", door(_list), methods=["GET"]),
        Route("/v1/body_measurements", door(_create), methods=["POST"]),
        Route("/v1/body_measurements/{date}", door(_one), methods=["GET"]),
        Route("/v1/body_measurements/{date}", door(_overwrite), methods=["PUT"]),
    ]


def _full(body: dict[str, Any]) -> dict[str, Any]:
    return {"date": body["date"]} | {name: body.get(name) for name in FIGURES}


async def _list(account: HevyAccount, request: Request) -> Response:
    rows = [_full(body) for _, body in sorted(account.measurements.items(), reverse=True)]
    return page_of(request, "body_measurements", rows, most=10, usual=10)


async def _one(account: HevyAccount, request: Request) -> Response:
    body = account.measurements.get(request.path_params["date"])
    if body is None:
        raise Refusal(404, "Body measurement not found")
    return as_json(_full(body))


async def _create(account: HevyAccount, request: Request) -> Response:
    said = await body_of(request, None)
    known_only(said, {"date", *FIGURES}, "body")
    date = needed(said, "date", str, "body")
    if date in account.measurements or fault_of(request) == "duplicate":
        raise Refusal(409, "A measurement for this date already exists")
    account.measurements.put(date, said, "client")
    return Response(status_code=200)


async def _overwrite(account: HevyAccount, request: Request) -> Response:
    date = request.path_params["date"]
    said = await body_of(request, None)
    known_only(said, set(FIGURES), "body")
    if date not in account.measurements:
        raise Refusal(404, "No measurement found for the given date")
    account.measurements.change(date, {"date": date, **said})
    return Response(status_code=200)
