import pytest

from domestique.connectors.errors import AuthExpired
from domestique.connectors.intervals.client import IntervalsClient
from tests.fakes.vendor import response, vendor, wire_to


async def test_the_key_goes_as_basic_and_another_athletes_is_no_key() -> None:
    async with vendor(response(403, b'{"status": 403, "error": "Access denied"}')) as there:
        client = IntervalsClient(wire_to({"key": "planted"}, {"api": there.url}))
        with pytest.raises(AuthExpired, match="bad_credentials") as caught:
            await client.get("athlete/0")
        await client.close()
    assert b"authorization: Basic QVBJX0tFWTpwbGFudGVk\r\n" in there.asked[0]
    assert "planted" not in str(caught.value)
