"""How the program behaves in a shell: streams, signals, arguments, what nobody foresaw."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import __version__, cli
from app.cli.arguments import COMMANDS, parse
from app.cli.console import plain
from app.errors import UsageError
from command_line import ROOT, environment, start, study_courier

HEAVY = {"pydicom", "numpy", "ssh", "deid", "sqlcipher3", "keyring", "jinja2", "PySide6"}
WORDS = [
    *COMMANDS,
    *("--json", "--out", "--to", "--site-id", "--workers", "--project", "--key", "--replace"),
    *("export", "import", "004711", "0", "-1", "--", "-", "", "x", "\udcff", "\x1b[31m", "--ou"),
]


@given(st.lists(st.sampled_from(WORDS), max_size=8))
@settings(max_examples=300, deadline=None)
def test_any_arguments_are_understood_or_refused_in_one_line(arguments: list[str]) -> None:
    try:
        understood = parse(arguments).command in COMMANDS
    except UsageError as refused:
        understood = str(refused).isprintable() and "--help" in str(refused)
    assert understood


def test_nothing_heavy_is_loaded_to_say_the_version() -> None:
    code = """if True:
        import sys
        from app.__main__ import main
        sys.argv = ["study-courier", "--version"]
        try:
            main()
        except SystemExit:
            print(sorted({name.split(".")[0] for name in sys.modules}))
    """
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    version, modules = said.splitlines()
    assert version == f"Study Courier {__version__}"
    assert not HEAVY & set(ast.literal_eval(modules))


def test_a_package_without_tables_or_a_cluster_waits_for_neither() -> None:
    code = "import sys, app.cli.deidentify; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    late = ("app.clinical", "app.cli.clinical", "app.intake", "app.tabulation", "app.cluster")
    assert not [name for name in said.split() if name.startswith(late)]


def test_help_names_every_command(tmp_path: Path) -> None:
    out, err = start(tmp_path, "--help").communicate()
    assert err == b""
    assert all(command.encode() in out for command in COMMANDS)


def test_a_reader_that_went_away_does_not_disturb(small_site, tmp_path: Path) -> None:
    process = start(tmp_path / "home", "scan", str(small_site.folder))
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 1


@pytest.mark.skipif(os.name == "nt", reason="uses a shell")
@pytest.mark.parametrize(
    ("stdout", "code", "said"),
    [(">&-", 1, ""), (">/dev/full", 2, "That place cannot be written to"), (">&- 2>&-", 1, "")],
)
def test_an_output_that_cannot_be_written_brings_no_traceback(
    small_site, tmp_path: Path, stdout: str, code: int, said: str
) -> None:
    result = subprocess.run(
        ["sh", "-c", f'"$0" -m app scan "$1" {stdout}', sys.executable, small_site.folder],
        cwd=ROOT,
        env=os.environ | environment(tmp_path / "home"),
        check=False,
        capture_output=True,
        text=True,
    )
    assert result.returncode == code
    assert result.stderr.startswith(said)
    assert result.stderr.count("\n") == bool(said)


def test_a_terminal_of_ascii_only_shows_all_it_can(small_site, tmp_path: Path) -> None:
    process = start(
        tmp_path / "home", "scan", str(small_site.folder), PYTHONIOENCODING="ascii", LC_ALL="C"
    )
    out, err = process.communicate()
    assert (process.returncode, err) == (1, b"")
    assert rb"Za\u017c\xf3\u0142cka" in out


def test_progress_is_shown_on_a_terminal_and_only_there(small_site, tmp_path: Path) -> None:
    pty, termios = (
        pytest.importorskip(name, reason="Windows has no such terminals")
        for name in ("pty", "termios")
    )
    try:
        control, terminal = pty.openpty()
    except OSError:
        pytest.skip("this system has no pseudo-terminals")
    termios.tcsetwinsize(terminal, (24, 80))
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "scan", str(small_site.folder)],
        cwd=ROOT,
        env=os.environ | environment(tmp_path / "home"),
        stdout=subprocess.PIPE,
        stderr=terminal,
    )
    os.close(terminal)
    out, _ = process.communicate()
    assert b"Reading" in os.read(control, 65536)
    os.close(control)
    assert b"Reading" not in out


def test_what_nobody_foresaw_is_told_calmly_and_without_its_text(
    small_site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("Brückensteiner^Jürgen")

    monkeypatch.setattr("app.cli.scan.survey", fail)
    answer = study_courier(tmp_path, "scan", small_site.folder, "--json")
    assert answer.code == 2
    assert answer.json["error"]["code"] == "unforeseen"
    assert "ZeroDivisionError" in answer.err
    assert "Jürgen" not in answer.err + answer.out
    assert "Traceback" not in answer.err


def test_a_path_that_holds_control_characters_is_shown_harmless() -> None:
    assert plain("a\tb\n\x1b[31m\udcff\u202e") == r"a\tb\n\x1b[31m\udcff\u202e"
    assert plain("Zażółcka 星空/x.dcm") == "Zażółcka 星空/x.dcm"


def test_a_word_that_is_neither_command_nor_file_is_refused(tmp_path: Path) -> None:
    out, err = start(tmp_path, "dance").communicate()
    assert out == b""
    assert b"dance" in err
    assert err.count(b"\n") == 1


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_is_refused_in_one_sentence(tmp_path: Path) -> None:
    none = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    process = start(tmp_path, **none)
    out, err = process.communicate()
    assert (process.returncode, out) == (2, b"")
    assert err.startswith(b"There is no screen here.")


def test_the_exit_codes_are_those_of_the_issue() -> None:
    assert (cli.DONE, cli.LEFT_OUT, cli.FAILED) == (0, 1, 2)
