"""Journeys in a real browser against a real server: what a person does, from set-up to chart."""
