"""Password hashes: argon2id, made off the event loop because each is meant to be slow."""

import asyncio
import secrets
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

HASHER = PasswordHasher()
"""The library's defaults follow RFC 9106's second choice (64 MiB, 3 passes); raising them rehashes at next sign-in.
Tests put a weak one in its place: they hash hundreds of times what a person does once."""

_WORKERS = ThreadPoolExecutor(max_workers=2, thread_name_prefix="argon2")
"""Each hash takes 64 MiB: a flood of sign-ins may wait, it may not eat the machine or everyone else's threads."""


async def make_hash(password: str) -> str:
    return await asyncio.get_running_loop().run_in_executor(_WORKERS, HASHER.hash, password)


async def verify(password_hash: str | None, password: str) -> bool:
    """Without a hash the same work is done for nothing, so that time does not tell which accounts exist."""
    return await asyncio.get_running_loop().run_in_executor(_WORKERS, _verify, password_hash, password)


def is_outdated(password_hash: str) -> bool:
    return HASHER.check_needs_rehash(password_hash)


def _verify(password_hash: str | None, password: str) -> bool:
    try:
        HASHER.verify(password_hash or _nobody(HASHER), password)
    except (VerificationError, InvalidHashError):
        return False
    return password_hash is not None


@cache
def _nobody(hasher: PasswordHasher) -> str:
    return hasher.hash(secrets.token_hex(32))
