"""Plain words, or figures, to rules: shown, never kept."""

from typing import Annotated

from fastapi import APIRouter, Depends

from domestique.api.caller import Caller, TheDesk, needs
from domestique.api.shapes.rule_trial import RuleTrial, RuleTried
from domestique.api.shapes.rules_in_words import RulesInWords, Words
from domestique.services.parse_rules import parse_rules
from domestique.services.try_rule import try_rule

router = APIRouter(prefix="/rules", tags=["plans"])

Reader = Annotated[Caller, Depends(needs("plans:read"))]


@router.post("/parse", operation_id="parse_rules", summary="What plain words would become, before anything is kept")
async def parse(desk: TheDesk, caller: Reader, wish: Words) -> RulesInWords:
    found = await parse_rules(desk, caller.user_id, wish.text, caller.language)
    return RulesInWords.of(found, wish.text, caller.language)


@router.post("/read", operation_id="read_rule", summary="What a rule would say, and what is wrong with it")
async def read(desk: TheDesk, caller: Reader, wish: RuleTrial) -> RuleTried:
    """Nothing is kept. What cannot be meant is told in `problems`, each at its place, and is no error here."""
    found = await try_rule(desk, caller.user_id, wish.rule, instead_of=wish.instead_of)
    return RuleTried.of(found, caller.language)
