"""Derived columns as JSON, as samples are (stream_json.py)."""

import numpy as np
import orjson

from domestique.analysis.derived import DERIVED
from domestique.analysis.unknown import Unknown
from domestique.api.metric_words import why
from domestique.locales import Language, say
from domestique.services.read_samples import Columns

_DIGITS = {"J": 0, "m/s": 3, "W": 1}


def derived_json(found: Columns, language: Language) -> bytes:
    """NaN becomes null on the way out."""
    columns, missing = [], []
    for name, column in found.columns.items():
        if isinstance(column, Unknown):
            sentence = why(column.reason, column.about, language)
            told = {"reason": column.reason, "about": column.about, "sentence": sentence}
            missing.append({"channel": name, "unknown": told})
            continue
        unit = DERIVED[name].unit
        rounded = np.round(column, _DIGITS[unit])
        rounded[~np.isfinite(rounded)] = np.nan
        words = say(language, f"metrics.derived.{name}")
        columns.append({"channel": name, "name": words, "unit": unit, "values": np.ascontiguousarray(rounded)})
    whole = {"seconds": np.ascontiguousarray(found.seconds), "channels": columns, "unknown": missing}
    return orjson.dumps(whole, option=orjson.OPT_SERIALIZE_NUMPY)
