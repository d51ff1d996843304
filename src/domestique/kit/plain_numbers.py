"""Numbers as JSON may say them: what is not known is null, never NaN."""

from collections.abc import Iterable
from math import isfinite


def plain(value: float, digits: int) -> float | None:
    return round(float(value), digits) if isfinite(value) else None


def plain_list(values: Iterable[float], digits: int) -> list[float | None]:
    return [plain(value, digits) for value in values]
