"""Workouts as FIT files, both ways."""

from datetime import datetime

from domestique.formats.fit.workout import FitWorkout, read_workout_file
from domestique.formats.fit_writing.workout import write_workout
from domestique.formats.workout_files.fit_saying import said
from domestique.formats.workout_files.made import Made
from domestique.model.workout import Thresholds, Workout


def to_fit(workout: Workout, known: Thresholds, created: datetime) -> Made:
    sayable, lost = said(workout, known)
    return Made(write_workout(sayable, created), sayable, lost)


def from_fit(data: bytes) -> FitWorkout:
    return read_workout_file(data)
