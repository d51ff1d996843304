"""Plans to try things on: one written out, and any that could be."""

from datetime import date, timedelta

from hypothesis import strategies as st

from domestique.model.plan import Done, Dose, PhaseSpan, Plan, Planned, RuleRef, Start
from domestique.model.plan_json import in_order
from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.model.workout import End, EndKind, Intent, Measure, Repeat, Scale, Step, Target, Workout

FIRST = date(2026, 11, 23)
"""a Monday"""

INTERVALS = Workout(
    Sport.CYCLING,
    "4 × 4",
    (
        Step(Intent.WARM_UP, End(EndKind.TIME, 900.0)),
        Repeat(
            4,
            (
                Step(
                    Intent.WORK,
                    End(EndKind.TIME, 240.0),
                    (Target(Measure.POWER, Scale.OF_THRESHOLD, 1.05, 1.1),),
                ),
                Step(Intent.RECOVERY, End(EndKind.TIME, 180.0)),
            ),
        ),
    ),
)


def planned(
    name: str, day: int, sport: Sport = Sport.CYCLING, role: Role = Role.EASY, minutes: int = 60, **more: object
) -> Planned:
    """`day` counts from FIRST; `name` is the id too."""
    load = float(more.pop("load", minutes))  # type: ignore[arg-type]
    return Planned(
        name,
        FIRST + timedelta(days=day),
        sport,
        role,
        f"Session {name}",
        Dose(minutes, load, float(minutes)),
        **more,  # type: ignore[arg-type]
    )


def a_plan(*items: Planned, weeks: int = 4) -> Plan:
    last = FIRST + timedelta(days=7 * weeks - 1)
    return Plan("Spring", FIRST, last, in_order(items))


FULL = Plan(
    "Spring 2027",
    FIRST,
    date(2026, 12, 20),
    in_order(
        (
            planned("a", 0, start=390, template="endurance_z2", level=3, tags=("endurance",), because=("r1",)),
            planned("b", 1, role=Role.HARD, workout=INTERVALS, locked=True, note="before work"),
            planned("c", 2, Sport.SWIMMING, needs=("pool",)),
            planned("d", 27, Sport.RUNNING, Role.RACE, 95, event="race"),
        )
    ),
    (PhaseSpan(Phase.BASE, FIRST, date(2026, 12, 13)), PhaseSpan(Phase.TAPER, date(2026, 12, 14), date(2026, 12, 20))),
    (RuleRef("r1", 2),),
    (300.0, 320.5, 340.0, 180.0),
    date(2026, 12, 20),
    "a good day in March",
    "made with care",
)

START = Start(
    date(2026, 11, 22),
    52.0,
    60.5,
    done=(
        Done(date(2026, 11, 21), Sport.RUNNING, 60, 70.0, hard=True, metres=12_000.0, start=480, tags=("tempo",)),
        Done(date(2026, 11, 16), Sport.CYCLING, 90, 80.0),
    ),
)

doses = st.builds(
    Dose,
    st.integers(10, 240),
    st.integers(0, 300).map(float),
    st.just(0.0),
    st.just(0.0),
    st.just(0.0),
    st.one_of(st.none(), st.integers(800, 1500).map(float)),
)


@st.composite
def any_planned(draw: st.DrawFn, names: tuple[str, ...] = ("a", "b", "c", "d", "e", "f"), days: int = 28) -> Planned:
    return Planned(
        draw(st.sampled_from(names)),
        FIRST + timedelta(days=draw(st.integers(0, days - 1))),
        draw(st.sampled_from([Sport.CYCLING, Sport.RUNNING, Sport.SWIMMING])),
        draw(st.sampled_from([Role.EASY, Role.LONG, Role.HARD])),
        draw(st.sampled_from(["Easy", "Long", "4 × 4"])),
        draw(doses),
        draw(st.one_of(st.none(), st.sampled_from([360, 720, 1080]))),
        draw(st.one_of(st.none(), st.sampled_from(["endurance_z2", "vo2_4x4"]))),
        locked=draw(st.booleans()),
    )


@st.composite
def any_plan(draw: st.DrawFn) -> Plan:
    items = draw(st.lists(any_planned(), max_size=6, unique_by=lambda one: one.id))
    name, goal = draw(st.sampled_from(["Spring", "Summer"])), draw(st.sampled_from(["", "a good day"]))
    return Plan(name, FIRST, FIRST + timedelta(days=27), in_order(tuple(items)), goal=goal)
