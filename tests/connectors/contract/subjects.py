"""Each connector with an account in the pretend world: what lies there, how it is let in, what may be sent to it.

A new connector brings a subject; nothing else of the suite knows it.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from domestique.connectors import CONNECTORS, connector_of
from domestique.connectors.connector import Connector, Outgoing
from domestique.connectors.garmin_signin.declaration import OWN
from domestique.connectors.wire import Secret
from domestique.emulators import World
from domestique.emulators.garmin.account import Tokens
from domestique.emulators.garmin.di import CLIENTS
from domestique.emulators.garmin.door import jwt
from domestique.emulators.hevy import measurements
from domestique.emulators.intervals import wellness
from domestique.formats.fit_writing import write_activity
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Lift, Measure, Repeat, Scale, Step, Target, Workout
from tests.emulators.days import a_day
from tests.fakes.activities import ride

TODAY = date(2026, 11, 21)
SINCE = TODAY - timedelta(days=32)
DAY = date(2026, 11, 24)


@dataclass(frozen=True, slots=True)
class Subject:
    """`fill`: what the athlete has there. `goings`: something to send, and the same thing changed. `ours`: how many of
    our things lie there."""

    slug: str
    fill: Callable[[World], None]
    secret: Callable[[World], Secret]
    form: Callable[[World], dict[str, str]]
    goings: tuple[Outgoing, Outgoing] | None = None
    ours: Callable[[World], int] = lambda _: 0
    has_tokens: bool = False
    only: tuple[str, ...] = ()
    """the kinds worth the time, where the others are another subject's too"""

    @property
    def kinds(self) -> tuple[str, ...]:
        return self.only or self.connector.declaration.kinds

    @property
    def connector(self) -> Connector:
        return connector_of(self.slug)

    def __repr__(self) -> str:
        return self.slug


def _garmin(world: World) -> None:
    account = world.garmin.account
    account.live(*(a_day(TODAY - timedelta(days=back)) for back in (0, 1, 2, 30)))
    account.record(ride(20))


def _signed_in(world: World) -> Secret:
    """As after a sign-in; the library compares the token's end with the clock of this machine."""
    account, now = world.garmin.account, world.clock.now()
    held = Tokens(jwt({"exp": 4_000_000_000, "client_id": CLIENTS[0]}), now + timedelta(days=1), world.ids.token(60))
    account.sign_ins.append(held)
    tokens = {"di_token": held.access, "di_refresh_token": held.refresh, "di_client_id": CLIENTS[0]}
    return {
        "tokens": json.dumps(tokens),
        "account": str(account.profile_id),
        "display": account.display_name,
    }


def _in_garmin(world: World) -> int:
    account = world.garmin.account
    return _made(account.workouts) + sum(each.by == "client" for each in account.activities())


def _hevy(world: World) -> None:
    account = world.hevy.account
    for days in range(12):
        start = datetime(2026, 10, 20, 9, tzinfo=UTC) + timedelta(days=days)
        sets = [{"weight_kg": 80.0, "reps": 5, "rpe": 8}, {"type": "warmup", "duration_seconds": 40}]
        exercises = [{"exercise_template_id": "D04AC939", "sets": sets, "notes": "deep", "superset_id": 0}]
        account.add_workout(f"Day {days}", start, start + timedelta(hours=1), exercises, description="fine")
        figures: dict[str, Any] = dict.fromkeys(measurements.FIGURES, 70 + days / 10)
        account.add_measurement(start.date().isoformat(), **figures)
    account.add_routine("Mine", [{"exercise_template_id": "D04AC939", "sets": []}])


def _intervals(world: World) -> None:
    for back in range(0, 30, 2):
        on = (TODAY - timedelta(days=back)).isoformat()
        figures: dict[str, Any] = dict.fromkeys(wellness.FIELDS, 3.5)
        world.intervals.account.add_wellness(on, **figures | {"weight": None, "steps": 0})
    world.intervals.account.add_event(name="Race", category="RACE_A", start_date_local="2026-11-24T00:00:00")


