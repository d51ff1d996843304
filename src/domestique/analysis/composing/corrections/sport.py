"""Sport: the wrong profile was on. The finer word of the device goes with the wrong one."""

from collections.abc import Mapping
from dataclasses import replace

from domestique.analysis.composing.corrections.kind import BadCorrection, Correction, Param, Value
from domestique.model.activity import Activity
from domestique.model.sport import Sport


def apply(activity: Activity, params: Mapping[str, Value]) -> Activity:
    try:
        right = Sport(str(params["to"]))
    except ValueError as error:
        raise BadCorrection("bad_parameter", f"{params['to']} is no sport we know") from error
    return activity if right is activity.sport else replace(activity, sport=right, sub_sport=None)


SPORT = Correction("sport", (Param("to", "sport"),), apply)
