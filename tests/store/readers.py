"""Readers that misbehave, in a module of their own so that other processes find them."""

import os
import signal

from domestique.store.file_reading import NotRecorded, Outcome


def moody(data: bytes, largest: int) -> Outcome:
    """Does to itself what the bytes say."""
    if data == b"die":
        os.kill(os.getpid(), signal.SIGKILL)
    if data == b"stumble":
        raise ZeroDivisionError
    return NotRecorded(None, "read", data.decode(), {"pid": os.getpid()})
