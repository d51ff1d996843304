"""The seeded demo athlete, written as real files by the formats room.
May import the pure rooms; the seed comes in as an argument and the same seed gives the same bytes.
To add a kind of day: one file that writes it, one line in the season that schedules it.
"""

from domestique.demo.history import DAYS, write_demo, write_part
from domestique.demo.told import told

__all__ = ["DAYS", "told", "write_demo", "write_part"]
