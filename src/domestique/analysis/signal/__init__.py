"""From samples as recorded to samples one can compute with: the one-second grid, smoothing, spikes.
May import model, kit and NumPy; every convention here is stated where it is applied.
To add a step: one file, a pure function from arrays to arrays.
"""
