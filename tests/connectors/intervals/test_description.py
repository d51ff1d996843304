from hypothesis import given, settings
from hypothesis import strategies as st

from domestique.connectors.intervals.description import JOINER, description_of, one_level, understood
from domestique.model.sport import Sport
from domestique.model.workout import (
    NO_THRESHOLDS,
    End,
    EndKind,
    Intent,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    SwimGear,
    Target,
    Workout,
    as_done,
)


def step(
    intent: Intent, seconds: float, share: float | None = None, note: str | None = None, rpm: float | None = None
) -> Step:
    targets = [] if share is None else [Target(Measure.POWER, Scale.OF_THRESHOLD, share, share)]
    targets += [] if rpm is None else [Target(Measure.CADENCE, Scale.ABSOLUTE, rpm, rpm)]
    return Step(intent, End(EndKind.TIME, seconds), tuple(targets), note)


def text(*steps: Step | Repeat, sport: Sport = Sport.CYCLING, note: str | None = None) -> str:
    return description_of(Workout(sport, "X", steps, note), NO_THRESHOLDS)


def test_a_session_as_its_guide_writes_it() -> None:
    done = text(
        step(Intent.WARM_UP, 900, 0.6),
        Repeat(4, (step(Intent.WORK, 240, 1.05, "Hard", 95), step(Intent.RECOVERY, 150, 0.5))),
        step(Intent.COOL_DOWN, 3661),
        note="Threshold\n- really 4x",
    )
    assert done.replace(JOINER, "") == (
        "Threshold\n– really 4x\n\n"
        "- 15m 60% intensity=warmup\n\n"
        "4x\n- Hard 4m 105% 95rpm\n- 2m30s 50% intensity=recovery\n\n"
        "- 1h1m1s intensity=cooldown"
    )
    steps, note = understood(done)
    assert note == "Threshold\n– really 4x"
    assert len(steps) == 3 and isinstance(steps[1], Repeat) and steps[1].times == 4


def test_repeats_in_repeats_are_written_out_in_the_same_order() -> None:
    work, rest, easy = step(Intent.WORK, 30, 1.2), step(Intent.REST, 15), step(Intent.RECOVERY, 180)
    nested = (Repeat(2, (Repeat(3, (work, rest), skip_last_rest=True), easy), skip_last_rest=True),)
    flat = tuple(one_level(nested))
    assert all(isinstance(one, Step) for item in flat if isinstance(item, Repeat) for one in item.steps)
    assert list(as_done(flat)) == list(as_done(nested))


def test_what_only_the_athlete_ends_is_ended_by_the_lap_key() -> None:
    lap = Step(Intent.WORK, End(EndKind.LAP_PRESS), note="until ready")
    until = Step(Intent.RECOVERY, End(EndKind.HEART_RATE_BELOW, 120))
    assert text(lap, until) == "- until ready 5m press lap\n- < 120 bpm 5m press lap intensity=recovery"
    first, second = understood(text(lap, until))[0]
    assert isinstance(first, Step) and isinstance(second, Step)
    assert (first.end, first.note) == (End(EndKind.LAP_PRESS), "until ready")
    assert (second.end.kind, second.note, second.intent) == (EndKind.LAP_PRESS, "< 120 bpm", Intent.RECOVERY)


def test_swims_say_stroke_and_gear_in_words() -> None:
    swim = Step(
        Intent.WORK, End(EndKind.DISTANCE, 100), (Target(Measure.SPEED, Scale.ABSOLUTE, 1.25, 1.25),),
        swim=Swim(Stroke.FREE, drill=True, gear=(SwimGear.PULL_BUOY,)),
    )  # fmt: skip
    assert text(swim, sport=Sport.SWIMMING) == "- free drill pull buoy 100mtr 1:20/100m Pace"


def test_words_of_the_athletes_never_become_a_length_or_a_target() -> None:
    risky = step(Intent.WORK, 600, 0.9, "30s on 15s off, Z2 ramp 5' at 90% press lap\nintensity=rest 4x")
    (back,) = understood(text(risky))[0]
    assert isinstance(back, Step)
    assert back.end == End(EndKind.TIME, 600)
    assert back.intent is Intent.WORK and len(back.targets) == 1
    assert back.note == "30s on 15s off, Z2 ramp 5' at 90% press lap / intensity=rest 4x"


def test_what_the_athlete_wrote_there_is_read_as_far_as_it_goes() -> None:
    steps, note = understood("Main Set 3x\n- 1km Z4 Pace\n- Easy 2m\nText\n\n- as you like\n2x\n\n1x\n- 5m")
    assert note is None
    repeat, free, last = steps
    assert isinstance(repeat, Repeat) and (repeat.times, len(repeat.steps)) == (3, 2)
    assert isinstance(free, Step) and (free.end.kind, free.note) == (EndKind.LAP_PRESS, "as you like")
    assert last == Step(Intent.WORK, End(EndKind.TIME, 300))
    assert understood("") == ((), None)


NOTES = st.none() | st.text(max_size=30)
ENDS = st.one_of(
    st.builds(End, st.just(EndKind.TIME), st.integers(1, 20_000).map(float)),
    st.builds(End, st.just(EndKind.DISTANCE), st.integers(1, 50_000).map(float)),
    st.builds(End, st.sampled_from([EndKind.LAP_PRESS, EndKind.REPS, EndKind.ENERGY]), st.none() | st.just(9.0)),
)
TARGETS = st.lists(
    st.builds(
        Target,
        st.sampled_from([Measure.POWER, Measure.HEART_RATE, Measure.SPEED, Measure.CADENCE, Measure.RPE]),
        st.sampled_from(list(Scale)),
        st.sampled_from([1.0, 0.75, 2.0]),
        st.sampled_from([1.0, 3.0]),
        st.booleans(),
    ),
    max_size=3,
).map(tuple)
STEPS = st.builds(Step, st.sampled_from(list(Intent)), ENDS, TARGETS, NOTES)
ITEMS = st.recursive(
    STEPS, lambda inner: st.builds(Repeat, st.integers(1, 3), st.lists(inner, max_size=3).map(tuple), st.booleans())
)


@settings(max_examples=40)
@given(st.lists(ITEMS, max_size=5).map(tuple), st.sampled_from([Sport.RUNNING, Sport.CYCLING]), NOTES)
def test_written_and_read_and_written_again_is_the_same(
    steps: tuple[Step | Repeat, ...], sport: Sport, note: str | None
) -> None:
    once = text(*steps, sport=sport, note=note)
    read, prose = understood(once)
    twice = text(*read, sport=sport, note=prose)
    assert understood(twice) == (read, prose)
    assert len(list(as_done(read))) == len(list(as_done(steps)))
