import json

import numpy as np

from domestique.analysis.signal.numbers import Numbers
from domestique.analysis.unknown import Unknown
from domestique.api.derived_json import derived_json
from domestique.services.read_samples import Columns


def test_holes_are_null_and_reasons_sentences() -> None:
    columns: dict[str, Numbers | Unknown] = {
        "w_balance": np.array([19_950.4, np.nan, np.inf]),
        "gap": Unknown("no_channel", "speed"),
    }
    told = json.loads(derived_json(Columns(np.arange(3), columns), "en"))
    assert told["seconds"] == [0, 1, 2]
    assert told["channels"] == [
        {"channel": "w_balance", "name": "W′ balance", "unit": "J", "values": [19950.0, None, None]}
    ]
    assert told["unknown"][0]["unknown"]["sentence"] == "This recording has no speed."
