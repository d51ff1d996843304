"""Trim: the drive home was recorded too. What lies outside is no longer counted; it stays in the file."""

from collections.abc import Mapping

from domestique.analysis.composing.corrections.kind import BadCorrection, Correction, Param, Value, number
from domestique.analysis.composing.cut import NothingLeft, cut
from domestique.model.activity import Activity


def apply(activity: Activity, params: Mapping[str, Value]) -> Activity:
    try:
        return cut(activity, number(params, "from_s"), number(params, "to_s"))
    except NothingLeft as error:
        raise BadCorrection("nothing_left", f"{error}, so this would leave an empty activity") from error


TRIM = Correction("trim", (Param("from_s", "number", "s", lowest=0), Param("to_s", "number", "s", lowest=0)), apply)
