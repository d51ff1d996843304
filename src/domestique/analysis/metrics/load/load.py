"""The load: one an activity, and form is made of these."""

from domestique.analysis.load_choice import CANDIDATES, choose_load
from domestique.analysis.metrics.metric import Grade, Group, Metric, Rollup
from domestique.analysis.session import Session
from domestique.analysis.unknown import Unknown


def compute(session: Session) -> float:
    found: dict[str, float] = {}
    for slug in CANDIDATES:
        try:
            found[slug] = session.value(slug)
        except Unknown:
            continue
    chosen = choose_load(found, session.sport)
    if chosen.value is None:
        raise Unknown("nothing_there")
    return chosen.value


METRIC = Metric(
    slug="load",
    group=Group.LOAD,
    unit="load",
    precision=0,
    rollup=Rollup.SUM,
    grade=Grade.B,
    version=1,
    formula="the first known of: power, pace, heart rate, feeling, sets, a guess",
    source="Our own order of trust; each of them is shown beside it",
    compute=compute,
    after=CANDIDATES,
    convention="order_of_trust",
)
