"""Short cuts from a builder to what is read back."""

from domestique.formats.fit import FitPart, read_fit, read_messages
from domestique.formats.fit.table import Table
from domestique.model.activity import Activity
from tests.fakes.fit_builder import FitBuilder


def part_of(file: FitBuilder) -> FitPart:
    return read_messages(file.bytes()).parts[0]


def table_of(file: FitBuilder, kind: int | str) -> Table:
    table = part_of(file).table(kind)
    assert table is not None
    return table


def values_of(file: FitBuilder, kind: int | str, name: str) -> list[object]:
    table = table_of(file, kind)
    column = table.columns[name]
    return [column.at(row) for row in range(len(table))]


def activity_of(file: FitBuilder) -> Activity:
    (activity,) = read_fit(file.bytes()).activities
    return activity
