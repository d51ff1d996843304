"""Strength sessions of a plan take their weights from what was lifted, and change with it; each with its reason."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import httpx

from domestique.model.activity import StrengthSet
from domestique.services.desk import Desk
from domestique.services.refresh_lifts import refresh_lifts
from tests.fakes.activities import gym
from tests.store.places import an_activity

BASE = "/api/v1/plans"
LEGS = {
    "sport": "strength",
    "role": "strength",
    "name": "strength_legs_gym",
    "template": "strength_legs_gym",
    "level": 2,
}
PLAN: dict[str, Any] = {
    "name": "Gym",
    "first": "2026-11-23",
    "last": "2026-12-20",
    "items": [
        {"id": f"w{day}", "day": str(date(2026, 11, 23) + timedelta(days=day)), "minutes": 60, "load": 20, **LEGS}
        for day in (1, 4, 18)
    ],
}


async def lifted(desk: Desk, user_id: UUID, day: date, kg: float, reps: int) -> None:
    sets = tuple(StrengthSet(None, None, "active", "barbell_back_squat", reps, kg) for _ in range(3))
    start = datetime(day.year, day.month, day.day, 1, tzinfo=UTC)
    await an_activity(desk, user_id, gym(sets=sets, start=start), sha256=f"{day.toordinal():064d}")


async def weights(owner: httpx.AsyncClient, workout_id: str) -> set[float]:
    def found(steps: list[dict[str, Any]]) -> set[float]:
        told: set[float] = set()
        for one in steps:
            told |= found(one.get("steps", []))
            lift = one.get("lift") or {}
            if lift.get("exercise") == "barbell_back_squat" and lift.get("weight_kg") and not lift.get("warm_up"):
                told.add(lift["weight_kg"])
        return told

    return found((await owner.get(f"/api/v1/workouts/{workout_id}")).json()["workout"]["steps"])


async def test_weights_follow_what_was_lifted(owner: httpx.AsyncClient, desk: Desk) -> None:
    await owner.patch("/api/v1/athlete", json={"language": "en"})
    me = UUID((await owner.get("/api/v1/auth/me")).json()["id"])
    await lifted(desk, me, date(2026, 11, 17), 80.0, 12)
    plan = f"{BASE}/{(await owner.post(f'{BASE}/import', json={'plan': PLAN, 'save': True})).json()['plan_id']}"
    await owner.post(f"{plan}/activate")
    days = (await owner.get(f"{plan}/lifts")).json()["items"]
    squats = [next(one for one in day["lifts"] if one["exercise"] == "barbell_back_squat") for day in days]
    assert [day["item_id"] for day in days] == ["w1", "w4", "w18"]
    assert {day["as_of"] for day in days} == {"2026-11-24"}, "sessions between are no break"
    assert {(one["weight_kg"], one["why"], one["last_kg"]) for one in squats} == {(82.5, "heavier", 80.0)}
    assert all("82.5" in one["sentence"] for one in squats)
    (session,) = {one["last_activity_id"] for one in squats}
    assert (await owner.get(f"/api/v1/activities/{session}")).json()["sport"] == "strength", "the row behind it"
    assert await weights(owner, days[0]["workout_id"]) == {82.5}
    await lifted(desk, me, date(2026, 11, 21), 82.5, 12)
    assert await refresh_lifts(desk, me) == 1
    assert await weights(owner, days[2]["workout_id"]) == {85.0}, "one more step after one more session"
    again = (await owner.get(f"{plan}/lifts")).json()["items"][0]["lifts"]
    assert "2026-11-21" in {one["last_day"] for one in again}