def _strava(world: World) -> None:
    world.strava.add_activity(b"something the athlete's watch has sent there")


def _let_in(world: World) -> Secret:
    grant = world.strava.grant(frozenset({"read", "activity:write"}))
    return {
        "client_id": world.strava.client_id,
        "client_secret": world.strava.client_secret,
        "access_token": grant.access_token,
        "refresh_token": grant.refresh_token,
        "expires_at": f"{grant.expires_at.timestamp():.0f}",
    }


def _lifting(kg: float) -> Outgoing:
    work = Step(Intent.WORK, End(EndKind.REPS, 8), lift=Lift("barbell_bench_press", 6, 8, kg, rir=2))
    rest = Step(Intent.REST, End(EndKind.TIME, 120))
    workout = Workout(Sport.STRENGTH, "Upper A", (Repeat(3, (work, rest)),))
    return Outgoing("d-1a2b", workout, DAY, names={"barbell_bench_press": "79D0BB3A"})


def _riding(share: float) -> Outgoing:
    hard = Step(Intent.WORK, End(EndKind.TIME, 240), (Target(Measure.POWER, Scale.OF_THRESHOLD, share, share),))
    easy = Step(Intent.RECOVERY, End(EndKind.TIME, 180))
    workout = Workout(Sport.CYCLING, "4x4", (Repeat(4, (hard, easy)),))
    return Outgoing("d-1a2b", workout, DAY, file=b"a ride in more than forty bytes, ours", file_name="ride.fit")


def _running(share: float) -> Outgoing:
    hard = Step(Intent.WORK, End(EndKind.DISTANCE, 1000), (Target(Measure.SPEED, Scale.ABSOLUTE, share * 4, 4.2),))
    workout = Workout(Sport.RUNNING, "5x1k", (Repeat(5, (hard, Step(Intent.RECOVERY, End(EndKind.TIME, 120)))),))
    done = write_activity(ride(20, start=datetime(2026, 11, 20, 9, tzinfo=UTC)))
    return Outgoing("d-1a2b", workout, DAY, file=done, file_name="run.fit")


def _made(*shelves: object) -> int:
    return sum(each["by"] == "client" for shelf in shelves for each in shelf.told())  # type: ignore[attr-defined]


SUBJECTS = (
    Subject(
        "garmin_key",
        _garmin,
        lambda world: {"key": world.garmin.account.key},
        lambda world: {"key": world.garmin.account.key},
        has_tokens=True,
    ),
    Subject(
        "garmin_signin",
        _garmin,
        _signed_in,
        lambda world: {"email": world.garmin.account.email, "password": world.garmin.account.password},
        (_running(1.0), _running(0.95)),
        _in_garmin,
        has_tokens=True,
        only=OWN,
    ),
    Subject(
        "hevy",
        _hevy,
        lambda world: {"key": world.hevy.account.key},
        lambda world: {"key": world.hevy.account.key},
        (_lifting(80), _lifting(82.5)),
        lambda world: _made(world.hevy.account.routines),
    ),
    Subject(
        "intervals",
        _intervals,
        lambda world: {"key": world.intervals.account.key},
        lambda world: {"key": world.intervals.account.key},
        (_riding(1.05), _riding(1.0)),
        lambda world: _made(world.intervals.account.events, world.intervals.account.activities),
    ),
    Subject(
        "strava",
        _strava,
        _let_in,
        lambda world: {"client_id": world.strava.client_id, "client_secret": world.strava.client_secret},
        (_riding(1.05), _riding(1.0)),
        lambda world: _made(world.strava.activities),
        has_tokens=True,
    ),
)

READING = tuple(one for one in SUBJECTS if one.connector.reader is not None)
PLANNING = tuple(one for one in SUBJECTS if "create" in one.connector.declaration.delivery.steps)
UPLOADING = tuple(one for one in SUBJECTS if "upload" in one.connector.declaration.delivery.steps)
MISSING = {connector.declaration.slug for connector in CONNECTORS} - {one.slug for one in SUBJECTS}
