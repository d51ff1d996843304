"""What came of a sequence, for a person who has to find out why."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Told:
    """What came of a sequence. `problems` empty: all is well."""

    seed: int
    slug: str
    problems: list[str] = field(default_factory=list)
    steps: list[str] = field(default_factory=list)
    injected: list[str] = field(default_factory=list)
    kills: int = 0
