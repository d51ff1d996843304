"""The schema and the reader say the same."""

import jsonschema_rs

from domestique.model import plan_reading
from domestique.model.plan_json import plan_json
from domestique.model.plan_schema import SCHEMA
from tests.fakes.plans import FULL
from tests.model.test_plan_reading import ITEM, document


def test_what_we_write_is_by_the_schema() -> None:
    known = jsonschema_rs.validator_for(SCHEMA)
    assert known.is_valid(plan_json(FULL)) and known.is_valid(document(ITEM))
    assert not known.is_valid(document(ITEM | {"hours": 1}))


def test_it_tells_of_every_field_that_is_read() -> None:
    assert set(SCHEMA["properties"]) == set(plan_reading._FIELDS)
    assert set(SCHEMA["properties"]["items"]["items"]["properties"]) == set(plan_reading._ITEM)
