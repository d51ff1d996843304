from tests.cli.conftest import Run

GOOD = "four calm riders uphill\n"


def test_the_only_person_need_not_be_named_and_of_two_one_must(run: Run) -> None:
    run("user", "add", "minji@example.org", "--password-stdin", stdin=GOOD)
    assert run("rebuild").code == 0
    run("user", "add", "jonas@example.org", "--password-stdin", stdin=GOOD)
    assert "--user" in run("rebuild").err
    assert run("rebuild", "--user", "JONAS@example.org").code == 0
    assert "nobody@example.org" in run("rebuild", "--user", "nobody@example.org").err
