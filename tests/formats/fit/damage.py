"""FIT files as bad luck leaves them: cut, flipped, with bytes lost or doubled, definitions bent."""

import random


def damaged(data: bytes, chance: random.Random) -> bytes:
    work = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 5, 20))):
        if len(work) < 20:
            break
        at = chance.randrange(len(work))
        span = chance.randrange(1, 200)
        match chance.randrange(9):
            case 0:
                del work[at:]
            case 1:
                work[at] = chance.randrange(256)
            case 2:
                work[at] ^= 1 << chance.randrange(8)
            case 3:
                del work[at : at + span]
            case 4:
                work[at:at] = work[at : at + span]
            case 5:
                work[at : at + span] = bytes(chance.choice((0, 255)) for _ in range(len(work[at : at + span])))
            case 6:
                # Most of what matters stands in the header and the first definitions.
                work[chance.randrange(min(200, len(work)))] = chance.choice((0, 1, 2, 7, 0x40, 0x60, 0x80, 0xFF))
            case 7:
                work[4:8] = chance.randrange(2**32).to_bytes(4, "little")
            case 8:
                other = chance.randrange(len(work))
                work[at : at + span], work[other : other + span] = work[other : other + span], work[at : at + span]
    return bytes(work)
