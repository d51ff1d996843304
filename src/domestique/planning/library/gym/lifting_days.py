"""Whole body and legs, with what is there: a gym, a barbell at home, dumbbells, bands or nothing. Reserve repetitions
(RIR) tell how hard; the weight follows from the last sessions (planning/strength).
"""

from functools import partial

from domestique.model.rule import Phase, Role
from domestique.model.sport import Sport
from domestique.planning.library.gym.patterns import BUILD, ENDURE, HEAVY, LEARN, ROUNDS, circuit, day
from domestique.planning.library.lifting import hold, lift, loosen
from domestique.planning.library.template import BASE, BASE_BUILD, LOADING, System, Template

_gym = partial(Template, sport=Sport.STRENGTH, role=Role.STRENGTH, system=System.STRENGTH, needs=("gym",))
_full = partial(_gym, family="strength_full_body", tags=("full_body",))
_legs = partial(_gym, family="strength_legs", tags=("legs",))

TEMPLATES: tuple[Template, ...] = (
    _full(
        "strength_full_gym",
        phases=BASE_BUILD,
        rungs=(2, 3, 4, 6, 7),
        levels=BUILD,
        steps=day(("barbell_back_squat", "barbell_bench_press"), ("romanian_deadlift", "seated_cable_row"), ("plank",)),
    ),
    _full(
        "strength_full_gym_heavy",
        phases=(Phase.BUILD, Phase.PEAK),
        rungs=(5, 6, 7, 9),
        levels=HEAVY,
        steps=day(("barbell_back_squat", "barbell_deadlift"), ("weighted_pull_up",), up=3),
    ),
    _full(
        "strength_full_gym_first",
        phases=BASE,
        rungs=(1, 2, 3, 4),
        levels=LEARN,
        steps=day(("leg_press", "lat_pulldown"), ("dumbbell_bench_press", "weighted_leg_curl"), ("plank",), up=1),
        masters=True,
    ),
    _full(
        "strength_full_keep_gym",
        phases=(Phase.PEAK, Phase.TAPER),
        rungs=(3, 4, 5),
        levels=((2, 4, 5, 3, 120), (2, 4, 5, 2, 150), (3, 3, 5, 2, 150)),
        steps=day(("barbell_back_squat", "romanian_deadlift"), ("seated_cable_row",)),
        masters=True,
    ),
    _full(
        "strength_full_barbell_home",
        needs=("barbell", "bench"),
        rungs=(2, 3, 4, 6, 7),
        levels=BUILD,
        steps=day(("barbell_back_squat", "barbell_bench_press"), ("barbell_row", "romanian_deadlift"), ("side_plank",)),
    ),
    _full(
        "strength_full_dumbbells",
        needs=("dumbbells",),
        rungs=(1, 2, 3, 5),
        levels=LEARN,
        steps=day(
            ("goblet_squat", "dumbbell_floor_press"),
            ("dumbbell_row", "dumbbell_straight_leg_deadlift"),
            ("plank", "side_plank"),
            up=1,
        ),
        masters=True,
    ),
    _full(
        "strength_full_kettlebell",
        needs=("kettlebell",),
        rungs=(2, 3, 4, 5),
        levels=ROUNDS,
        steps=circuit(
            ("kettlebell_swing", 12),
            ("kettlebell_squat", 10),
            ("kettlebell_row", 10),
            ("turkish_get_up", 2),
            ("push_up", 8),
        ),
    ),
    _full(
        "strength_full_bands",
        needs=("bands",),
        rungs=(1, 2, 3, 4),
        levels=ROUNDS,
        steps=circuit(
            ("squat", 15), ("row", 12), ("shoulder_press", 12), ("good_morning", 12), ("band_external_rotation", 12)
        ),
        masters=True,
    ),
    _full(
        "strength_full_bodyweight",
        needs=("bodyweight",),
        rungs=(1, 2, 3, 4),
        levels=ROUNDS,
        steps=circuit(
            ("air_squat", 12), ("push_up", 8), ("walking_lunge", 12), ("bridge", 12), ("superman_from_floor", 10)
        ),
        masters=True,
    ),
    _full(
        "strength_full_masters",
        phases=BASE_BUILD,
        rungs=(2, 3, 4),
        levels=((2, 6, 8, 3, 150), (3, 6, 8, 3, 150), (3, 5, 6, 2, 180)),
        steps=day(
            ("leg_press", "trap_bar_deadlift"),
            ("dumbbell_shoulder_press", "seated_rear_lateral_raise"),
            ("side_plank",),
        ),
        masters=True,
    ),
    _full(
        "strength_full_hotel",
        needs=("bodyweight",),
        rungs=(1, 2, 3),
        levels=((2, 0, 45), (3, 0, 45), (4, 2, 45)),
        steps=circuit(
            ("single_leg_squat", 6), ("incline_push_up", 10), ("single_leg_hip_raise", 10), ("mountain_climber", 16)
        ),
    ),
    _legs(
        "strength_legs_gym",
        phases=BASE_BUILD,
        rungs=(2, 3, 4, 6, 7),
        levels=BUILD,
        steps=day(
            ("barbell_back_squat", "romanian_deadlift"),
            ("dumbbell_bulgarian_split_squat", "standing_calf_raise"),
            ("plank",),
        ),
    ),
    _legs(
        "strength_legs_max",
        phases=(Phase.BUILD, Phase.PEAK),
        rungs=(5, 6, 7, 9),
        levels=HEAVY,
        steps=day(("barbell_back_squat",), ("barbell_hip_thrust_with_bench", "standing_barbell_calf_raise"), up=3),
    ),
    _legs(
        "strength_legs_cyclist",
        phases=LOADING,
        rungs=(2, 3, 4, 5),
        levels=LEARN,
        steps=day(("leg_press", "barbell_step_up"), ("weighted_leg_curl", "seated_calf_raise"), ("plank",)),
    ),
    _legs(
        "strength_legs_runner",
        needs=("dumbbells",),
        rungs=(1, 2, 3, 4),
        levels=LEARN,
        steps=day(
            ("dumbbell_bulgarian_split_squat", "single_leg_deadlift"),
            ("single_leg_standing_calf_raise", "dumbbell_step_up"),
            ("side_plank",),
            up=1,
        ),
        masters=True,
    ),
    _legs(
        "strength_legs_calf_achilles",
        needs=("bodyweight",),
        rungs=(1, 2, 3),
        levels=((2, 12, 3), (3, 12, 3), (4, 15, 3)),
        steps=lambda n, r, rir: (
            loosen(5),
            lift("single_leg_standing_calf_raise", n, r, rir=rir, rest=60, cue="slow_down"),
            lift("seated_calf_raise", n, r + 3, rir=rir, rest=60, cue="slow_down"),
            hold("bridge", n, 40),
        ),
        masters=True,
    ),
    _legs(
        "strength_legs_bodyweight",
        needs=("bodyweight",),
        rungs=(1, 2, 3, 4),
        levels=ROUNDS,
        steps=circuit(
            ("air_squat", 15),
            ("single_leg_hip_raise", 10),
            ("walking_lunge", 14),
            ("standing_calf_raise", 15),
            ("clams", 12),
        ),
        masters=True,
    ),
    _legs(
        "strength_legs_bands",
        needs=("bands",),
        rungs=(1, 2, 3),
        levels=((2, 0, 45), (3, 0, 45), (4, 2, 45)),
        steps=circuit(("squat", 15), ("banded_exercises", 12), ("clams", 15), ("good_morning", 12), ("bridge", 12)),
        masters=True,
    ),
    _full(
        "strength_endurance_circuit",
        phases=BASE,
        needs=("dumbbells",),
        rungs=(2, 3, 4, 5),
        levels=ENDURE,
        steps=day(("goblet_squat",), ("dumbbell_row", "dumbbell_lunge", "dumbbell_push_press"), ("plank",), up=1),
    ),
)
