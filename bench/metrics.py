"""All figures and curves of a ride of five hours at one sample a second, on one core.

CPU seconds, ours and the peer by turns; peers in a process of their own. `everything` is the grid, the whole catalogue,
the three curves, four more of the power after work, W' balance second by second, the efforts, the intervals with the
figures of each and the zones; the peer does only normalised power, the power curve at the same lengths, W' balance and
power zones, because it has no more. The bar is 60 ms.
"""

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from statistics import median

import numpy as np

from bench.peers import python_with
from bench.places import temporary_folder
from bench.result import Result, less_is_better
from bench.rides import ride
from domestique.analysis.metrics import METRICS
from domestique.analysis.metrics.measure import measure
from domestique.analysis.metrics.power.normalized_power import normalized
from domestique.analysis.models.curves import FATIGUE_KJ, KINDS, curve
from domestique.analysis.models.mean_max import LENGTHS, mean_max
from domestique.analysis.models.w_balance import differential, efforts
from domestique.analysis.selection import selection
from domestique.analysis.session import Facts, Session
from domestique.analysis.signal.smoothing import trailing_means
from domestique.analysis.zones.seconds import zone_seconds
from domestique.model.athlete import DatedSetting, Person, valid_on
from domestique.model.sport import Sport
from domestique.model.streams import TIME, Stream, Streams
from domestique.store.measuring.products import intervals_of

SECONDS = 18_000
ROUNDS = 15
PACKAGES = ("endurance-metrics==0.1.0", "numpy>=2.2", "pandas>=2.2")
WITHOUT_NEEDS = ("sweat==0.25.0",)
_SCALES = {"time": 1000.0, "speed": 1000.0, "altitude": 5.0, "latitude": 1e7, "longitude": 1e7, "distance": 100.0}
_OFFSETS = {"altitude": 500.0}
_SETTINGS = {
    "ftp": 250.0, "cp": 240.0, "w_prime": 18_000.0, "weight": 70.0, "threshold_hr": 165.0, "max_hr": 185.0,
    "rest_hr": 45.0, "threshold_speed": 4.0, "css": 1.2,
}  # fmt: skip


def run() -> Iterator[Result]:
    streams = _streams()
    power = streams.channels["power"].values()
    lengths = LENGTHS[LENGTHS <= SECONDS]
    whole, segments, at = f"{SECONDS // 3600} h at 1 Hz", ((0, SECONDS),), np.arange(SECONDS)
    with temporary_folder() as folder:
        np.save(folder / "power.npy", power)
        with _Peer(str(folder / "power.npy"), lengths.tolist()) as peer:
            for case, ours, theirs in (
                (f"everything, {len(METRICS)} metrics, {whole}", lambda: everything(streams), "sweat everything"),
                (f"power curve, {len(lengths)} lengths", lambda: mean_max(power, segments), "sweat curve"),
                ("W' balance", lambda: differential(power, at, 240.0, 18_000.0), "sweat w_balance"),
                ("normalised power", lambda: normalized(trailing_means(power, segments, 30)), "sweat np"),
                ("normalised power", lambda: normalized(trailing_means(power, segments, 30)), "endurance-metrics np"),
            ):
                yield _against(case, ours, lambda name=theirs: peer.seconds(name), theirs)  # type: ignore[misc]
    yield _against(
        f"everything, {whole}", lambda: everything(streams), lambda: _cpu(lambda: one_pass(streams)), "one pass"
    )
    yield _against(
        "power curve after 500 to 2,000 kJ", lambda: tired(streams), lambda: _cpu(lambda: fresh(streams)), "one fresh"
    )
    measured = _session(streams)
    len(measured.grid)
    yield _against(
        "intervals found and measured", lambda: intervals_of(measured), lambda: _cpu(lambda: everything(streams)),
        "everything",
    )  # fmt: skip
    yield _against(
        "figures of a selected hour", lambda: selection(measured, 3600, 7200), lambda: _cpu(lambda: one_pass(streams)),
        "one pass",
    )  # fmt: skip


def everything(streams: Streams) -> None:
    session = _session(streams)
    measure(session, METRICS)
    for kind in KINDS:
        curve(session, kind)
    for kj in FATIGUE_KJ:
        curve(session, "power", kj)
    efforts(session)
    intervals_of(session)
    zone_seconds(session, "power")
    zone_seconds(session, "heart_rate")


def one_pass(streams: Streams) -> None:
    """What reading the samples alone costs: each channel in its unit, and its sum."""
    for stream in streams.channels.values():
        np.nansum(stream.values())


def fresh(streams: Streams) -> None:
    curve(_session(streams), "power")


def tired(streams: Streams) -> None:
    session = _session(streams)
    for kj in FATIGUE_KJ:
        curve(session, "power", kj)


def _session(streams: Streams) -> Session:
    day = date(2026, 5, 4)
    settings = valid_on([DatedSetting(slug, None, None, value) for slug, value in _SETTINGS.items()], day)
    facts = Facts(Sport.CYCLING, day, elapsed_s=float(SECONDS), timer_s=float(SECONDS))
    return Session(facts, streams, settings, Person("female", 1988))


def _streams() -> Streams:
    columns = ride(7, SECONDS).columns
    channels = {
        name: Stream(name, "", raw, _SCALES.get(name, 1.0), _OFFSETS.get(name, 0.0)) for name, raw in columns.items()
    }
    assert TIME in channels
    return Streams(datetime(2026, 5, 4, 7, tzinfo=UTC), channels)


def _cpu(deed: Callable[[], object]) -> float:
    begun = time.process_time()
    deed()
    return time.process_time() - begun


def _against(case: str, ours: Callable[[], object], theirs: Callable[[], float], name: str) -> Result:
    ours(), theirs()
    pairs = [(_cpu(ours), theirs()) for _ in range(ROUNDS)]
    mine, other = (median(pair[i] for pair in pairs) * 1000 for i in (0, 1))
    return less_is_better("metrics", case, mine, other, peer_name=name, unit="ms")


class _Peer:
    """The libraries live in a process of their own, which is told what to compute and answers with its CPU seconds."""

    def __init__(self, power: str, lengths: list[int]) -> None:
        self._told = {"power": power, "lengths": lengths}

    def __enter__(self) -> "_Peer":
        script = __file__.replace("metrics.py", "metrics_peer.py")
        python = python_with(*PACKAGES, without_needs=WITHOUT_NEEDS)
        self._process = subprocess.Popen([python, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._tell(json.dumps(self._told))
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()

    def seconds(self, name: str) -> float:
        assert self._process.stdout is not None
        self._tell(name)
        return float(self._process.stdout.readline())

    def _tell(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
