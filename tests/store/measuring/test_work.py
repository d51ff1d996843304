from dataclasses import replace
from datetime import date
from uuid import UUID

from domestique.analysis.metrics import BY_SLUG
from domestique.analysis.session import Facts, Session
from domestique.analysis.unknown import Unknown
from domestique.model.athlete import NOBODY, NOTHING_SET
from domestique.model.sport import Sport
from domestique.store.measuring.inputs import Basis
from domestique.store.measuring.work import Errand, work
from domestique.store.recordings import record
from tests.fakes.activities import START, gym, ride

ID = UUID(int=7)
NP, FACTOR = BY_SLUG["normalized_power"], BY_SLUG["intensity_factor"]


def errand(*wanted: str, activity=None, known=None) -> Errand:  # type: ignore[no-untyped-def]
    streams = record(activity or ride()).streams
    basis = Basis(Facts(Sport.CYCLING, date(2026, 5, 1)), NOTHING_SET, NOBODY, {})
    return Errand(ID, START, basis, streams, known or {}, frozenset(wanted))


def test_only_what_is_wanted_is_computed() -> None:
    found = work(errand("normalized_power")).figures
    assert found.keys() == {"normalized_power"} and isinstance(found["normalized_power"], float)


def test_what_still_holds_is_read() -> None:
    def double(session: Session) -> float:
        return session.value("normalized_power") * 2

    doubled = replace(FACTOR, slug="doubled", compute=double)
    assert work(errand("doubled", known={"normalized_power": 200.0}), [NP, doubled]).figures == {"doubled": 400.0}


def test_a_formula_with_a_mistake_costs_only_itself() -> None:
    def mistaken(session: Session) -> float:
        return 1 / len(())

    wrong = replace(NP, slug="wrong", compute=mistaken)
    found = work(errand("wrong", "normalized_power"), [wrong, NP])
    assert isinstance(found.figures["wrong"], Unknown) and "ZeroDivisionError" in found.broken["wrong"]
    assert isinstance(found.figures["normalized_power"], float)


def test_beats_have_a_length_of_their_own_and_are_no_channel() -> None:
    assert work(errand("normalized_power", activity=gym())).trouble is None


def test_damage_is_told() -> None:
    whole = errand("normalized_power")
    hurt = replace(whole, streams=tuple(replace(one, data=b"x") for one in whole.streams))
    found = work(hurt)
    assert found.trouble is not None and isinstance(found.figures["normalized_power"], Unknown)
