"""Routines and their folders. A routine is overwritten whole and never deleted; a new folder stands first."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domestique.emulators.answers import as_json
from domestique.emulators.clock import iso
from domestique.emulators.hevy import checked
from domestique.emulators.hevy.account import HevyAccount
from domestique.emulators.hevy.door import Door, Refusal, body_of, needed, page_of


def routes(door: Door) -> list[Route]:
    return [
        Route("/v1/routines", door(_list), methods=["GET"]),
        Route("/v1/routines", door(_create), methods=["POST"]),
        Route("/v1/routines/{key}", door(_one), methods=["GET"]),
        Route("/v1/routines/{key}", door(_overwrite), methods=["PUT"]),
        Route("/v1/routine_folders", door(_folders), methods=["GET"]),
        Route("/v1/routine_folders", door(_new_folder), methods=["POST"]),
        Route("/v1/routine_folders/{key}", door(_folder), methods=["GET"]),
    ]


async def _list(account: HevyAccount, request: Request) -> Response:
    rows = sorted((body for _, body in account.routines.items()), key=lambda body: body["updated_at"], reverse=True)
    return page_of(request, "routines", rows, most=10)


async def _one(account: HevyAccount, request: Request) -> Response:
    body = account.routines.get(request.path_params["key"])
    if body is None:
        raise Refusal(404, "Routine not found")
    return as_json({"routine": body})


async def _create(account: HevyAccount, request: Request) -> Response:
    said = checked.routine(account, await body_of(request, "routine"), new=True)
    if account.routine_limit is not None and len(account.routines) >= account.routine_limit:
        raise Refusal(403, "Routine limit exceeded")
    key = account.add_routine(
        said["title"], said["exercises"], folder_id=said.get("folder_id"), notes=said.get("notes") or "", by="client"
    )
    body = account.routines.get(key)
    answer = {"list": {"routine": [body]}, "object": {"routine": body}, "bare": body, "empty": {}}
    return as_json(answer[account.routine_answer], 201)


async def _overwrite(account: HevyAccount, request: Request) -> Response:
    key = request.path_params["key"]
    body = account.routines.get(key)
    if body is None:
        raise Refusal(404, "Routine doesn't exist or doesn't belong to the user")
    said = checked.routine(account, await body_of(request, "routine"), new=False)
    exercises = [account.exercise(index, each, planned=True) for index, each in enumerate(said["exercises"])]
    new = {
        "title": said["title"], "notes": said.get("notes") or "", "exercises": exercises,
        "updated_at": iso(account.clock.now()),
    }  # fmt: skip
    account.routines.change(key, body | new)
    return as_json(account.routines.get(key))


async def _folders(account: HevyAccount, request: Request) -> Response:
    rows = sorted((body for _, body in account.folders.items()), key=lambda body: body["index"])
    return page_of(request, "routine_folders", rows, most=10)


async def _new_folder(account: HevyAccount, request: Request) -> Response:
    title = needed(await body_of(request, "routine_folder"), "title", str, "routine_folder")
    return as_json(account.folders.get(account.add_folder(title, by="client")), 201)


async def _folder(account: HevyAccount, request: Request) -> Response:
    key = request.path_params["key"]
    body = account.folders.get(int(key)) if key.isdigit() else None
    if body is None:
        raise Refusal(404, "Routine folder not found")
    return as_json(body)
