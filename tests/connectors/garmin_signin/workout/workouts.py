"""Any workout at all, for properties."""

from hypothesis import strategies as some

from domestique.connectors.garmin_signin.workout.catalogue import offered
from domestique.model.sport import Sport
from domestique.model.workout import (
    End,
    EndKind,
    Intent,
    Lift,
    Measure,
    Repeat,
    Scale,
    Step,
    Stroke,
    Swim,
    SwimGear,
    Target,
    Thresholds,
    Workout,
)

words = some.none() | some.text(max_size=30) | some.sampled_from(["  속도 훈련 ", "a\r\nb", "x" * 600])
figures = some.floats(0, 3_000) | some.integers(-2, 900).map(float)
slugs = some.sampled_from(["squat", "barbell_back_squat", "plank", "curl", "no_such_lift", "suspension_squat"]) | (
    some.sampled_from(sorted(name.lower() for names in offered().values() for name in names))
)
ends = some.builds(End, some.sampled_from(EndKind), some.none() | figures)
targets = some.builds(Target, some.sampled_from(Measure), some.sampled_from(Scale), figures, figures, some.booleans())
swims = some.builds(
    Swim,
    some.sampled_from(Stroke),
    some.booleans(),
    some.booleans(),
    some.lists(some.sampled_from(SwimGear)).map(tuple),
)
counts = some.none() | some.integers(0, 60)
loads = some.none() | some.floats(0, 400)
lifts = some.builds(
    Lift,
    slugs,
    counts,
    counts,
    loads,
    some.none() | some.floats(0.2, 1.2),
    some.none() | some.floats(0, 5),
    some.booleans(),
    some.none() | some.sampled_from("AB"),
)
steps = some.builds(
    Step,
    some.sampled_from(Intent),
    ends,
    some.lists(targets, max_size=3).map(tuple),
    words,
    some.none() | swims,
    some.none() | lifts,
)
trees = some.recursive(
    steps,
    lambda inner: some.builds(Repeat, some.integers(0, 4), some.lists(inner, max_size=3).map(tuple), some.booleans()),
    max_leaves=8,
)
workouts = some.builds(
    Workout,
    some.sampled_from(Sport),
    words.map(lambda word: word or ""),
    some.lists(trees, max_size=5).map(tuple),
    words,
    some.none() | some.floats(0, 60),
    some.booleans(),
)
some_figure = some.none() | some.floats(0.5, 400)
bounds = some.lists(some.floats(1, 400), max_size=6).map(lambda found: tuple(sorted(found)))
thresholds = some.builds(
    Thresholds, some_figure, some_figure, some_figure, some_figure, some_figure, bounds, bounds, bounds
)
