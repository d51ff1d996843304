"""What moved together: pairs worth asking about, how closely, how surely, and what it does not prove.
May import past, model, kit and NumPy; below enough points a pair says nothing.
To add a pair: a line in PAIRS (correlations/pairs.py) and its sentence in both languages (locales correlations).
"""

from domestique.analysis.correlations.correlate import Correlation, Silence, correlate
from domestique.analysis.correlations.pairs import PAIRS, Pair, Term

__all__ = ["PAIRS", "Correlation", "Pair", "Silence", "Term", "correlate"]
