from dataclasses import replace

from domestique.analysis.metrics import BY_SLUG, METRICS
from domestique.analysis.unknown import Unknown
from domestique.store.measuring.keep import trusted_load

TSS = BY_SLUG["tss"]


def test_the_first_known_load_is_trusted() -> None:
    order = [TSS, replace(TSS, slug="second"), BY_SLUG["normalized_power"]]
    unknown = Unknown("no_setting", "ftp")
    assert trusted_load({"tss": 80.0, "second": 60.0}, order) == ("tss", 80.0)
    assert trusted_load({"tss": unknown, "second": 60.0, "normalized_power": 200.0}, order) == ("second", 60.0)
    assert trusted_load({"tss": unknown}, METRICS) == (None, None)
