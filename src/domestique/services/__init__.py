"""Deeds: one file per thing a person or a schedule can ask for, each in one transaction.
May import store, connectors and the pure rooms; a service never imports a sibling service.
To add one: services/<verb>_<noun>.py; shared steps sink into a pure room or rise into a job.
"""
