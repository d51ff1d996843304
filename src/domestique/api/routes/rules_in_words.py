"""Plain words to rules: shown, never kept."""

from typing import Annotated

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.rules_in_words import RulesInWords, Words
from domestique.services.parse_rules import parse_rules

router = APIRouter(prefix="/rules", tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]


@router.post("/parse", operation_id="parse_rules", summary="What plain words would become, before anything is kept")
async def parse(desk: TheDesk, caller: Reader, wish: Words) -> RulesInWords:
    found = await parse_rules(desk, caller.user_id, wish.text, caller.language)
    return RulesInWords.of(found, wish.text, caller.language)
