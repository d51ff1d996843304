"""Models of an athlete: the curve of bests, critical power, the balance of W', estimates of thresholds.
May import signal, session, model and kit; what the evidence does not carry raises Unknown.
To add one: one file, pure functions from arrays to frozen dataclasses.
"""
