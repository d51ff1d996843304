"""Only our own names: a page that points its own name at this machine (DNS rebinding) is turned away.

Addresses are let in, since a browser that was given an address cannot be fooled by a name.
"""

from collections.abc import Collection
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from domestique.api.errors import NoHost, UnknownHost
from domestique.bootstrap import House
from domestique.kit.addresses import parse_address


def own_names(house: House) -> frozenset[str]:
    settings = house.settings
    public = urlsplit(settings.public_url or "").hostname
    names = {"localhost", settings.host, *settings.allowed_hosts, *((public,) if public else ())}
    return frozenset(name.lower() for name in names)


def host_name(host: str) -> str:
    """Without the port; empty when it is not a host at all."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".") if not set(host) & set("/?#@\\ ") else ""
    except ValueError:
        return ""


def is_ours(host: str, names: Collection[str]) -> bool:
    name = host_name(host)
    if not name:
        return False
    if parse_address(name) is not None or name.endswith(".localhost") or name in names:
        return True
    return any(name.endswith(pattern[1:]) for pattern in names if pattern.startswith("*."))


class Hosts:
    def __init__(self, app: ASGIApp, names: frozenset[str]) -> None:
        self.app = app
        self.names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            given = Headers(scope=scope).getlist("host")
            if len(given) != 1 or not given[0].strip():
                raise NoHost
            if not is_ours(given[0], self.names):
                raise UnknownHost(given[0])
        await self.app(scope, receive, send)
