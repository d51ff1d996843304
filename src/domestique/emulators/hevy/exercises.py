"""Exercise templates, built in and the athlete's own, what was done with one, and whose account it is."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.hevy.account import HevyAccount
from domestique.emulators.hevy.door import Door, Refusal, body_of, needed, page_of


def routes(door: Door) -> list[Route]:
    return [
        Route("/v1/exercise_templates", door(_list), methods=["GET"]),
        Route("/v1/exercise_templates", door(_create), methods=["POST"]),
        Route("/v1/exercise_templates/{key}", door(_one), methods=["GET"]),
        Route("/v1/exercise_history/{key}", door(_history), methods=["GET"]),
        Route("/v1/user/info", door(_who), methods=["GET"]),
    ]


async def _list(account: HevyAccount, request: Request) -> Response:
    return page_of(request, "exercise_templates", list(account.templates.values()), most=100)


async def _one(account: HevyAccount, request: Request) -> Response:
    body = account.templates.get(request.path_params["key"])
    if body is None:
        raise Refusal(404, "Exercise template not found")
    return as_json(body)


async def _create(account: HevyAccount, request: Request) -> Response:
    said = await body_of(request, "exercise")
    number = account.ids.number()
    account.templates[str(number)] = {
        "id": str(number), "title": needed(said, "title", str, "exercise"),
        "type": needed(said, "exercise_type", str, "exercise"),
        "primary_muscle_group": needed(said, "muscle_group", str, "exercise"),
        "secondary_muscle_groups": said.get("other_muscles", []), "is_custom": True,
    }  # fmt: skip
    return as_json({"id": number})


async def _history(account: HevyAccount, request: Request) -> Response:
    start, end = request.query_params.get("start_date", ""), request.query_params.get("end_date", "9999")
    names = ("weight_kg", "reps", "distance_meters", "duration_seconds", "rpe", "custom_metric")
    rows = [
        {"workout_id": body["id"], "workout_title": body["title"], "workout_start_time": body["start_time"],
         "workout_end_time": body["end_time"], "exercise_template_id": exercise["exercise_template_id"],
         "set_type": each["type"], **{name: each[name] for name in names}}
        for _, body in account.workouts.items()
        if start <= body["start_time"] <= end
        for exercise in body["exercises"]
        if exercise["exercise_template_id"] == request.path_params["key"]
        for each in exercise["sets"]
    ]  # fmt: skip
    return as_json({"exercise_history": rows})


async def _who(account: HevyAccount, _: Request) -> Response:
    url = f"https://hevy.com/user/{account.name.casefold()}"
    return as_json({"data": {"id": account.user_id, "name": account.name, "url": url}})
