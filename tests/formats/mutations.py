"""Files as bad luck and bad programs leave them: cut, flipped, doubled, shuffled."""

import random

_STRAYS = (b"<", b">", b"&", b'"', b"</trkpt>", b"<!--", b"<![CDATA[", b"-1e999", b"\xff", b"<Lap>", b"</Track>")


def mutated(data: bytes, chance: random.Random) -> bytes:
    work = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 5, 20))):
        if not work:
            break
        at = chance.randrange(len(work))
        span = chance.randrange(1, 200)
        match chance.randrange(7):
            case 0:
                del work[at:]
            case 1:
                work[at] = chance.randrange(256)
            case 2:
                del work[at : at + span]
            case 3:
                work[at:at] = work[at : at + span]
            case 4:
                work[at : at + span] = bytes(len(work[at : at + span]))
            case 5:
                work[at:at] = chance.choice(
                    (b"<", b">", b"&", b'"', b"</trkpt>", b"<!--", b"<![CDATA[", b"-1e999", b"\xff")
                )
            case 6:
                other = chance.randrange(len(work))
                work[at : at + span], work[other : other + span] = work[other : other + span], work[at : at + span]
    return bytes(work)
