"""Is it alive, can it work, and what ails it."""

from typing import Literal

from pydantic import Field

from domestique.api.shapes.base import Shape, example


class Alive(Shape):
    model_config = example({"name": "domestique", "version": "0.1.0", "state": "alive"})

    name: Literal["domestique"] = "domestique"
    version: str
    state: Literal["alive"] = "alive"


class Ready(Shape):
    model_config = example({"ready": True, "database": "ok", "migrations": "ok"})

    ready: bool
    database: Literal["ok", "unreachable"]
    migrations: Literal["ok", "behind", "unknown"]


class Check(Shape):
    check: str
    title: str
    state: Literal["ok", "warn", "bad"]
    what: str
    cure: str | None = Field(description="What to do; empty when all is well.")


class Diagnosis(Shape):
    model_config = example(
        {
            "state": "warn",
            "checks": [
                {
                    "check": "workers",
                    "title": "Workers",
                    "state": "warn",
                    "what": "No worker has been seen in the last minute, so nothing is imported.",
                    "cure": "Start `domestique serve` or `domestique worker`.",
                }
            ],
        }
    )

    state: Literal["ok", "warn", "bad"]
    checks: list[Check]
