"""Exercises that every account has: the id, the title, the type, the muscle. A part of Hevy's few hundred."""

from domestique.emulators.objects import digest

_WEIGHT, _REPS, _BODY, _ASSISTED = "weight_reps", "reps_only", "bodyweight_reps", "bodyweight_assisted_reps"
_TIME, _LOADED_TIME, _DISTANCE, _CARRY = "duration", "weight_duration", "distance_duration", "short_distance_weight"

_ROWS = (
    ("Bench Press (Barbell)", _WEIGHT, "chest", "79D0BB3A"),
    ("Squat (Barbell)", _WEIGHT, "quadriceps", "D04AC939"),
    ("Deadlift (Barbell)", _WEIGHT, "glutes", "C6272009"),
    ("Bent Over Row (Barbell)", _WEIGHT, "upper_back", "55E6546F"),
    ("Overhead Press (Barbell)", _WEIGHT, "shoulders", "7B8D84E8"),
    ("Pull Up", _BODY, "lats", "1B2B1E7C"),
    ("Romanian Deadlift (Barbell)", _WEIGHT, "hamstrings", ""),
    ("Front Squat", _WEIGHT, "quadriceps", ""),
    ("Bench Press (Dumbbell)", _WEIGHT, "chest", ""),
    ("Incline Bench Press (Barbell)", _WEIGHT, "chest", ""),
    ("Incline Bench Press (Dumbbell)", _WEIGHT, "chest", ""),
    ("Shoulder Press (Dumbbell)", _WEIGHT, "shoulders", ""),
    ("Lateral Raise (Dumbbell)", _WEIGHT, "shoulders", ""),
    ("Face Pull", _WEIGHT, "shoulders", ""),
    ("Lat Pulldown (Cable)", _WEIGHT, "lats", ""),
    ("Seated Cable Row - V Grip (Cable)", _WEIGHT, "upper_back", ""),
    ("Dumbbell Row", _WEIGHT, "upper_back", ""),
    ("Chin Up", _BODY, "lats", ""),
    ("Pull Up (Assisted)", _ASSISTED, "lats", ""),
    ("Dip (Chest)", _BODY, "chest", ""),
    ("Push Up", _REPS, "chest", ""),
    ("Lunge (Dumbbell)", _WEIGHT, "quadriceps", ""),
    ("Walking Lunge (Dumbbell)", _WEIGHT, "quadriceps", ""),
    ("Bulgarian Split Squat", _WEIGHT, "quadriceps", ""),
    ("Goblet Squat", _WEIGHT, "quadriceps", ""),
    ("Leg Press (Machine)", _WEIGHT, "quadriceps", ""),
    ("Leg Extension (Machine)", _WEIGHT, "quadriceps", ""),
    ("Lying Leg Curl (Machine)", _WEIGHT, "hamstrings", ""),
    ("Hip Thrust (Barbell)", _WEIGHT, "glutes", ""),
    ("Glute Bridge", _REPS, "glutes", ""),
    ("Good Morning (Barbell)", _WEIGHT, "hamstrings", ""),
    ("Kettlebell Swing", _WEIGHT, "full_body", ""),
    ("Standing Calf Raise (Machine)", _WEIGHT, "calves", ""),
    ("Single Leg Standing Calf Raise (Dumbbell)", _WEIGHT, "calves", ""),
    ("Bicep Curl (Barbell)", _WEIGHT, "biceps", ""),
    ("Bicep Curl (Dumbbell)", _WEIGHT, "biceps", ""),
    ("Hammer Curl (Dumbbell)", _WEIGHT, "biceps", ""),
    ("Triceps Pushdown", _WEIGHT, "triceps", ""),
    ("Triceps Rope Pushdown", _WEIGHT, "triceps", ""),
    ("Skullcrusher (Barbell)", _WEIGHT, "triceps", ""),
    ("Plank", _TIME, "abdominals", ""),
    ("Side Plank", _TIME, "abdominals", ""),
    ("Hanging Leg Raise", _REPS, "abdominals", ""),
    ("Crunch", _REPS, "abdominals", ""),
    ("Cable Crunch", _WEIGHT, "abdominals", ""),
    ("Russian Twist (Bodyweight)", _REPS, "abdominals", ""),
    ("Dead Bug", _REPS, "abdominals", ""),
    ("Back Extension (Hyperextension)", _REPS, "lower_back", ""),
    ("Farmers Walk", _CARRY, "full_body", ""),
    ("Wall Sit", _LOADED_TIME, "quadriceps", ""),
    ("Burpee", _REPS, "full_body", ""),
    ("Box Jump", _REPS, "full_body", ""),
    ("Running", _DISTANCE, "cardio", ""),
    ("Cycling", _DISTANCE, "cardio", ""),
    ("Rowing Machine", _DISTANCE, "cardio", ""),
    ("Stretching", _TIME, "full_body", ""),
)


def built_in() -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for title, kind, muscle, known in _ROWS:
        key = known or digest(title.encode())[:8].upper()
        found[key] = {
            "id": key,
            "title": title,
            "type": kind,
            "primary_muscle_group": muscle,
            "secondary_muscle_groups": [],
            "is_custom": False,
        }
    return found
