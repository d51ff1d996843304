"""A day and a form to test sessions with."""

from datetime import UTC, date, datetime

from domestique.demo.athlete import Device, Form

START = datetime(2026, 5, 1, 6, tzinfo=UTC)
DAY = date(2026, 5, 1)
FORM = Form(ftp_w=250, threshold_ms=3.8, css_ms=1.2, weight_kg=72, strength=1.1, resting_hr=50)
COMPUTER = Device("edge_840", "1", "20.19", power=True)
WATCH = Device("fr965", "2", "18.22", power=True)
