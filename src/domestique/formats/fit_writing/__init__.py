"""FIT files, written: activities and workouts from the model, any message by its profile names.
Stands beside formats/fit, whose profile and checksum it shares; pure, and the same input gives the same bytes.
To write a new kind of file: one file that puts its messages in order, and encode_file does the rest.
"""

from domestique.formats.fit_writing.activity import write_activity
from domestique.formats.fit_writing.encode import encode_file
from domestique.formats.fit_writing.message import Message, Rows
from domestique.formats.fit_writing.workout import write_workout

__all__ = ["Message", "Rows", "encode_file", "write_activity", "write_workout"]
