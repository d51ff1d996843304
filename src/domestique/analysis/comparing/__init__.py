"""Two beside each other: two activities along the way or the clock, two periods by how their figures add up.
May import signal, metrics, past, model and kit; pure.
To compare something else: one file, and what cannot be compared is None or NaN, never 0.
"""
