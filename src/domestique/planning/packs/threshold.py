"""Much work near the threshold, for those with few hours and a long steady event."""

from domestique.model.rule import Deload, HardSpacing, IntensityDistribution, MaxHard, Per, RampCap, RampMetric
from domestique.planning.packs.pack import USUAL, Advice, Pack
from domestique.planning.rules import Grade

PACK = Pack(
    "threshold",
    (
        Advice(
            IntensityDistribution(Per.WEEK, low_min_pct=60, mid_max_pct=35, high_max_pct=10),
            "Rosenblat et al. 2025 (no distribution best for time trials); threshold work itself: coaching practice",
            Grade.WEAK,
        ),
        Advice(MaxHard(3), "coaching practice", Grade.PRACTICE, weight=None),
        Advice(HardSpacing(1), "coaching practice of 48 h", Grade.PRACTICE, weight=None),
        Advice(Deload(4), "coaching practice of 3+1 weeks", Grade.PRACTICE, USUAL),
        Advice(
            RampCap(RampMetric.CTL, max_per_week=4), "Friel; lower because the load is denser", Grade.PRACTICE, USUAL
        ),
    ),
)
