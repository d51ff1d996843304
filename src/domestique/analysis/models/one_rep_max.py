"""The most one could lift once, guessed from what was lifted more often: the mean of Epley's and Brzycki's answers.

Epley 1985: w (1 + r/30). Brzycki 1993: 36w / (37 − r). Beyond twelve repetitions neither holds, and none is given.
"""

MOST_REPS = 12


def epley(weight_kg: float, reps: int) -> float:
    return weight_kg if reps == 1 else weight_kg * (1 + reps / 30)


def brzycki(weight_kg: float, reps: int) -> float:
    return weight_kg * 36 / (37 - reps)


def one_rep_max(weight_kg: float | None, reps: int | None) -> float | None:
    if weight_kg is None or reps is None or weight_kg <= 0 or not 1 <= reps <= MOST_REPS:
        return None
    return (epley(weight_kg, reps) + brzycki(weight_kg, reps)) / 2
