from pathlib import Path

import pytest

from domestique.settings import BadSettings, Settings, meaning, read_settings


def read(tmp_path: Path, **environ: str) -> Settings:
    return read_settings({"DOMESTIQUE_DATA_DIR": str(tmp_path), **environ})


def trouble(tmp_path: Path, **environ: str) -> str:
    with pytest.raises(BadSettings) as caught:
        read(tmp_path, **environ)
    return str(caught.value)


def test_nothing_set_is_fine_and_stays_on_this_machine(tmp_path: Path) -> None:
    settings = read(tmp_path)
    assert (settings.host, settings.port, settings.database_url) == ("127.0.0.1", 8000, None)
    assert settings.cors_origins == ()
    assert settings.key_file == tmp_path / "secret.key"


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(tmp_path: Path) -> None:
    (tmp_path / "domestique.toml").write_text('port = 1000\nhost = "0.0.0.0"\nlog_level = "debug"\n')
    settings = read_settings({"DOMESTIQUE_DATA_DIR": str(tmp_path), "DOMESTIQUE_PORT": "2000"}, host="::1")
    assert (settings.port, settings.host, settings.log_level) == (2000, "::1", "debug")


def test_an_unknown_variable_stops_the_start_and_the_near_one_is_named(tmp_path: Path) -> None:
    message = trouble(tmp_path, DOMESTIQUE_PROT="8001")
    assert "DOMESTIQUE_PROT" in message
    assert "Did you mean DOMESTIQUE_PORT?" in message


def test_an_unknown_line_in_the_file_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "domestique.toml").write_text("prot = 1\nwholly_new = true\n")
    message = trouble(tmp_path)
    assert "Did you mean port?" in message
    assert "wholly_new (domestique.toml)" in message


@pytest.mark.parametrize(
    "name, value",
    [
        ("PORT", "eight"),
        ("PORT", "70000"),
        ("LOG_LEVEL", "loud"),
        ("DATABASE_URL", "mysql://localhost/x"),
        ("TRUSTED_PROXIES", "10.0.0.0/8,nonsense"),
        ("PUBLIC_URL", "coach.example.org"),
        ("UPLOAD_LIMIT_MB", "0"),
        ("LANGUAGE", "fr"),
    ],
)
def test_an_impossible_value_stops_the_start_and_is_named(tmp_path: Path, name: str, value: str) -> None:
    message = trouble(tmp_path, **{f"DOMESTIQUE_{name}": value})
    assert message.startswith(f"DOMESTIQUE_{name} (the environment): ")


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    message = trouble(tmp_path, DOMESTIQUE_PORT="x", DOMESTIQUE_NOPE="1", DOMESTIQUE_LOG_LEVEL="y")
    assert message.count("\n") == 2


def test_a_secret_may_come_from_a_file_and_is_not_printed(tmp_path: Path) -> None:
    (tmp_path / "url").write_text("postgresql://me:hunter2@db/coach\n")
    settings = read(tmp_path, DOMESTIQUE_DATABASE_URL_FILE=str(tmp_path / "url"))
    assert settings.database_url is not None
    assert settings.database_url.get_secret_value() == "postgresql://me:hunter2@db/coach"
    assert "hunter2" not in repr(settings)


def test_a_secret_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert "/nowhere/url" in trouble(tmp_path, DOMESTIQUE_DATABASE_URL_FILE="/nowhere/url")


def test_an_impossible_secret_is_not_repeated_in_the_message(tmp_path: Path) -> None:
    assert "hunter2" not in trouble(tmp_path, DOMESTIQUE_DATABASE_URL="mysql://me:hunter2@db/coach")


def test_lists_are_parted_by_commas_or_are_lists_in_the_file(tmp_path: Path) -> None:
    assert read(tmp_path, DOMESTIQUE_ALLOWED_HOSTS="a.lan, b.lan").allowed_hosts == ("a.lan", "b.lan")
    (tmp_path / "domestique.toml").write_text('allowed_hosts = ["c.lan"]\n')
    assert read(tmp_path).allowed_hosts == ("c.lan",)


def test_a_broken_file_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "domestique.toml").write_text("port = \n")
    message = trouble(tmp_path)
    assert str(tmp_path / "domestique.toml") in message
    assert "line 1" in message


def test_the_tests_own_variables_are_not_settings(tmp_path: Path) -> None:
    read(tmp_path, DOMESTIQUE_TEST_DATABASE_URL="postgresql://x")


def test_problems_are_told_in_korean_too(tmp_path: Path) -> None:
    with pytest.raises(BadSettings) as caught:
        read(tmp_path, DOMESTIQUE_PORT="x", DOMESTIQUE_PROT="1", DOMESTIQUE_TRUSTED_PROXIES="nonsense")
    near, port, proxies = caught.value.said("ko").splitlines()
    assert near == "DOMESTIQUE_PROT (환경 변수): 그런 설정은 없습니다. 혹시 DOMESTIQUE_PORT인가요?"
    assert port.startswith("DOMESTIQUE_PORT (환경 변수): 정수여야 합니다.")
    assert "nonsense은(는) 주소나 네트워크가 아닙니다." in proxies


def test_every_setting_is_explained_in_both_languages() -> None:
    for name, field in Settings.model_fields.items():
        assert meaning("en", name) == field.description
        assert meaning("ko", name) != field.description


def test_every_setting_explains_itself() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_pretend_services_are_of_this_machine(tmp_path: Path) -> None:
    settings = read_settings({"DOMESTIQUE_DATA_DIR": str(tmp_path), "DOMESTIQUE_EMULATORS": "http://127.0.0.1:8100/"})
    assert settings.emulators == "http://127.0.0.1:8100"
    with pytest.raises(BadSettings, match="DOMESTIQUE_EMULATORS"):
        read_settings({"DOMESTIQUE_DATA_DIR": str(tmp_path), "DOMESTIQUE_EMULATORS": "https://coach.example.org"})
