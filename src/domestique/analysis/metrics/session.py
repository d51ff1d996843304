"""Where formulas look for it; it lives a floor below, because models read it too."""

from domestique.analysis.session import Facts, Session

__all__ = ["Facts", "Session"]
