"""TCX with Garmin's ActivityExtension: activities with laps, and the parts of a multisport session each for itself.
May import formats/xml; pure. docs/formats/tcx.md says what is read and what is not.
A new vendor's element is one line in names.py.
"""

from domestique.formats.tcx.read import read_tcx

__all__ = ["read_tcx"]
