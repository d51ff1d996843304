"""The second factor and API keys, from the settings page to the door."""

import base64
import hashlib
import hmac
import struct
import time
from collections.abc import Callable

import httpx
from playwright.sync_api import expect

from tests.e2e.moving_in import PASSWORD, move_in_in_english
from tests.e2e.visitor import Visitor


def _code(secret: str, ahead: int = 0) -> str:
    """RFC 6238 with 30 s and six digits, as an authenticator app shows it."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + ahead), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def test_second_factor_and_keys(url: str, visit: Callable[..., Visitor]) -> None:
    visitor = visit(url)
    page = visitor.page
    move_in_in_english(page)
    page.goto(f"{url}/settings?tab=security")
    page.get_by_role("button", name="Turn on second factor").click()
    dialog = page.get_by_role("dialog")
    secret = dialog.get_by_role("button", name="Copy the set-up key").inner_text().strip().replace(" ", "")
    assert visitor.barriers() == []
    dialog.get_by_role("textbox").fill(_code(secret))
    dialog.get_by_role("button", name="Turn on").click()
    expect(page.get_by_text("Keep your recovery codes")).to_be_visible()
    recovery = page.get_by_role("dialog").get_by_role("button", name="Copy the recovery codes").inner_text().split()
    page.get_by_role("button", name="I have kept them").click()
    expect(page.get_by_text("On", exact=True)).to_be_visible()

    page.goto(f"{url}/settings?tab=keys")
    page.get_by_role("button", name="New key").click()
    page.get_by_role("dialog").get_by_label("Name").fill("a script")
    page.get_by_role("button", name="Create").click()
    key = page.get_by_role("dialog").get_by_role("button", name="Copy the key").inner_text().strip()
    assert httpx.get(f"{url}/api/v1/activities", headers={"Authorization": f"Bearer {key}"}).status_code == 200
    page.get_by_role("button", name="I have kept it").click()
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_text("No API keys")).to_be_visible()
    assert httpx.get(f"{url}/api/v1/activities", headers={"Authorization": f"Bearer {key}"}).status_code == 401

    page.get_by_role("button", name="Account menu").click()
    page.get_by_role("menuitem", name="Sign out").click()
    page.get_by_label("Email").fill("jonas@example.org")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_label("Code").fill(recovery[0])
    page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hello, Jonas")
