"""Most easy, some tempo and threshold, a little above."""

from domestique.model.rule import Deload, HardSpacing, IntensityDistribution, MaxHard, Per, RampCap, RampMetric, Variety
from domestique.planning.packs.pack import LIGHT, USUAL, Advice, Pack
from domestique.planning.rules import Grade

PACK = Pack(
    "pyramidal",
    (
        Advice(
            IntensityDistribution(Per.WEEK, low_min_pct=75, mid_max_pct=20, high_max_pct=8),
            "Rosenblat et al. 2025 (348 athletes: alike overall, recreational athletes lean to pyramidal)",
            Grade.MODERATE,
        ),
        Advice(MaxHard(3), "Stöggl & Sperlich 2015 (observed in trained athletes)", Grade.WEAK, weight=None),
        Advice(HardSpacing(1), "coaching practice of 48 h", Grade.PRACTICE, weight=None),
        Advice(Deload(4), "coaching practice of 3+1 weeks", Grade.PRACTICE, USUAL),
        Advice(RampCap(RampMetric.CTL, max_per_week=5), "Friel (5 to 8 CTL a week)", Grade.PRACTICE, USUAL),
        Advice(Variety(2), "coaching practice", Grade.PRACTICE, LIGHT),
    ),
)
