"""What a FIT file is made of, by the profile's names and in its units."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

Value = float | str | datetime | bytes | tuple[float, ...] | None
"""An enum's word or number, a figure in the profile's unit, a moment in UTC; None writes "no value"."""


@dataclass(frozen=True, slots=True)
class Message:
    kind: str
    fields: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Rows:
    """Many messages of one kind, a column a field: float64 in the profile's unit, NaN for "no value".

    A two-dimensional column is an array field. `timestamp` and other moments are seconds since FIT_EPOCH.
    """

    kind: str
    columns: Mapping[str, NDArray[np.float64]]
    developer: Mapping[str, "DeveloperColumn"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeveloperColumn:
    unit: str
    values: NDArray[np.float64]
    native_field: str | None = None
    """The record's own field this one stands in for, as an app may declare."""
