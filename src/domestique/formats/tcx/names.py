"""Element names of TCX and of Garmin's ActivityExtension v2 (TPX in points, LX in laps), without their prefixes."""

from domestique.formats.xml.grammar import Grammar

POINTS = Grammar(
    root="TrainingCenterDatabase",
    points=frozenset({"Trackpoint"}),
    time="Time",
    leaves={
        "LatitudeDegrees": "latitude",
        "LongitudeDegrees": "longitude",
        "AltitudeMeters": "altitude",
        "DistanceMeters": "distance",
        # The bpm stand in a <Value> inside; the text of the whole element is that value.
        "HeartRateBpm": "heart_rate",
        "Cadence": "cadence",
        "RunCadence": "cadence",
        "Speed": "speed",
        "Watts": "power",
        "Power": "power",
        "Temperature": "temperature",
    },
    attributes={},
)

LAP_FIELDS = {
    "TotalTimeSeconds": "total_timer_time",
    "DistanceMeters": "total_distance",
    "MaximumSpeed": "max_speed",
    "Calories": "total_calories",
    "AverageHeartRateBpm": "avg_heart_rate",
    "MaximumHeartRateBpm": "max_heart_rate",
    "Cadence": "avg_cadence",
}
LAP_WORDS = {"Intensity": "intensity", "TriggerMethod": "lap_trigger", "Notes": "notes"}
LAP_EXTENSIONS = {
    "AvgSpeed": "avg_speed",
    "MaxBikeCadence": "max_cadence",
    "AvgRunCadence": "avg_cadence",
    "MaxRunCadence": "max_cadence",
    "AvgWatts": "avg_power",
    "MaxWatts": "max_power",
    "Steps": "total_steps",
}
"""To FIT's names for the same figures; `total_steps` has none of its own there."""

TOTALS = ("total_timer_time", "total_distance", "total_calories", "total_steps")
MAXIMA = ("max_speed", "max_heart_rate", "max_cadence", "max_power")
