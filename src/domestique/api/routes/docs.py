"""The API's description: as OpenAPI for programs, and as one plain page for people, with nothing from elsewhere."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, JSONResponse

from domestique.api.docs_page import render

router = APIRouter(prefix="/api", include_in_schema=False)
_ASK = {"Cache-Control": "no-cache"}


@router.get("/openapi.json")
async def get_openapi(request: Request) -> JSONResponse:
    return JSONResponse(request.app.openapi(), headers=_ASK)


@router.get("/docs")
async def get_docs(request: Request) -> HTMLResponse:
    return HTMLResponse(render(request.app.openapi()), headers=_ASK)
