"""How a heart answers work, and how work moves a bike or a runner. Simple lags, enough to look and add up right."""

import numpy as np

from domestique.demo.athlete import MAX_HR
from domestique.demo.chance import Floats, smooth_noise

_G = 9.81
_AIR = 0.5 * 1.2 * 0.34
"""Half the air's density times a rider's drag area, hands on the hoods."""
_ROLLING = 0.0045
_DRIVETRAIN = 0.975


def lagged(values: Floats, seconds: float, first: float) -> Floats:
    """A first-order lag, by convolution with its answer to one impulse."""
    decay = np.exp(-1 / seconds)
    kernel = (1 - decay) * decay ** np.arange(int(seconds * 7))
    lead = np.full(len(kernel) - 1, first)
    return np.convolve(np.concatenate([lead, values]), kernel, "valid")


def heart(draw: np.random.Generator, effort: Floats, resting: float, warm: float = 0.0) -> Floats:
    """`effort` is work over threshold work. At threshold the heart beats near nine tenths of its reserve; it drifts up
    over the hours, more in the heat (`warm`, 0 to 1).
    """
    seconds = np.arange(len(effort))
    share = 0.26 + 0.63 * np.clip(effort, 0, 1.25)
    drift = 1 + (0.022 + 0.03 * warm) * np.clip(seconds / 3600 - 0.3, 0, 4)
    target = resting + (MAX_HR - resting) * np.clip(share * drift, 0, 1.0)
    beats = lagged(target, 32.0, resting + 32) + smooth_noise(draw, len(effort), 25, 1.4)
    return np.clip(beats, resting, MAX_HR + 2)


def cycling_speed(power: Floats, slope: Floats, mass: float) -> Floats:
    """Steady-state speed for the power, never below walking pace nor above what a careful descent allows."""
    push = power * _DRIVETRAIN
    resist = mass * _G * (slope + _ROLLING)
    speed = np.full(len(power), 8.0)
    for _ in range(12):
        error = _AIR * speed**3 + resist * speed - push
        steep = 3 * _AIR * speed**2 + resist
        speed = np.clip(speed - error / np.where(steep > 1.0, steep, 1.0), 1.2, 17.5)
    return lagged(speed, 6.0, float(speed[0]))


def running_cost(slope: Floats) -> Floats:
    """Energy a metre against the flat: Minetti et al. 2002, J Appl Physiol 93:1039, polynomial over 3.6 J/kg/m."""
    i = np.clip(slope, -0.3, 0.3)
    return (155.4 * i**5 - 30.4 * i**4 - 43.3 * i**3 + 46.3 * i**2 + 19.5 * i + 3.6) / 3.6
