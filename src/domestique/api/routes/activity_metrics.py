"""Figures: the catalogue of what is computed, those of one activity, and where each comes from."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request, Response

from domestique.analysis.metrics import METRICS
from domestique.api import etags
from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.metrics import ActivityMetricsShape, ExplainedShape, MetricCatalogue, MetricShape
from domestique.services import read_metrics

router = APIRouter(tags=["metrics"])

Reader = Annotated[Caller, Depends(needs("activities:read"))]
Slug = Annotated[str, Path(max_length=100, examples=["normalized_power"])]


@router.get("/metrics", operation_id="list_metrics", summary="Every metric: formula, source, what it needs")
async def list_metrics(caller: Reader) -> MetricCatalogue:
    return MetricCatalogue(items=[MetricShape.of(metric, caller.language) for metric in METRICS])


@router.get(
    "/activities/{activity_id}/metrics",
    operation_id="get_activity_metrics",
    summary="All figures of one activity, or why one is not known",
    response_model=ActivityMetricsShape,
    responses=etags.NOT_MODIFIED,
)
async def get_activity_metrics(request: Request, desk: TheDesk, caller: Reader, activity_id: UUID) -> Response:
    found = await read_metrics.read_metrics(desk, caller.user_id, activity_id)
    mark = etags.tag(activity_id, found.version, found.fresh, found.measure, caller.language)
    if etags.offered(request, mark):
        return etags.unchanged(mark)
    return etags.marked(mark, ActivityMetricsShape.of(found, caller.language))


@router.get(
    "/activities/{activity_id}/metrics/{slug}",
    operation_id="explain_metric",
    summary="Where a figure comes from: formula, source, and all it was computed from",
)
async def explain_metric(desk: TheDesk, caller: Reader, activity_id: UUID, slug: Slug) -> ExplainedShape:
    found = await read_metrics.explain_metric(desk, caller.user_id, activity_id, slug)
    return ExplainedShape.of(found, caller.language)
