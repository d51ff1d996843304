"""Hevy's built-in exercises by their titles, and ours by their slugs. Titles are what a payload tells; ids of templates
differ for the athlete's own. Where several are the same to us, the first is the one we plan with.
"""

from types import MappingProxyType
from typing import Final

from domestique.model.sport import Sport

_ROWS: Final = """
Squat (Barbell) = barbell_back_squat
Front Squat = barbell_front_squat
Front Squat (Barbell) = barbell_front_squat
Box Squat (Barbell) = barbell_box_squat
Hack Squat (Machine) = barbell_hack_squat
Squat (Bodyweight) = air_squat
Goblet Squat = goblet_squat
Squat (Dumbbell) = dumbbell_squat
Squat (Kettlebell) = kettlebell_squat
Overhead Squat = overhead_barbell_squat
Pistol Squat = pistol_squat
Jump Squat = squat_jump
Sumo Squat = sumo_squat
Zercher Squat = zercher_squat
Leg Press (Machine) = leg_press
Leg Press Horizontal (Machine) = leg_press
Step Up = step_up
Dumbbell Step Up = dumbbell_step_up
Thruster (Barbell) = thrusters
Wall Ball = wall_ball
Bench Press (Barbell) = barbell_bench_press
Bench Press - Close Grip (Barbell) = close_grip_barbell_bench_press
Bench Press - Wide Grip (Barbell) = wide_grip_barbell_bench_press
Bench Press (Dumbbell) = dumbbell_bench_press
Bench Press (Smith Machine) = smith_machine_bench_press
Decline Bench Press (Dumbbell) = decline_dumbbell_bench_press
Floor Press (Dumbbell) = dumbbell_floor_press
Incline Bench Press (Barbell) = incline_barbell_bench_press
Incline Bench Press (Dumbbell) = incline_dumbbell_bench_press
Incline Bench Press (Smith Machine) = incline_smith_machine_bench_press
Deadlift (Barbell) = barbell_deadlift
Straight Leg Deadlift = barbell_straight_leg_deadlift
Deadlift (Dumbbell) = dumbbell_deadlift
Deadlift (Trap bar) = trap_bar_deadlift
Rack Pull = rack_pull
Romanian Deadlift (Barbell) = romanian_deadlift
Single Leg Romanian Deadlift (Dumbbell) = single_leg_romanian_deadlift_with_dumbbell
Sumo Deadlift = sumo_deadlift
Bent Over Row (Barbell) = bent_over_row_with_barbell
Bent Over Row (Dumbbell) = bent_over_row_with_dumbell
Dumbbell Row = dumbbell_row
Face Pull = face_pull
Inverted Row = inverted_row
Kettlebell Row = kettlebell_row
Renegade Row (Dumbbell) = renegade_row
Seated Cable Row - Bar Grip = seated_cable_row
Seated Row (Machine) = seated_cable_row
Seated Cable Row - V Grip (Cable) = v_grip_cable_row
Single Arm Cable Row = single_arm_cable_row
T Bar Row = t_bar_row
Pull Up = pull_up
Pull Up (Weighted) = weighted_pull_up
Wide Pull Up = wide_grip_pull_up
Pull Up (Band) = banded_pull_ups
Kipping Pull Up = kipping_pull_up
Chin Up = chin_up
Chin Up (Weighted) = weighted_chin_up
Muscle Up = muscle_up
Lat Pulldown (Cable) = lat_pulldown
Lat Pulldown (Machine) = lat_pulldown
Lat Pulldown - Close Grip (Cable) = close_grip_lat_pulldown
Reverse Grip Lat Pulldown (Cable) = reverse_grip_pulldown
Straight Arm Lat Pulldown (Cable) = straight_arm_pulldown
Arnold Press (Dumbbell) = arnold_press
Overhead Press (Barbell) = overhead_barbell_press
Standing Military Press (Barbell) = military_press
Seated Overhead Press (Barbell) = seated_barbell_shoulder_press
Overhead Press (Dumbbell) = overhead_dumbbell_press
Shoulder Press (Dumbbell) = dumbbell_shoulder_press
Seated Overhead Press (Dumbbell) = seated_dumbbell_shoulder_press
Overhead Press (Smith Machine) = smith_machine_overhead_press
Push Press = barbell_push_press
Front Raise (Dumbbell) = front_raise
Lateral Raise (Dumbbell) = lateral_raise
Seated Lateral Raise (Dumbbell) = seated_lateral_raise
Single Arm Lateral Raise (Cable) = one_arm_cable_lateral_raise
Rear Delt Reverse Fly (Dumbbell) = bent_over_lateral_raise
Bicep Curl (Barbell) = barbell_biceps_curl
Bicep Curl (Dumbbell) = standing_dumbbell_biceps_curl
Bicep Curl (Cable) = cable_biceps_curl
EZ Bar Biceps Curl = standing_ez_bar_biceps_curl
Hammer Curl (Dumbbell) = dumbbell_hammer_curl
Hammer Curl (Cable) = cable_hammer_curl
Preacher Curl (Barbell) = ez_bar_preacher_curl
Seated Incline Curl (Dumbbell) = incline_dumbbell_biceps_curl
Bench Dip = bench_dip
Triceps Dip = body_weight_dip
Dip (Chest) = body_weight_dip
Triceps Dip (Weighted) = weighted_dip
Overhead Triceps Extension (Cable) = cable_overhead_triceps_extension
Triceps Extension (Dumbbell) = overhead_dumbbell_triceps_extension
Triceps Kickback (Dumbbell) = dumbbell_kickback
Skullcrusher (Barbell) = lying_ez_bar_triceps_extension
Skullcrusher (Dumbbell) = dumbbell_lying_triceps_extension
Triceps Pushdown = triceps_pressdown
Triceps Rope Pushdown = rope_pressdown
Cable Fly Crossovers = cable_crossover
Chest Fly (Dumbbell) = dumbbell_flye
Incline Chest Fly (Dumbbell) = incline_dumbbell_flye
Hip Thrust (Barbell) = barbell_hip_thrust_with_bench
Glute Bridge = bridge
Single Leg Glute Bridge = single_leg_hip_raise
Clamshell = clams
Kettlebell Swing = kettlebell_swing
Good Morning (Barbell) = good_morning
Leg Extension (Machine) = leg_extensions
Lying Leg Curl (Machine) = leg_curl
Seated Leg Curl (Machine) = weighted_leg_curl
Standing Calf Raise (Machine) = standing_calf_raise
Standing Calf Raise = standing_calf_raise
Standing Calf Raise (Barbell) = standing_barbell_calf_raise
Standing Calf Raise (Dumbbell) = standing_dumbbell_calf_raise
Seated Calf Raise = seated_calf_raise
Single Leg Standing Calf Raise = single_leg_standing_calf_raise
Single Leg Standing Calf Raise (Dumbbell) = single_leg_standing_calf_raise
Lunge = lunge
Lunge (Barbell) = barbell_lunge
Lunge (Dumbbell) = dumbbell_lunge
Reverse Lunge (Barbell) = barbell_reverse_lunge
Walking Lunge = walking_lunge
Walking Lunge (Dumbbell) = walking_dumbbell_lunge
Bulgarian Split Squat = dumbbell_bulgarian_split_squat
Plank = plank
Side Plank = side_plank
Mountain Climber = mountain_climber
Bicycle Crunch = bicycle_crunch
Cable Crunch = cable_crunch
Crunch = crunch
Flutter Kicks = flutter_kicks
Hollow Rock = hollow_rock
Reverse Crunch = reverse_crunch
Russian Twist (Bodyweight) = russian_twist
Sit Up = sit_up
Sit Up (Weighted) = weighted_sit_up
V Up = v_up
Toes to Bar = toes_to_bar
Hanging Leg Raise = hanging_leg_raise
Hanging Knee Raise = hanging_knee_raise
Superman = superman_from_floor
Back Extension (Hyperextension) = hyperextension
Shrug (Barbell) = barbell_shrug
Shrug (Dumbbell) = dumbbell_shrug
Upright Row (Barbell) = barbell_upright_row
Upright Row (Dumbbell) = dumbbell_upright_row
Clean and Jerk = clean_and_jerk
Power Clean = barbell_power_clean
Hang Clean = barbell_hang_power_clean
Power Snatch = barbell_power_snatch
Snatch = barbell_snatch
Box Jump = box_jump
Burpee = burpee
Jumping Jack = jumping_jacks
Jump Rope = jump_rope
Farmers Walk = farmers_walk
Push Up = push_up
Push Up (Weighted) = weighted_push_up
Diamond Push Up = diamond_push_up
Decline Push Up = decline_push_up
Incline Push Ups = incline_push_up
Kneeling Push Up = kneeling_push_up
Pike Pushup = pike_push_up
Handstand Push Up = handstand_push_up
Turkish Get Up = turkish_get_up
Battle Ropes = battle_rope
Elliptical Trainer = elliptical
Stair Machine = stair_stepper
Rowing Machine = indoor_row
Cycling = bike
Running = run
Treadmill = run_indoor
Warm Up = warm_up
"""


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())


_SLUGS: Final = MappingProxyType(
    {_folded(title): slug for title, _, slug in (row.partition(" = ") for row in _ROWS.strip().splitlines())}
)

_CARDIO: Final = MappingProxyType(
    {
        "running": Sport.RUNNING,
        "treadmill": Sport.RUNNING,
        "cycling": Sport.CYCLING,
        "spinning": Sport.CYCLING,
        "rowing machine": Sport.ROWING,
        "swimming": Sport.SWIMMING,
        "walking": Sport.WALKING,
        "hiking": Sport.HIKING,
    }
)


def slug_of(title: str) -> str | None:
    """None: an exercise of the athlete's own, or one that we have no word for."""
    return _SLUGS.get(_folded(title))


def slugs() -> frozenset[str]:
    return frozenset(_SLUGS.values())


def endurance_of(title: str) -> Sport | None:
    """The sport that somebody logged as an exercise."""
    return _CARDIO.get(_folded(title))


def is_assisted(title: str) -> bool:
    """The weight of such a set is what the machine takes off."""
    return "assisted" in title.casefold()
