"""Garmin's own decoder, as the judge of what we write."""

from typing import Any

from garmin_fit_sdk import Decoder, Stream


def decode(data: bytes, **options: Any) -> Any:
    decoder = Decoder(Stream.from_byte_array(bytearray(data)))
    assert decoder.is_fit()
    assert decoder.check_integrity()
    messages, errors = Decoder(Stream.from_byte_array(bytearray(data))).read(**options)
    assert errors == []
    return messages
