"""Network addresses as people hold them, not as packets do."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network


def parse_address(text: str) -> IPv4Address | IPv6Address | None:
    """None when it is none; an IPv4 address dressed as IPv6 comes out plain."""
    try:
        address = ip_address(text.strip().strip("[]").partition("%")[0])
    except ValueError:
        return None
    return address.ipv4_mapped or address if isinstance(address, IPv6Address) else address


def neighbourhood(text: str) -> str:
    """What one household or rented server can change at will counts as one: a /64 in IPv6."""
    address = parse_address(text)
    if isinstance(address, IPv6Address):
        return str(ip_network((int(address) >> 64 << 64, 64)))
    return str(address) if address else "unknown"
