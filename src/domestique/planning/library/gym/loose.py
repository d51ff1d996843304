"""Middle of the body, and moving well: what fits at home on a mat, also on tired days."""

from functools import partial

from domestique.model.rule import Role
from domestique.model.sport import Sport
from domestique.planning.library.lifting import held, hold, lift, loosen, pause, reps, rounds, stretch
from domestique.planning.library.template import For, System, Template

_core = partial(
    Template,
    sport=Sport.STRENGTH,
    role=Role.STRENGTH,
    family="strength_core",
    system=System.STRENGTH,
    tags=("core",),
    needs=("bodyweight",),
)
_loose = partial(
    Template,
    sport=Sport.STRENGTH,
    role=Role.STRENGTH,
    family="mobility",
    system=System.MOBILITY,
    tags=("mobility", "recovery"),
    needs=("bodyweight",),
    masters=True,
)

TEMPLATES: tuple[Template, ...] = (
    _core(
        "core_still",
        rungs=(1, 2, 3, 4),
        levels=((2, 20), (3, 30), (3, 40), (4, 45)),
        steps=lambda n, s: (
            loosen(3),
            rounds(
                n,
                *((held(one, s), pause(20)) for one in ("plank", "side_plank", "side_plank", "bridge")),
                held("back_extension_with_opposite_arm_and_leg_reach", s),
                pause(45),
            ),
        ),
        masters=True,
    ),
    _core(
        "core_moving",
        rungs=(2, 3, 4),
        levels=((2, 0), (3, 0), (4, 2)),
        steps=lambda n, k: (
            loosen(3),
            rounds(
                n,
                *(
                    (reps(one, count + k), pause(20))
                    for one, count in (
                        ("reverse_crunch", 12),
                        ("russian_twist", 20),
                        ("flutter_kicks", 20),
                        ("superman_from_floor", 12),
                    )
                ),
                pause(45),
            ),
        ),
    ),
    _core(
        "core_cyclist_back",
        tags=("core", "mobility"),
        rungs=(1, 2, 3),
        levels=((2, 8), (3, 10), (4, 12)),
        steps=lambda n, r: (
            loosen(3),
            lift("back_extension_with_opposite_arm_and_leg_reach", n, r, rir=3, rest=30),
            lift("bridge", n, r + 4, rir=3, rest=30),
            hold("side_plank", n, 25),
            lift("superman_from_floor", n, r, rir=3, rest=30),
        ),
        masters=True,
    ),
    _core(
        "core_runner_hips",
        tags=("core", "legs"),
        rungs=(1, 2, 3),
        levels=((2, 10), (3, 12), (3, 15)),
        steps=lambda n, r: (
            loosen(3),
            lift("clams", n, r, rir=3, rest=30),
            lift("single_leg_hip_raise", n, r, rir=3, rest=40),
            lift("leg_lift", n, r, rir=3, rest=30),
            hold("side_plank", n, 25),
        ),
        masters=True,
    ),
    _core(
        "core_hanging",
        needs=("pull_up_bar",),
        rungs=(3, 4, 5),
        levels=((3, 6), (4, 8), (4, 10)),
        steps=lambda n, r: (
            loosen(4),
            lift("hanging_knee_raise", n, r, rir=2, rest=60),
            lift("hanging_leg_raise", n, r - 2, rir=2, rest=75),
            hold("plank", n, 45),
        ),
    ),
    _core(
        "core_gym_heavy",
        needs=("gym",),
        rungs=(3, 4, 5),
        levels=((3, 8), (3, 10), (4, 10)),
        steps=lambda n, r: (
            loosen(4),
            lift("cable_crunch", n, r, rir=2, rest=60),
            lift("chop", n, r, rir=2, rest=45),
            hold("farmers_carry", n, 40, 75),
            hold("weighted_plank", n, 40, 45),
        ),
    ),
    _loose(
        "mobility_morning",
        rungs=(1, 2, 3),
        levels=((5, 1), (7, 1), (10, 1)),
        steps=lambda m, n: (
            stretch(m, "morning_flow"),
            *(held("hip_swing", 30, "hip_circle"), held("arm_circles", 30)) * int(n),
        ),
    ),
    _loose(
        "mobility_hips_ankles",
        rungs=(1, 2, 3),
        levels=((2, 40), (2, 60), (3, 60)),
        steps=lambda n, s: (
            loosen(3),
            rounds(
                n,
                *(
                    held("pose", s, cue)
                    for cue in ("hip_flexor", "pigeon", "deep_squat", "calf_wall", "hamstring_floor")
                ),
                pause(30),
            ),
        ),
    ),
    _loose(
        "mobility_shoulders_back",
        rungs=(1, 2, 3),
        levels=((2, 35), (2, 50), (3, 55)),
        steps=lambda n, s: (
            loosen(3),
            rounds(
                n,
                *(
                    held("pose", s, cue)
                    for cue in ("thread_needle", "child_pose", "chest_door", "cat_cow", "lat_reach")
                ),
                pause(30),
            ),
        ),
    ),
    _loose(
        "mobility_after_long",
        rungs=(1, 2, 3),
        levels=((10,), (15,), (20,)),
        steps=lambda m: (stretch(m * 0.4, "legs_up"), stretch(m * 0.6, "whole_body_slow")),
    ),
    _loose(
        "mobility_return",
        kept_for=For.RETURN,
        rungs=(1, 2, 3),
        levels=((8,), (12,), (16,)),
        steps=lambda m: (stretch(m / 2, "breathe_slow"), stretch(m / 2, "whole_body_slow")),
    ),
)
