"""Lifting leads, endurance is kept beside it."""

from domestique.model.rule import (
    Deload,
    MaxHard,
    MinTime,
    NoSportAfter,
    Order,
    RampCap,
    RampMetric,
    RestDay,
    Role,
    Selector,
    Separation,
    SessionCount,
)
from domestique.model.sport import Sport
from domestique.planning.packs.pack import FIRM, LIGHT, USUAL, Advice, Pack
from domestique.planning.rules import Grade

PACK = Pack(
    "strength_first",
    (
        Advice(
            SessionCount(Sport.STRENGTH, least=3, most=4),
            "Schoenfeld et al. 2016 (meta-analysis: each muscle twice a week or more)",
            Grade.STRONG,
            FIRM,
        ),
        Advice(
            Separation(Selector(Sport.STRENGTH), Selector(role=Role.HARD), 6, Order.A_FIRST),
            "Petré et al. 2021; Robineau et al. 2016 (six hours apart at least)",
            Grade.MODERATE,
            FIRM,
        ),
        Advice(
            NoSportAfter(Selector(Sport.STRENGTH, tags=("legs",)), Selector(Sport.RUNNING, Role.LONG), 1),
            "Doma et al. 2017 (running economy impaired for 24 to 48 h)",
            Grade.WEAK,
            USUAL,
        ),
        Advice(
            MaxHard(1),
            "Wilson et al. 2012 (interference grows with the amount of endurance work)",
            Grade.MODERATE,
            None,
        ),
        Advice(
            MinTime(90, (Sport.RUNNING, Sport.CYCLING, Sport.SWIMMING, Sport.ROWING, Sport.WALKING, Sport.HIKING)),
            "Bull et al. 2020 (WHO guidelines: 75 to 150 min)",
            Grade.STRONG,
            USUAL,
        ),
        Advice(RampCap(RampMetric.CTL, max_per_week=4), "coaching practice", Grade.PRACTICE, USUAL),
        Advice(Deload(5, 0.6), "Bell et al. 2023 (consensus: every four to six weeks)", Grade.PRACTICE, LIGHT),
        Advice(RestDay(min_per_week=1), "coaching practice", Grade.PRACTICE, USUAL),
    ),
)
