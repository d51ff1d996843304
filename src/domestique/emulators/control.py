"""`/_emulator/…`: the same acts as in Python, for people with a terminal and for tests in another process."""

import json
from datetime import timedelta
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from domestique.emulators.answers import as_json
from domestique.emulators.faults import NAMES, plans_from
from domestique.emulators.world import World


def control(world: World) -> ASGIApp:
    async def state(_: Request) -> Response:
        return as_json(world.snapshot())

    async def faults(request: Request) -> Response:
        """GET: what waits and what happened. PUT: these and no others. POST: these too. DELETE: no more."""
        if request.method in ("PUT", "POST"):
            try:
                said = await request.json()
                asked = [_as_chance(each) for each in said]
                plans = plans_from(plan for plan, _ in asked)
            except (ValueError, TypeError, KeyError) as error:
                return as_json({"error": str(error), "names": NAMES}, 400)
            if request.method == "PUT":
                world.faults.clear()
            for plan, (_, chance) in zip(plans, asked, strict=True):
                if chance is None:
                    world.faults.plan(plan)
                else:
                    world.faults.chance(plan, share=chance[0], seed=chance[1])
        elif request.method == "DELETE":
            world.faults.clear()
            world.faults.forget()
        return as_json({"planned": world.faults.planned(), "injected": injected(world)})

    async def clock(request: Request) -> Response:
        if request.method == "PUT":
            world.clock.skew = timedelta(seconds=float((await request.json())["skew_s"]))
        return as_json({"now": world.clock.now().isoformat(), "skew_s": world.clock.skew.total_seconds()})

    async def asked(request: Request) -> Response:
        if request.method == "DELETE":
            world.asked.clear()
        rows = [
            {"service": each.service, "method": each.method, "path": each.path, "query": each.query,
             "status": each.status, "bytes": each.sent_bytes}
            for each in world.asked
        ]  # fmt: skip
        return as_json({"count": len(rows), "asked": rows[-1000:]})

    return Starlette(
        routes=[
            Route("/state", state),
            Route("/faults", faults, methods=["GET", "PUT", "POST", "DELETE"]),
            Route("/clock", clock, methods=["GET", "PUT"]),
            Route("/asked", asked, methods=["GET", "DELETE"]),
        ]
    )


def injected(world: World) -> list[dict[str, Any]]:
    return [
        {"at": each.at.isoformat(), "service": each.service, "method": each.method, "path": each.path,
         "fault": each.fault, "options": dict(each.options)}
        for each in world.faults.injected
    ]  # fmt: skip


def _as_chance(said: Any) -> tuple[dict[str, Any], tuple[float, int] | None]:
    """{"fault": …, "chance": {"share": 0.1, "seed": 7}} is by chance, without it exact."""
    if not isinstance(said, dict):
        raise TypeError(f"a plan is an object, not {json.dumps(said)}")
    plan = dict(said)
    chance = plan.pop("chance", None)
    return plan, None if chance is None else (float(chance["share"]), int(chance.get("seed", 0)))
