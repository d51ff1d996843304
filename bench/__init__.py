"""Side-by-side measurements: ours against a named peer, in the same run, on the same machine, printed as ratios.
Above 1 means ours is better. A bare time is not a result.
To add one: bench/<name>.py with `run() -> Iterator[Result]`, and one line in BENCHES (bench/__main__.py).
"""
