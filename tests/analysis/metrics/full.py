"""What hangs on an activity beside its samples, with nothing missing: lengths of a pool, sets of a gym."""

from domestique.model.activity import Lap, StrengthSet

_LENGTH: dict[str, float | str] = {"length_type": "active", "swim_stroke": "freestyle", "total_strokes": 18.0}
_LIFTS = ("squat", "barbell_bench_press", "deadlift", "military_press", "pull_up", "box_jump")
LENGTHS = tuple(Lap("length", n * 25.0, n * 25.0 + 24, _LENGTH) for n in range(40))
SETS = tuple(StrengthSet(n * 120.0, 40.0, "active", lift, 5, 60.0) for n, lift in enumerate(_LIFTS))
SUMMARY = {"total_ascent": 90.0, "pool_length": 25.0}
