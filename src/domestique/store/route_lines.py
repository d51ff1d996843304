"""A route's points and heights as bytes, the squares it goes through, and its small picture. Pure.

Degrees are kept to 1e-7 (a centimetre), heights to a centimetre, each column packed like samples are.
"""

import struct
from dataclasses import dataclass

import numpy as np

from domestique.analysis.routes.floats import Floats
from domestique.analysis.routes.line import HOLE_M, Line, steps
from domestique.analysis.routes.profile import Profile
from domestique.analysis.routes.simplify import simplified
from domestique.model.streams import MISSING
from domestique.store.stream_encoding import UndecodableStream, decode, encode

_VERSION = 1
_HEAD = struct.Struct("<BI")
_PIECE = struct.Struct("<BI")
_DEGREE, _METRE = 1e7, 100.0
_CELL = 0.005
"""Degrees of latitude: half a kilometre. Of longitude as many as are as wide there."""
_FILL_M = 150.0
_PREVIEW_POINTS = 60
_MOST_FILLS = 200_000


@dataclass(frozen=True, slots=True)
class Box:
    south: float
    west: float
    north: float
    east: float


def pack_line(line: Line) -> bytes:
    height = np.where(np.isnan(line.altitude), MISSING, np.rint(np.nan_to_num(line.altitude) * _METRE))
    columns = (np.rint(line.latitude * _DEGREE), np.rint(line.longitude * _DEGREE), height)
    return _pack(len(line.latitude), [column.astype(np.int32) for column in columns])


def unpack_line(data: bytes) -> Line:
    latitude, longitude, height = _unpack(data, 3)
    lat, lon = latitude / _DEGREE, longitude / _DEGREE
    far = steps(lat, lon)
    metres = np.concatenate([[0.0], np.cumsum(np.where(far > HOLE_M, 0.0, far))])
    return Line(lat, lon, np.where(height == MISSING, np.nan, height / _METRE), metres)


def pack_profile(profile: Profile) -> bytes:
    return _pack(len(profile.altitude), [np.rint(profile.altitude * _METRE).astype(np.int32)])


def unpack_profile(data: bytes, length_m: float, threshold_m: float) -> Profile:
    (height,) = _unpack(data, 1)
    return Profile(length_m / (len(height) - 1), length_m, height / _METRE, threshold_m)


def _pack(count: int, columns: list[np.ndarray]) -> bytes:
    parts = [_HEAD.pack(_VERSION, count)]
    for column in columns:
        encoding, data = encode(column)
        parts += [_PIECE.pack(encoding, len(data)), data]
    return b"".join(parts)


def _unpack(data: bytes, columns: int) -> list[np.ndarray]:
    try:
        version, count = _HEAD.unpack_from(data)
        if version != _VERSION:
            raise UndecodableStream(f"unknown route encoding {version}: written by a newer release")
        at, found = _HEAD.size, []
        for _ in range(columns):
            encoding, size = _PIECE.unpack_from(data, at)
            at += _PIECE.size
            found.append(decode(encoding, data[at : at + size], count))
            at += size
    except struct.error as cause:
        raise UndecodableStream("a route's points end early") from cause
    return found


def cells_of(latitude: Floats, longitude: Floats) -> list[int]:
    """The squares a way goes through, each once, in order of number. Both ends of a hole, nothing in between."""
    far = steps(latitude, longitude)
    fill = np.where(far > HOLE_M, 1, np.maximum(np.ceil(far / _FILL_M), 1)).astype(np.int64)
    fill = fill if fill.sum() <= _MOST_FILLS else np.ones_like(fill)
    leg = np.repeat(np.arange(len(far)), fill)
    part = (np.arange(len(leg)) - np.repeat(np.cumsum(fill) - fill, fill)) / np.repeat(fill, fill)
    lat = np.append(latitude[leg] + part * np.diff(latitude)[leg], latitude[-1])
    lon = np.append(longitude[leg] + part * np.diff(longitude)[leg], longitude[-1])
    row = np.floor((lat + 90) / _CELL).astype(np.int64)
    width = _CELL / np.maximum(np.cos(np.radians(np.rint(lat))), 0.01)
    column = np.floor((lon + 180) / width).astype(np.int64)
    return [int(cell) for cell in np.unique(row * (1 << 32) + column)]


def preview_of(latitude: Floats, longitude: Floats) -> str:
    """As an SVG path in a box of 100 by 100, north up, true to shape."""
    kept = simplified(latitude, longitude, _PREVIEW_POINTS)
    shrink = float(np.cos(np.radians(latitude.mean())))
    x, y = longitude[kept] * shrink, latitude[kept]
    wide, high = float(np.ptp(x)), float(np.ptp(y))
    scale = 92 / max(wide, high, 1e-9)
    places = zip(50 + (x - x.min() - wide / 2) * scale, 50 - (y - y.min() - high / 2) * scale, strict=True)
    return "M" + "L".join(f"{east:.1f} {south:.1f}" for east, south in places)
