"""The solver: from a request to a plan that keeps every hard rule, or to the few rules that cannot be kept together.

`solve` blocks and computes; the caller gives it a thread or a process. It shares nothing with the checker, which judges
what it answers. A plan's `note` holds keys, not wording: `nothing_fits` (no workout could be planned).
"""

from typing import Final

from domestique.planning.solver.highs import VERSION as _HIGHS
from domestique.planning.solver.solving import skeleton, solve

VERSION: Final = f"domestique 1, {_HIGHS}"

__all__ = ["VERSION", "skeleton", "solve"]
