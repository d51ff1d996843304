"""Plain words to rules: exact match, F1 by kind and rules made of nothing, over the golden examples and our own,
against getting all of them right; how sentences written blind were read the first time; how often a rule of each band
of confidence is right; and the processor time a sentence and a text of 2,000 characters take, against the 5 and 50 ms
they may.
"""

import json
from collections.abc import Iterator
from statistics import median, quantiles
from time import process_time

from bench.result import Result, less_is_better
from domestique.planning.words import read_words
from tests.planning.words.scoring import HERE, TODAY, Example, examples, own_files, score

BENCH = "words"
BUDGET_MS = 5.0
LONG_BUDGET_MS = 50.0


def run() -> Iterator[Result]:
    golden = examples("golden.json")
    own = tuple(example for name in own_files() for example in examples(name))
    yield _share("exact match, golden", score(golden).exact)
    for language in ("ko", "en"):
        told = tuple(example for example in own if example.lang == language)
        yield _share(f"exact match, own {language} ({len(told)})", score(told).exact)
    found = score((*golden, *own))
    yield _share("sentences without a rule left alone", 1 - found.invented)
    for kind, f1 in found.f1.items():
        yield _share(f"F1 {kind}", f1)
    yield from _unseen()
    yield from _times((*golden, *own))


def _unseen() -> Iterator[Result]:
    """Our own sentences are all mended until they are read; what a stranger may expect are first readings."""
    rounds = json.loads((HERE / "first_readings.json").read_text("utf-8"))
    for one in rounds:
        yield _share(f"first reading, round {one['round']} ({one['sentences']})", one["right"] / one["sentences"])
    bands: dict[str, tuple[int, int]] = {}
    for one in rounds:
        for band, (right, told) in one["bands"].items():
            hits, count = bands.get(band, (0, 0))
            bands[band] = hits + right, count + told
    for band, (right, told) in sorted(bands.items()):
        yield _share(f"right at first, confidence {band} to {float(band) + 0.1:.1f} ({told})", right / told)


def _share(case: str, ours: float) -> Result:
    return Result(BENCH, case, ours, 1.0, "all of them", ours, "share")


def _times(told: tuple[Example, ...]) -> Iterator[Result]:
    read_words(told[0].text, told[0].lang, TODAY)
    taken = []
    for example in told:
        start = process_time()
        read_words(example.text, example.lang, TODAY)
        taken.append((process_time() - start) * 1000)
    yield less_is_better(BENCH, "a sentence, median", median(taken), BUDGET_MS, peer_name="budget", unit="ms")
    yield less_is_better(BENCH, "2,000 characters", _long(told), LONG_BUDGET_MS, peer_name="budget", unit="ms")
    slow = quantiles(taken, n=20)[-1]
    yield less_is_better(BENCH, "a sentence, 95 of 100", slow, BUDGET_MS, peer_name="budget", unit="ms")


def _long(told: tuple[Example, ...]) -> float:
    text = " ".join(example.text for example in told[:80])[:2000]
    start = process_time()
    read_words(text, None, TODAY)
    return (process_time() - start) * 1000
