"""Runs in the peers' environment: reads {"library", "size"} and that many bytes, answers CPU seconds or null."""

import io
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import fitdecode
import fitfast
import fitparse
from garmin_fit_sdk import Decoder, Stream


def sdk(data: bytes) -> None:
    _, errors = Decoder(Stream.from_byte_array(bytearray(data))).read()
    if errors:
        raise ValueError(errors[0])


def decode(data: bytes) -> None:
    with fitdecode.FitReader(io.BytesIO(data), processor=fitdecode.StandardUnitsDataProcessor()) as reader:
        for frame in reader:
            if isinstance(frame, fitdecode.FitDataMessage):
                for field in frame.fields:
                    _ = field.value


def parse(data: bytes) -> None:
    file: Any = fitparse.FitFile(data)
    for message in file.get_messages():
        message.get_values()


LIBRARIES: dict[str, Callable[[bytes], object]] = {
    "fitfast": fitfast.parse,
    "fitfast records": fitfast.records,
    "garmin-fit-sdk": sdk,
    "fitdecode": decode,
    "fitparse": parse,
}


def main() -> None:
    while line := sys.stdin.buffer.readline():
        wanted = json.loads(line)
        data = sys.stdin.buffer.read(wanted["size"])
        seconds: float | None
        try:
            begun = time.process_time()
            LIBRARIES[wanted["library"]](data)
            seconds = time.process_time() - begun
        except Exception:  # each library has errors of its own, and refuses what it cannot read with any of them
            seconds = None
        print(json.dumps(seconds), flush=True)


if __name__ == "__main__":
    main()
