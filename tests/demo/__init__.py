"""The demo athlete: the same every time, and believable."""
