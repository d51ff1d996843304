"""The resources, one file per noun, each with a `router`.
May enter: shapes, caller, services and repositories' dataclasses; no SQL, no status codes for errors.
To add one: routes/<noun>.py and one line in ROUTERS.
"""

from fastapi import APIRouter

from domestique.api.routes import (
    activities,
    activity_metrics,
    activity_samples,
    api_keys,
    athlete,
    athlete_settings,
    auth,
    changes,
    comparing,
    connections,
    dashboard,
    demo,
    docs,
    egress,
    events,
    fitness,
    fitness_curves,
    gear,
    health,
    imports,
    intervals,
    jobs,
    linking,
    look_back,
    many_activities,
    measurements,
    metrics,
    records,
    routes,
    second_factor,
    sessions,
    setup,
    tags,
    wellness,
    workouts,
)

ROUTERS: tuple[APIRouter, ...] = (
    setup.router,
    auth.router,
    second_factor.router,
    sessions.router,
    api_keys.router,
    athlete.router,
    athlete_settings.router,
    imports.router,
    connections.router,
    demo.router,
    many_activities.router,
    activities.router,
    activity_metrics.router,
    activity_samples.router,
    intervals.router,
    changes.router,
    comparing.router,
    tags.router,
    fitness_curves.router,
    records.router,
    gear.router,
    linking.router,
    fitness.router,
    look_back.router,
    dashboard.router,
    wellness.router,
    measurements.router,
    routes.router,
    workouts.router,
    egress.router,
    jobs.router,
    events.router,
)
"""Below /api/v1."""

BARE_ROUTERS: tuple[APIRouter, ...] = (health.router, metrics.router, docs.router)
"""At paths that machines outside agree on."""
