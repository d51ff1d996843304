"""Upper body and shoulders, jumps and power, and tests of strength."""

from functools import partial

from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.planning.library.gym.patterns import BUILD, LEARN, circuit, day
from domestique.planning.library.lifting import hold, lift, loosen, pause, reps
from domestique.planning.library.template import BASE_BUILD, LOADING, RACING, For, System, Template

_gym = partial(Template, sport=Sport.STRENGTH, role=Role.STRENGTH, system=System.STRENGTH, needs=("gym",))
_upper = partial(_gym, family="strength_upper", tags=("upper",))
_jumps = partial(
    _gym,
    family="strength_power",
    system=System.NEUROMUSCULAR,
    tags=("plyometric", "power", "legs"),
    needs=("bodyweight",),
    phases=LOADING,
)

TEMPLATES: tuple[Template, ...] = (
    _upper(
        "strength_upper_gym",
        rungs=(2, 3, 4, 6, 7),
        levels=BUILD,
        steps=day(
            ("barbell_bench_press", "lat_pulldown"),
            ("seated_dumbbell_shoulder_press", "seated_rear_lateral_raise"),
            ("plank",),
        ),
    ),
    _upper(
        "strength_upper_swimmer",
        tags=("upper", "core"),
        rungs=(2, 3, 4, 5),
        levels=LEARN,
        steps=day(
            ("lat_pulldown", "straight_arm_pulldown"),
            ("dumbbell_bench_press", "seated_rear_lateral_raise"),
            ("side_plank",),
            up=1,
        ),
        masters=True,
    ),
    _upper(
        "strength_upper_pull_ups",
        needs=("pull_up_bar",),
        rungs=(2, 3, 4, 5),
        levels=((3, 3), (4, 4), (5, 5), (6, 6)),
        steps=lambda n, r: (
            loosen(6),
            lift("pull_up", n, r, rir=2, rest=120),
            lift("push_up", n, r * 2 + 2, rir=2, rest=75),
            lift("hanging_knee_raise", 3, 8, 10, rir=2, rest=60),
            hold("plank", 2, 40),
        ),
    ),
    _upper(
        "strength_upper_dumbbells",
        needs=("dumbbells",),
        rungs=(1, 2, 3, 5),
        levels=LEARN,
        steps=day(
            ("dumbbell_floor_press", "dumbbell_row"),
            ("dumbbell_shoulder_press", "dumbbell_hammer_curl"),
            ("plank",),
            up=1,
        ),
        masters=True,
    ),
    _upper(
        "strength_upper_bands_shoulder",
        needs=("bands",),
        tags=("upper", "mobility"),
        rungs=(1, 2, 3),
        levels=((2, 0, 30), (3, 0, 30), (3, 3, 30)),
        steps=circuit(
            ("band_external_rotation", 15), ("row", 12), ("shoulder_stability", 10), ("straight_arm_pulldown", 12)
        ),
        masters=True,
    ),
    _jumps(
        "strength_jumps_first",
        phases=BASE_BUILD,
        rungs=(1, 2, 3),
        levels=((3, 20), (4, 20), (4, 30)),
        steps=lambda n, s: (
            loosen(8),
            lift("jump_rope", n, s, rir=None, rest=45, cue="soft_landing"),
            lift("squat_jump", n, 5, rir=None, rest=75, cue="soft_landing"),
            lift("standing_calf_raise", n, 12, rir=3, rest=45),
            hold("side_plank", 2, 30),
        ),
    ),
    _jumps(
        "strength_jumps_runner",
        rungs=(3, 4, 5),
        levels=((3, 6), (4, 6), (5, 6)),
        steps=lambda n, r: (
            loosen(10),
            lift("box_jump", n, r, rir=None, rest=90, cue="soft_landing"),
            lift("squat_jump", n, r, rir=None, rest=90, cue="soft_landing"),
            lift("double_under", n, 20, rir=None, rest=60),
            lift("single_leg_standing_calf_raise", 3, 10, rir=3, rest=45),
        ),
    ),
    _jumps(
        "strength_power_gym",
        tags=("power", "legs"),
        needs=("gym",),
        phases=(Phase.BUILD, Phase.PEAK),
        rungs=(5, 6, 7),
        levels=((3, 4, 60), (4, 4, 60), (5, 3, 65)),
        steps=lambda n, r, p: (
            loosen(8),
            lift("trap_bar_deadlift", n, r, rir=3, share=p, rest=150, up=2, cue="fast_up"),
            lift("barbell_back_squat", n, r, rir=4, share=p, rest=120, up=2, cue="fast_up"),
            lift("box_jump", 3, 5, rir=None, rest=90, cue="soft_landing"),
        ),
    ),
    _jumps(
        "strength_power_sharpen",
        tags=("power", "legs"),
        needs=("gym",),
        phases=RACING,
        rungs=(4, 5, 6),
        levels=((2, 3, 70), (3, 3, 70), (3, 3, 80)),
        steps=lambda n, r, p: (
            loosen(8),
            lift("barbell_back_squat", n, r, rir=3, share=p, rest=150, up=2, cue="fast_up"),
            lift("squat_jump", n, 4, rir=None, rest=90, cue="soft_landing"),
        ),
    ),
    _gym(
        "strength_test_three_reps",
        family="strength_test",
        tags=("full_body",),
        rungs=(4, 6, 7),
        levels=((5,), (3,), (1,)),
        steps=lambda r: (
            loosen(10),
            *(
                (
                    lift(one, 1, r, rir=0, rest=240, up=3, cue="test_lift"),
                    lift(one, 1 + (r < 5) + (r < 3), r, rir=0, rest=240, cue="test_lift"),
                )
                for one in ("barbell_back_squat", "barbell_bench_press", "barbell_deadlift")
            ),
        ),
        kept_for=For.TEST,
    ),
    _gym(
        "strength_test_reps",
        family="strength_test",
        tags=("full_body",),
        needs=("bodyweight",),
        rungs=(2, 3, 4),
        levels=((2,), (3,), (4,)),
        steps=lambda n: (
            loosen(8),
            *(
                (reps(one, count, cue="test_reps", rir=0), pause(180))
                for one, count in (
                    ("push_up", 20),
                    ("air_squat", 30),
                    ("single_leg_standing_calf_raise", 20),
                    ("bridge", 30),
                )[: int(n)]
            ),
            hold("plank", 1, 90, 60, "test_reps"),
        ),
        kept_for=For.TEST,
    ),
)
