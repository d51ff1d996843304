"""Runs in the peers' environment: the path of a power stream first, then a name a line; answers CPU seconds."""

import importlib
import json
import sys
import time
import types
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from endurance_metrics.decoupling import compute_normalized_power

CP, W_PRIME, FTP = 240.0, 18_000.0, 250.0


def sweat(module: str) -> Any:
    """Past its own opening, which wants plotting and accounts that have nothing to do with arithmetic."""
    if "sweat" not in sys.modules:
        spec = find_spec("sweat")
        assert spec is not None
        assert spec.origin is not None
        package = types.ModuleType("sweat")
        package.__path__ = [str(Path(spec.origin).parent)]
        sys.modules["sweat"] = package
        for part in ("metrics", "pdm"):
            inner = types.ModuleType(f"sweat.{part}")
            inner.__path__ = [str(Path(spec.origin).parent / part)]
            sys.modules[f"sweat.{part}"] = inner
    return importlib.import_module(f"sweat.{module}")


def main() -> None:
    told = json.loads(sys.stdin.readline())
    power, lengths = np.load(told["power"]), told["lengths"]
    core, balance = sweat("metrics.core"), sweat("pdm.w_prime_balance")
    listed = power.tolist()

    def np_() -> None:
        core.weighted_average_power(power)

    def curve() -> None:
        for length in lengths:
            core.best_interval(power, length)

    def w_balance() -> None:
        balance.w_prime_balance_froncioni_skiba_clarke(power, CP, W_PRIME)

    def zones() -> None:
        core.time_in_zones(power, ftp=FTP, zones=[-0.001, 0.55, 0.75, 0.9, 1.05, 1.2, 1.5, 10.0])

    def everything() -> None:
        for deed in (np_, curve, w_balance, zones):
            deed()

    deeds: dict[str, Callable[[], object]] = {
        "sweat np": np_,
        "sweat curve": curve,
        "sweat w_balance": w_balance,
        "sweat everything": everything,
        "endurance-metrics np": lambda: compute_normalized_power(listed),
    }
    for line in sys.stdin:
        begun = time.process_time()
        deeds[line.strip()]()
        print(json.dumps(time.process_time() - begun), flush=True)


if __name__ == "__main__":
    main()
