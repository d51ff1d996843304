"""How much work is left: solver seconds before the deadline, and the nodes used. The seconds are the solver's own
count; this room has no clock."""

from dataclasses import dataclass, replace

from domestique.planning.solver import highs
from domestique.planning.solver.highs import Found, Limits
from domestique.planning.solver.ir import Model

_BUILDING = 4e-6
"""seconds a number of the model costs to write down; part of what a person waits for"""


@dataclass
class Budget:
    seconds: float
    nodes: int = 0
    runs: int = 0

    @property
    def spent(self) -> bool:
        return self.seconds <= 0.05

    def run(self, model: Model, limits: Limits, *, relaxed: bool = False) -> Found:
        found = highs.run(model, replace(limits, seconds=min(limits.seconds, self.seconds)), relaxed=relaxed)
        self.take(found, model)
        return found

    def take(self, found: Found, model: Model) -> None:
        self.seconds -= found.seconds + _BUILDING * len(model.values)
        self.nodes += found.nodes
        self.runs += 1
