"""Pretend outside services with fault injection, for tests and for trying the product without accounts.
May use the web framework and the rooms below; knows no connector, so that both can be wrong only separately.
To add one: emulators/<name>.py with the documented shapes, state, and its faults.
"""
