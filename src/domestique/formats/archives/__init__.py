"""ZIPs walked safely, and the account exports of Garmin, Strava and Apple Health recognised inside them.
Pure: an archive comes in as an open file, entries go out with names that are labels only; nothing is written.
A new export: one file that knows its names and its index, told apart in exports.py.
"""

from domestique.formats.archives.entry import Entry
from domestique.formats.archives.limits import Limits
from domestique.formats.archives.walk import walk

__all__ = ["Entry", "Limits", "walk"]
