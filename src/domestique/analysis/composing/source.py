"""A recording that takes part in an activity, with what is known of where it came from."""

from dataclasses import dataclass

from domestique.model.activity import Activity

FORMAT_TRUST = ("fit", "tcx", "gpx")
"""The order in which the same session's files are believed: the original first, exports that drop fields last."""


@dataclass(frozen=True, slots=True)
class Source:
    """`key` is stable (hash of the raw bytes and the part within), so that nothing depends on order of arrival."""

    key: str
    activity: Activity
    format: str
    came: int = 0
    """Which of two came later has the greater. Only between two files of one and the same device does it matter."""

    @property
    def distrust(self) -> int:
        return FORMAT_TRUST.index(self.format) if self.format in FORMAT_TRUST else len(FORMAT_TRUST)
