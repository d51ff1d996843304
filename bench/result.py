from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Result:
    bench: str
    case: str
    ours: float
    peer: float
    peer_name: str
    ratio: float
    unit: str

    def as_json(self) -> dict[str, str | float]:
        rounded = {name: round(value, 5) if isinstance(value, float) else value for name, value in asdict(self).items()}
        return rounded

    def as_text(self) -> str:
        verdict = f"{self.ratio:.2f}x"
        return f"{self.case:<46} {verdict:>9}   ours {self.ours:.5g} {self.unit}, {self.peer_name} {self.peer:.5g}"


def less_is_better(bench: str, case: str, ours: float, peer: float, *, peer_name: str, unit: str) -> Result:
    return Result(bench, case, ours, peer, peer_name, peer / ours, unit)
