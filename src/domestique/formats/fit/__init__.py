"""FIT, Garmin's binary format: bytes -> headers (scan) -> columns -> activities. Our own decoder, on NumPy.
`read_fit` gives activities, `wellness_of` days and nights, `read_messages` every message of any FIT file as columns.
To add a fact of the profile: tools/make_fit_profile.py; to add what an activity holds: a file beside activity.py.
"""

from domestique.formats.fit.messages import FitFile, FitPart, read_messages
from domestique.formats.fit.reader import read_fit
from domestique.formats.fit.wellness import Series, wellness_of

__all__ = ["FitFile", "FitPart", "Series", "read_fit", "read_messages", "wellness_of"]
