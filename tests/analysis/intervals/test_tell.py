import itertools

import numpy as np
import pytest

from domestique.analysis.intervals.edit import MOST
from domestique.analysis.intervals.tell import Told, length_of, tell
from domestique.model.activity import Lap
from domestique.model.intervals import Cut, Piece
from domestique.model.sport import Sport
from tests.analysis.intervals.rides import ridden
from tests.analysis.intervals.test_find import FIVE
from tests.analysis.metrics.sessions import session

POWER = ridden(FIVE)
ENDS = np.cumsum([900, *(240, 180) * 5, 600])
LAPS = tuple(Lap("lap", float(a), float(b)) for a, b in zip([0, *ENDS[:-1]], ENDS, strict=True))
EVERY_TEN = tuple(Lap("lap", float(a), float(a + 600), {"lap_trigger": "time"}) for a in range(0, 3600, 600))


def told(cut: Cut | None = None, laps: tuple[Lap, ...] = (), **channels: np.ndarray) -> Told:
    return tell(session(channels or {"power": POWER}, cut=cut, laps=laps))


def kinds(of: Told) -> list[str]:
    return [one.kind for one in of.intervals]


def test_unasked_it_is_what_was_found_or_pressed() -> None:
    assert (told().source, told().choices, told().channel) == ("found", ("found",), "power")
    assert (told(laps=LAPS).source, told(laps=LAPS).choices) == ("laps", ("found", "laps"))


def test_laps_as_they_are_when_asked_for() -> None:
    pressed = told(Cut("laps"), LAPS)
    assert [(one.start_s, one.end_s) for one in pressed.intervals] == [(one.start_s, one.end_s) for one in LAPS]
    assert kinds(pressed) == ["warm_up", *["work", "rest"] * 4, "work", "cool_down", "cool_down"]
    assert {one.label for one in pressed.intervals if one.group} == {"5 × 4:00"}
    assert told(Cut("found"), LAPS).source == "found"
    even = told(Cut("laps"), EVERY_TEN, power=np.full(3600, 200.0))
    assert kinds(even) == ["work"] * 6 and {one.label for one in even.intervals} == {"6 × 10:00"}


def test_a_cut_of_ones_own_gets_groups_and_keeps_names() -> None:
    pieces = (
        *(Piece(900.0 + 420 * n, 1140.0 + 420 * n, "work") for n in range(5)),
        Piece(3200.0, 3300.0, "rest", "차"),
    )
    cut = told(Cut("edited", pieces))
    assert cut.source == "edited" and kinds(cut) == ["work"] * 5 + ["rest"]
    assert {one.label for one in cut.intervals if one.group} == {"5 × 4:00"}
    assert cut.intervals[-1].name == "차" and cut.intervals[0].id == "900-1140"
    assert told(Cut("edited")).intervals == ()


def test_what_trimming_left_of_a_cut() -> None:
    half = told(Cut("edited", (Piece(-60.0, 60.0, "work"), Piece(500.0, 9999.0, "rest"))), power=np.full(600, 200.0))
    assert [(one.start_s, one.end_s) for one in half.intervals] == [(0, 60), (500, 600)]


def test_a_swim_goes_by_its_laps() -> None:
    laps = tuple(Lap("lap", float(a), float(a + 90), {"intensity": kind}) for a, kind in ((0, "active"), (90, "rest")))
    swim = tell(session({"speed": np.full(180, 1.2)}, sport=Sport.SWIMMING, laps=laps))
    assert (swim.source, kinds(swim)) == ("laps", ["work", "rest"])


@pytest.mark.parametrize("climb, caution", [(0.0, "by_heart"), (0.03, "by_heart_on_hills")])
def test_by_the_heart_alone_it_says_so(climb: float, caution: str) -> None:
    heart = np.repeat([110.0, 165.0, 110.0, 165.0, 110.0], 600)
    speed = np.full(len(heart), 8.0)
    up = np.cumsum(np.where(heart > 150, climb * 8.0, -climb * 4.0))
    by_heart = told(heart_rate=heart, speed=speed, altitude=200 + up)
    assert (by_heart.channel, by_heart.caution) == ("heart_rate", caution)
    assert told().caution is None


def test_nothing_breaks_on_little_or_much() -> None:
    assert tell(session(None)).intervals == tell(session({"power": [300.0]})).intervals == ()
    assert length_of(session(None)) == 0 and length_of(session({"power": [300.0]})) == 1
    many = tuple(Lap("lap", float(n), float(n + 1)) for n in range(MOST + 500))
    assert "laps" not in told(Cut("laps"), many).choices
    days = tell(session({"power": np.tile(POWER, 43)[: 48 * 3600]}))
    assert all(a.end_s <= b.start_s for a, b in itertools.pairwise(days.intervals))
