"""Where a file comes from: the device that wrote it, and the clock on its wrist."""

from domestique.formats.fit.fields import number, word
from domestique.formats.fit.messages import FitPart
from domestique.model.activity import Device

_QUARTER_S = 900


def device_of(part: FitPart) -> Device | None:
    """The creator, not the sensors: file_id, completed by the device_info of index 0."""
    file_id, infos = part.table("file_id"), part.table("device_info")
    manufacturer = product = serial = software = None
    if file_id is not None:
        manufacturer = word(file_id.columns, 0, "manufacturer")
        product = _model(word(file_id.columns, 0, "product_name", "garmin_product", "favero_product", "product"))
        serial = word(file_id.columns, 0, "serial_number")
    for row in range(len(infos) if infos is not None else 0):
        assert infos is not None
        if word(infos.columns, row, "device_index") not in ("creator", "0"):
            continue
        manufacturer = manufacturer or word(infos.columns, row, "manufacturer")
        product = product or _model(word(infos.columns, row, "product_name", "garmin_product", "product"))
        serial = serial or word(infos.columns, row, "serial_number")
        version = number(infos.columns, row, "software_version")
        software = software or (f"{version:.2f}" if version is not None else None)
    if manufacturer is None and product is None and serial is None:
        return None
    return Device(manufacturer, product, serial, software)


def _model(product: str | None) -> str | None:
    """0 is no model: what programs write that have none to name."""
    return None if product == "0" else product


def utc_offset(part: FitPart) -> int | None:
    """Local minus universal time, as of the activity message; zones are whole quarters of an hour."""
    table = part.table("activity")
    for row in range(len(table) if table is not None else 0):
        assert table is not None
        local = number(table.columns, row, "local_timestamp")
        universal = number(table.columns, row, "timestamp")
        if local is None or universal is None:
            continue
        quarters = round((local - universal) / _QUARTER_S)
        if abs(local - universal - quarters * _QUARTER_S) <= 120 and abs(quarters) <= 14 * 4:
            return quarters * _QUARTER_S
    return None
