"""The steepest stretch: grade over 200 m, wherever it lies, because legs and gears meet it and not the average."""

import numpy as np

from domestique.analysis.routes.profile import Profile

OVER_M = 200.0


def grades_over(profile: Profile, start_m: float, end_m: float) -> tuple[float, float]:
    """The highest and the lowest grade over 200 m between the two; of the whole where it is shorter."""
    if end_m - start_m <= OVER_M:
        whole = float(np.diff(profile.at(np.array([start_m, end_m])))[0] / (end_m - start_m))
        return whole, whole
    begins = np.linspace(start_m, end_m - OVER_M, max(2, int((end_m - start_m - OVER_M) / profile.step_m) + 2))
    grades = (profile.at(begins + OVER_M) - profile.at(begins)) / OVER_M
    return float(grades.max()), float(grades.min())
