"""FIT files of our own making, read back by Garmin's SDK and by us."""
