"""Records: the best that stored figures show, what it beat, and round numbers on the way.
May import past, metrics, model and kit; pure.
To add one: a line in RECORDS (records/catalogue.py); its name is the metric's own.
"""

from domestique.analysis.records.catalogue import RECORDS, RecordKind
from domestique.analysis.records.find import Record, progression, record_of

__all__ = ["RECORDS", "Record", "RecordKind", "progression", "record_of"]
