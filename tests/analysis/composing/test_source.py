from domestique.analysis.composing.source import Source
from tests.fakes.recordings import recording


def test_an_original_is_believed_before_an_export_and_what_is_unknown_comes_last() -> None:
    ride = recording("power")
    ranks = [Source("a:0", ride, form).distrust for form in ("fit", "tcx", "gpx", "hevy")]
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == 4
