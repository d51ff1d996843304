"""Time-ordered ids (RFC 9562, version 7), made in Python so that any PostgreSQL and any host agrees on them."""

from uuid import UUID

_VERSION = 7 << 76
_VARIANT = 0b10 << 62
_RANDOM_A = (1 << 12) - 1
_RANDOM_B = (1 << 62) - 1


def uuid7(unix_ms: int, randomness: bytes) -> UUID:
    """`randomness` is at least ten bytes; the caller owns clock and chance, so the result is reproducible."""
    if not 0 <= unix_ms < 1 << 48:
        raise ValueError("the time does not fit 48 bits of milliseconds")
    if len(randomness) < 10:
        raise ValueError("ten random bytes are needed")
    noise = int.from_bytes(randomness[:10], "big")
    rand_a = (noise >> 62) & _RANDOM_A
    rand_b = noise & _RANDOM_B
    return UUID(int=(unix_ms << 80) | _VERSION | (rand_a << 64) | _VARIANT | rand_b)
