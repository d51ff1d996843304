from datetime import date

import numpy as np
import pytest

from domestique.demo.chance import chance, smooth_noise

DAY = date(2026, 5, 1)


def test_each_day_and_purpose_has_its_own_and_keeps_it() -> None:
    draws = [chance(1, DAY, "plan").random(), chance(1, DAY, "night").random(), chance(2, DAY, "plan").random()]
    assert len(set(draws)) == 3
    assert chance(1, DAY, "plan").random() == draws[0]


@pytest.mark.parametrize("seconds", [1, 5, 40, 200, 1800])
def test_noise_has_the_size_and_slowness_asked_for(seconds: float) -> None:
    noise = smooth_noise(chance(1, DAY, "noise"), 60_000, seconds, 2.0)
    assert len(noise) == 60_000
    assert noise.std() == pytest.approx(2.0, rel=0.25)
    shift = max(1, int(seconds / 4))
    together = np.corrcoef(noise[:-shift], noise[shift:])[0, 1]
    assert together > 0.5 or seconds == 1
