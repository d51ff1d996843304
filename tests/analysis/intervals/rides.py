"""Power as it comes from the road: blocks, noise that lasts a few seconds, and moments without pedalling."""

from collections.abc import Sequence

import numpy as np

Blocks = Sequence[tuple[float, int]]


def ridden(blocks: Blocks, *, outdoors: bool = False, seed: int = 1) -> np.ndarray:
    chance = np.random.default_rng(seed)
    power = np.concatenate([np.full(seconds, float(watts)) for watts, seconds in blocks])
    noise = np.zeros(len(power))
    for place, push in enumerate(chance.normal(0, 15, len(power))):
        noise[place] = 0.7 * noise[place - 1] + push
    power = np.maximum(0, power + noise)
    if outdoors:
        for place in chance.integers(0, len(power) - 8, len(power) // 200):
            power[place : place + chance.integers(2, 7)] = 0
    return power
