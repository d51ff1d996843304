"""FIT files of our own making that hold what real ones hold only here and there."""

from tests.fakes.fit_builder import DeveloperField, Field, FitBuilder

START = 1_000_000_000
STAMP = Field(253, "uint32")


def compressed_ride(samples: int = 100) -> bytes:
    """Heart rate and cadence with five bits of time in the header; a full timestamp now and then."""
    file = FitBuilder().message(0, 0, type=(0, "enum", 4), manufacturer=(1, "uint16", 1), created=(4, "uint32", START))
    file.define(1, 20, STAMP, Field(3, "uint8"), Field(4, "uint8"))
    file.define(2, 20, Field(3, "uint8"), Field(4, "uint8"))
    for sample in range(samples):
        time = START + 3 * sample
        if sample % 40 == 0:
            file.add(1, time, 100 + sample % 50, 80)
        else:
            file.add(2, 100 + sample % 50, 81, time_offset=time & 0x1F)
    return file.bytes()


def everything() -> bytes:
    """Both byte orders, arrays, texts, invalid values, components, sub-fields, accumulated and developer fields."""
    file = FitBuilder()
    file.message(0, 0, type=(0, "enum", 4), manufacturer=(1, "uint16", 1), product=(2, "uint16", 3122))
    _describe(file)
    _records(file)
    _counters(file)
    _events(file)
    _beats(file)
    file.message(5, 0xFF12, unknown=(0, "uint16", (1, 2, 3)), text=(1, "string", "own message"))
    file.message(
        6, 18, end=(253, "uint32", START + 90), start=(2, "uint32", START), sport=(5, "enum", 1),
        elapsed=(7, "uint32", 90_000), cycles=(10, "uint32", 120), speed=(14, "uint16", 3210),
        zones=(65, "uint32", (1000, 0xFFFFFFFF, 3000, 0xFFFFFFFF)),
    )  # fmt: skip
    return file.bytes()


def _describe(file: FitBuilder) -> None:
    for index, (name, base, units) in enumerate(
        (("speed", 0x88, "m/s"), ("Form Power", 0x84, "W"), ("note", 0x07, ""))
    ):
        if index != 1:
            application = tuple(range(16))
            file.message(1, 207, application=(1, "byte", application), index=(3, "uint8", index // 2))
        file.message(
            1, 206, developer=(0, "uint8", index // 2), number=(1, "uint8", index), base=(2, "uint8", base),
            name=(3, "string", name), units=(8, "string", units),
        )  # fmt: skip


def _records(file: FitBuilder) -> None:
    fields = (STAMP, Field(6, "uint16"), Field(2, "uint16"), Field(3, "uint8"), Field(13, "sint8"), Field(0, "sint32"))
    mine = (DeveloperField(0, "float32"), DeveloperField(1, "uint16"), DeveloperField(2, "string", 6, developer=1))
    for big_endian in (False, True):
        file.define(2, 20, *fields, *mine, big_endian=big_endian)
        for second in range(12):
            at = START + second + 12 * big_endian
            invalid = second % 5 == 4
            file.add(
                2, at, 0xFFFF if invalid else 2500 + second, 2600 + second, 0xFF if invalid else 140, -3 - second,
                0x7FFFFFFF if invalid else 447_000_000 + second, 1.25 * second, 300 + second, f"n{second}",
            )  # fmt: skip
    file.define(2, 20, STAMP, Field(69, "uint8", 2), Field(61, "uint16"), Field(7, "uint16"))
    file.add(2, START + 30, (10, 0xFF), 100, 250).add(2, START + 31, (0xFF, 0xFF), 101, 0xFFFF)


def _counters(file: FitBuilder) -> None:
    """Counters of few bits, which run over; then a full value; then on."""
    file.define(3, 20, STAMP, Field(18, "uint8"), Field(28, "uint16"), Field(8, "byte", 3))
    for step in range(40):
        packed = (350 + step) | ((step * 611) & 0xFFF) << 12
        bits = tuple(packed >> shift & 0xFF for shift in (0, 8, 16))
        file.add(3, START + 40 + step, step * 41 % 255, step * 9001 % 65_535, bits)
    file.define(3, 20, STAMP, Field(19, "uint32"), Field(29, "uint32")).add(3, START + 80, 70_000, 5_000_000)
    file.define(3, 20, STAMP, Field(18, "uint8"), Field(28, "uint16"))
    for step in range(5):
        file.add(3, START + 81 + step, step * 100 % 255, step * 20_000 % 65_535)


def _events(file: FitBuilder) -> None:
    file.define(4, 21, STAMP, Field(0, "enum"), Field(1, "enum"), Field(3, "uint32"))
    file.add(4, START, 0, 0, 0)
    file.add(4, START + 20, 42, 3, 0x0402_0B32).add(4, START + 25, 43, 3, 0x0503_0C34)
    file.add(4, START + 50, 0, 4, 0).add(4, START + 60, 0, 0, 0).add(4, START + 65, 15, 3, 8000)
    file.define(4, 21, STAMP, Field(0, "enum"), Field(1, "enum"), Field(2, "uint16")).add(4, START + 90, 0, 4, 1)


def _beats(file: FitBuilder) -> None:
    file.define(4, 78, Field(0, "uint16", 5))
    file.add(4, (801, 802, 0xFFFF, 0xFFFF, 0xFFFF)).add(4, (790, 795, 800, 805, 810))
    file.message(
        4, 132, at=(253, "uint32", START + 2), fraction=(0, "uint16", 16_384), bpm=(6, "uint8", 120),
        clock=(9, "uint32", 1024 * 500),
    )  # fmt: skip
    ticks = [(1024 * 500 + 700 * beat) & 0xFFF for beat in range(1, 9)]
    packed = sum(tick << 12 * place for place, tick in enumerate(ticks))
    file.message(
        4,
        132,
        bpm=(6, "uint8", tuple(121 + beat for beat in range(8))),
        clock=(10, "byte", tuple(packed.to_bytes(12, "little"))),
    )
