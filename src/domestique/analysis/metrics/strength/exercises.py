"""What an exercise trains, by its name: a watch's (barbell_back_squat) or a gym app's (Squat (Barbell)).

The first rule that fits counts. Muscles that do the work first, those that help second: a set counts one for each of
the first and half for each of the second (Pelland et al. 2024, fractional sets).
"""

import re
from functools import cache

MUSCLES = (
    "chest", "back", "shoulders", "biceps", "triceps", "forearms", "quads", "hamstrings", "glutes", "calves", "core",
)  # fmt: skip
LIFTS = ("squat", "bench", "deadlift", "press", "pull_up")

Trained = tuple[tuple[str, ...], tuple[str, ...]]

_RULES: tuple[tuple[str, str, str], ...] = (
    (r"wrist|forearm|grip(per|_)?(hold|crush)|dead_hang|farmers?_|carry|plate_pinch", "forearms", "core back"),
    (r"calf|heel_raise", "calves", ""),
    (r"face_pull|rear_delt|reverse_fly|reverse_flye|y_raise|band_pull_apart|pull_apart", "shoulders", "back"),
    (r"shrug", "back", "forearms"),
    (r"nordic|leg_curl|hamstring_curl|good_morning|glute_ham", "hamstrings", "glutes"),
    (r"leg_extension", "quads", ""),
    (r"hip_(thrust|raise|bridge)|glute|donkey|clam|hip_abduct|fire_hydrant|bridge", "glutes", "hamstrings"),
    (r"back_extension|hyperextension|superman|reverse_hyper", "back glutes", "hamstrings"),
    (r"clean|snatch|jerk|high_pull|turkish|burpee|thruster|man_maker", "quads glutes shoulders", "back core"),
    (r"swing", "glutes hamstrings", "back core"),
    (r"(romanian|stiff|straight)_?(leg)?.*deadlift|_rdl|^rdl|single_leg.*deadlift", "hamstrings glutes", "back"),
    (r"deadlift|rack_pull", "glutes hamstrings back", "quads forearms"),
    (r"triceps?|skull|push_?down|close_grip.*bench|lying_.*extension|french_press|^dips?$", "triceps", "chest"),
    (r"overhead_.*extension", "triceps", ""),
    (r"dips?(_|$)", "chest triceps", "shoulders"),
    (r"sit_?up|crunch|plank|(^|_)abs?(_|$)|leg_raise|knee_raise|russian|roll_?out|hollow|v_up|chop|core", "core", ""),
    (r"pallof|side_bend|toes_to|flutter|mountain_climb|dead_?bug|bird_dog|hanging_hurdle|jackknife|teaser", "core", ""),
    (r"criss_cross|bicycle|windmill|roll_(up|down|over)|scissors|l_sit|inchworm|bear_crawl|leg_lower", "core", ""),
    (r"lunge|split_squat|step_?up|step_?over|bulgarian", "quads glutes", "hamstrings"),
    (r"jump|hop|bound|plyo|box_", "quads glutes", "calves"),
    (r"squat|leg_press|hack|wall_ball|pistol", "quads glutes", "hamstrings"),
    (r"sled|prowler|tire", "quads glutes", "core"),
    (r"pull_?ups?|chin_?ups?|pull_?down|pull_?over|muscle_up|hanging", "back", "biceps"),
    (r"(upright)_row", "shoulders", "back"),
    (r"row(s|_|$)", "back", "biceps"),
    (r"curl", "biceps", "forearms"),
    (r"lateral_raise|front_raise|side_raise|raise", "shoulders", ""),
    (r"push_?ups?|press_?ups?", "chest", "triceps shoulders"),
    (r"chest_press|bench|floor_press|flye?|pec_|crossover|board_press|chest|lockout", "chest", "triceps shoulders"),
    (r"press|shoulder|handstand|arnold|scaption", "shoulders", "triceps"),
    (r"adduction|abduction|hip_(circle|extension|drop)|band_walk", "glutes", ""),
    (r"latpull|rope_climb", "back", "biceps"),
    (r"twist|rotation|slam", "core", ""),
)
_LIFT_RULES = {
    "squat": (
        r"^((barbell_)?(low_bar_|high_bar_)?(back_)?squats?|squats?_barbell|(weighted_)?back_squats?)$",
        "",
    ),
    "bench": (
        r"bench_press",
        r"incline|decline|dumbbell|close_grip|smith|kettlebell|cable|machine|board|reverse|isometric",
    ),
    "deadlift": (
        r"deadlift",
        r"romanian|straight|stiff|single|one_arm|one_leg|dumbbell|kettlebell|medicine|trap|hex|high_pull|row|rotation|deficit",
    ),
    "press": (
        r"^((standing_)?(barbell_)?(overhead|shoulder|military|strict)_(barbell_)?press(_barbell)?)$",
        r"seated|machine|dumbbell",
    ),
    "pull_up": (r"(pull|chin)_?ups?", r"assist|band|burpee|kipping|jumping|suspended|hang|half|negative|shrug|scap"),
}  # fmt: skip


@cache
def plain(name: str) -> str:
    """One spelling for watches and apps."""
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


@cache
def trained(name: str) -> Trained | None:
    """None: not one of ours to say."""
    asked = plain(name)
    for pattern, first, second in _RULES:
        if re.search(pattern, asked):
            return tuple(first.split()), tuple(second.split())
    return None


@cache
def key_lift(name: str) -> str | None:
    asked = plain(name)
    for lift, (pattern, but) in _LIFT_RULES.items():
        if re.search(pattern, asked) and not (but and re.search(but, asked)):
            return lift
    return None


@cache
def is_jump(name: str) -> bool:
    return bool(re.search(r"jump|hop(_|s|$)|bound", plain(name))) and "rope" not in plain(name)
