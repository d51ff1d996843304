"""Physiology on NumPy arrays: signals, models, metrics, insights.
May import model and kit; pure: no I/O, no clock; a missing input gives None with a reason.
To add a metric: analysis/metrics/<slug>.py and one line in METRICS.
"""
