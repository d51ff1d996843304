"""Student's t: how many standard errors to either side hold 95 % of what may be."""

_TWO_SIDED_95 = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
)  # fmt: skip
_NORMAL = 1.959964


def t95(freedom: int) -> float:
    """Of one degree of freedom or more; beyond twenty by the first terms of its expansion."""
    if freedom <= len(_TWO_SIDED_95):
        return _TWO_SIDED_95[freedom - 1]
    z = _NORMAL
    return z + (z**3 + z) / (4 * freedom) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
