from datetime import UTC, datetime

from domestique.connectors.wire import Tally, Wire


async def _keep(_: object) -> None: ...


def test_what_goes_out_is_counted_by_host() -> None:
    tally = Tally()
    tally.count("api.example.org", 10, 200)
    tally.count("api.example.org", 5, 0)
    tally.count("sso.example.org", 1, 1)
    assert (tally.requests, tally.sent_bytes, tally.received_bytes) == (3, 16, 201)
    assert tally.hosts == {"api.example.org": 2, "sso.example.org": 1}


def test_a_wire_never_shows_its_secret() -> None:
    wire = Wire({"key": "planted-secret"}, _keep, lambda: datetime(2026, 1, 1, tzinfo=UTC), lambda _: _keep(None))
    assert "planted-secret" not in repr(wire)
