"""What a key may be allowed to do. A signed-in browser may do all of it."""

from typing import Literal, get_args

Scope = Literal[
    "activities:read",
    "activities:write",
    "athlete:read",
    "athlete:write",
    "connections:read",
    "connections:write",
    "wellness:read",
    "fitness:read",
    "workouts:read",
    "workouts:write",
    "workouts:send",
    "plans:read",
    "plans:write",
    "egress:read",
    "jobs:read",
    "jobs:write",
    "events:read",
    "admin:read",
]
SCOPES: frozenset[str] = frozenset(get_args(Scope))
