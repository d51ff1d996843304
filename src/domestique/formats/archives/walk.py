"""Every file in an archive, and in the archives inside it, one after another."""

import io
import re
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from domestique.formats.archives.directory import ENCRYPTED, Member, contents, data_start
from domestique.formats.archives.entry import Entry
from domestique.formats.archives.labels import label
from domestique.formats.archives.limits import Budget, Limits
from domestique.formats.archives.member import STORED, Window, open_member
from domestique.formats.errors import BadFile

_DEFAULT = Limits()
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_LEAVINGS = re.compile(r"(^|/)(__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)", re.IGNORECASE)
_DOCUMENTS = (".xlsx", ".docx", ".pptx", ".jar", ".apk", ".epub", ".key", ".pages", ".numbers", ".odt", ".ods")
"""Packed as ZIP, but one document each."""


def walk(archive: BinaryIO, limits: Limits = _DEFAULT, spool: Callable[[], BinaryIO] = io.BytesIO) -> Iterator[Entry]:
    """`archive` is an open, seekable file. `spool` makes the room in which a packed archive inside it is unpacked:
    memory here; a caller who may write files hands in a temporary one.
    """
    size = archive.seek(0, io.SEEK_END)
    budget = Budget(limits, size)
    try:
        yield from _walk(archive, size, "", 1, budget, spool)
    except BadFile as bad:
        yield _refused("", 0, bad)


def _walk(
    archive: BinaryIO, size: int, prefix: str, depth: int, budget: Budget, spool: Callable[[], BinaryIO]
) -> Iterator[Entry]:
    found = contents(archive, size)
    try:
        budget.listed(found.listed)
    except BadFile as bad:
        yield _refused(prefix.rstrip("/"), size, bad)
        return
    none = True
    for member in found.members:
        none = False
        if member.is_folder or _LEAVINGS.search(member.name):
            continue
        budget.entry()
        budget.spend(0)
        name = prefix + label(member.name)
        problem = _problem(member, name)
        start = data_start(archive, member)
        if problem is None and (start is None or start > size):
            problem = BadFile("archive_damaged", f"The archive names {name} but does not hold it.")
        if problem is not None or start is None:
            yield _refused(name, member.size or 0, problem)
            continue
        inner, entry = _look_inside(archive, start, member, name, budget, spool)
        if inner is None:
            yield entry
        elif depth >= budget.limits.depth:
            reason = f"{name} is an archive inside {depth} others; that deep it was not opened."
            yield _refused(name, member.size or 0, BadFile("archive_too_deep", reason, depth=depth))
        else:
            yield from _walk(inner[0], inner[1], f"{name}/", depth + 1, budget, spool)
    if none and not found.whole:
        yield _refused(
            prefix.rstrip("/"),
            size,
            BadFile("archive_unreadable", "The archive is broken: nothing in it can be found."),
        )
    elif not found.whole:
        reason = "The archive was never finished: its table of contents is missing. What could be found was read."
        yield _refused(prefix.rstrip("/"), size, BadFile("archive_cut_short", reason))


def _problem(member: Member, name: str) -> BadFile | None:
    if member.is_link:
        return BadFile("archive_link", f"{name} is a link to another place, not a file; it was not followed.")
    if member.flags & ENCRYPTED:
        return BadFile(
            "archive_encrypted", f"{name} is locked with a password. Unpack it yourself and bring the files in."
        )
    if member.packed is None:
        return BadFile("archive_cut_short", f"The archive ends in the middle of {name}.")
    return None


def _refused(name: str, size: int, problem: BadFile | None) -> Entry:
    return Entry(name, size, problem, io.BytesIO)


def _look_inside(
    archive: BinaryIO, start: int, member: Member, name: str, budget: Budget, spool: Callable[[], BinaryIO]
) -> tuple[tuple[BinaryIO, int] | None, Entry]:
    """The archive that the member is, if it is one, with its size; and the member as an entry."""
    entry = Entry(name, member.size or 0, None, lambda: open_member(archive, start, member, budget))
    if name.casefold().endswith(_DOCUMENTS):
        return None, entry
    try:
        # A budget of its own: looking at four bytes must not be paid for twice.
        head = open_member(archive, start, member, Budget(budget.limits, 0)).read(4)
        if not head.startswith(_ZIP):
            return None, entry
        if member.method == STORED and member.packed is not None:
            return (cast(BinaryIO, Window(archive, start, member.packed)), member.packed), entry
        room = spool()
        source = entry.open()
        while block := source.read(1 << 20):
            room.write(block)
            if room.tell() > budget.limits.nested:
                reason = f"{name} is an archive too large to be opened inside another. Bring it in on its own."
                return None, _refused(name, member.size or 0, BadFile("archive_too_large", reason))
        return (room, room.tell()), entry
    except BadFile as bad:
        return None, _refused(name, entry.size, bad)
