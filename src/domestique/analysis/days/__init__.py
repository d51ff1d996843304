"""What days in a row say: form from load, and figures of the morning on the athlete's own baseline.
May import model, kit and NumPy; a run of days is a contiguous array with NaN where nothing is known.
To add a figure: days/<group>.py computes it, and one line in DAY_METRICS (days/catalogue.py) says what it is.
"""
