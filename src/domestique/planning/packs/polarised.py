"""Much easy, little hard, hardly anything between."""

from domestique.model.rule import Deload, HardSpacing, IntensityDistribution, MaxHard, Per, RampCap, RampMetric, Variety
from domestique.planning.packs.pack import LIGHT, USUAL, Advice, Pack
from domestique.planning.rules import Grade

PACK = Pack(
    "polarised",
    (
        Advice(
            IntensityDistribution(Per.WEEK, low_min_pct=80, mid_max_pct=8),
            "Silva Oliveira et al. 2024 (VO2peak only, SMD .40 below 12 weeks, .04 beyond; no gain in time trials)",
            Grade.MODERATE,
        ),
        Advice(MaxHard(2), "Seiler 2010 (observed in trained athletes)", Grade.WEAK, weight=None),
        Advice(HardSpacing(1), "coaching practice of 48 h", Grade.PRACTICE, weight=None),
        Advice(Deload(4), "coaching practice of 3+1 weeks", Grade.PRACTICE, USUAL),
        Advice(RampCap(RampMetric.CTL, max_per_week=5), "Friel (5 to 8 CTL a week)", Grade.PRACTICE, USUAL),
        Advice(Variety(2), "coaching practice", Grade.PRACTICE, LIGHT),
    ),
)
