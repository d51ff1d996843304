"""The same points read another way: lxml's tree, datetime and float, one value at a time."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from lxml import etree

Row = tuple[int | None, dict[str, float]]
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def rows(data: bytes, point: str, time: str, names: Mapping[str, str], attributes: Mapping[str, str]) -> list[Row]:
    start = data.index(b"<")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    tree = etree.fromstring(data[start:], parser)
    found: list[Row] = []
    for node in tree.iter():
        if not isinstance(node.tag, str) or etree.QName(node).localname != point:
            continue
        values: dict[str, float] = {}
        for attribute, channel in attributes.items():
            if attribute in node.attrib:
                values[channel] = float(node.attrib[attribute])
        moment: int | None = None
        for leaf in node.iterdescendants():
            if not isinstance(leaf.tag, str):
                continue
            name = etree.QName(leaf).localname
            text = "".join(map(str, leaf.itertext())).strip()
            if name == time and moment is None:
                moment = milliseconds(text)
            elif name in names and text and names[name] not in values:
                values[names[name]] = float(text)
        found.append((moment, values))
    return found


def milliseconds(text: str) -> int | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return ((moment - EPOCH) // timedelta(microseconds=1) + 500) // 1000
