import numpy as np
from garmin_fit_sdk import fit as sdk

from domestique.formats.fit.base_types import BY_NAME, BY_NUMBER


def test_as_garmins_sdk_has_them() -> None:
    assert len(BY_NUMBER) == len(sdk.BASE_TYPE_DEFINITIONS)
    for number, theirs in sdk.BASE_TYPE_DEFINITIONS.items():
        ours = BY_NUMBER[number]
        assert (ours.size, ours.struct, ours.invalid) == (theirs["size"], theirs["type_code"], theirs["invalid"])
        assert sdk.FIELD_TYPE_TO_BASE_TYPE[ours.name] == number


def test_numpy_agrees_on_the_size() -> None:
    for base in BY_NAME.values():
        if base.name != "string":
            assert np.dtype(base.numpy).itemsize == base.size


def test_floats() -> None:
    assert [base.name for base in BY_NAME.values() if base.is_float] == ["float32", "float64"]
