"""The target itself: its options, its names, its documentation, and that what it prints needs no formatter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from wirespan.description import load
from wirespan.model import Const
from wirespan.targets import OptionError, Request
from wirespan.targets.rust import RustTarget, layout, names
from wirespan.targets.rust.docs import Linker, text_literal
from wirespan.targets.rust.syntax import Arm, Call

from ..python.conftest import KITCHEN_SINK, PLAIN, TWIN
from .testee import ROOT, cargo, render


def request(source: Path, **options: object) -> Request:
    protocol = load(source)
    return Request(
        protocol=protocol,
        releases=(protocol.at(max(protocol.releases)),),
        options={"crate": "sink", **options},
        source="idl",
        version="1",
    )


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ({"crate": ""}, "crate: expected the name"),
        ({"crate": "Upper"}, "crate: expected the name"),
        ({"crat": "x"}, "crat: unknown; known: crate,"),
        ({"version": 1}, "version: expected a text"),
        ({"description": 'a "b"'}, "description: expected a text"),
    ],
)
def test_wrong_options(options: dict[str, object], problem: str) -> None:
    with pytest.raises(OptionError, match=problem):
        RustTarget().render(request(KITCHEN_SINK, **options))


def test_tuples_that_rust_cannot_compare(tmp_path: Path) -> None:
    source = tmp_path / "plain.idl"
    for elements in (12, 13):
        source.write_text(f"{PLAIN}type Row = tuple<{', '.join(['int'] * elements)}>\n", encoding="utf-8")
        if elements == 12:
            assert "pub type Row = (" in RustTarget().render(request(source))["src/plain.rs"]
        else:
            with pytest.raises(OptionError, match="has a tuple of 13 elements"):
                RustTarget().render(request(source))


def test_options_reach_the_manifest() -> None:
    options = {"version": "3.2.1", "license": "MIT", "repository": "https://example.org/x", "description": "All of it"}
    manifest = RustTarget().render(request(KITCHEN_SINK, **options))["Cargo.toml"]
    for line in ('version = "3.2.1"', 'license = "MIT"', 'repository = "https://example.org/x"', 'name = "sink"'):
        assert f"\n{line}\n" in manifest


def test_output_is_the_same_under_any_hash_seed() -> None:
    program = (
        "import hashlib; from tests.rust.test_target import *;"
        "print(hashlib.sha256(repr(sorted(RustTarget().render(request(KITCHEN_SINK)).items())).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(seen) == 1


def test_any_description_makes_clean_code(tmp_path: Path) -> None:
    """Every keyword in every position, in all releases, on two transports; and the smallest protocol of all."""
    sinks = []
    for source in (KITCHEN_SINK, TWIN):
        sink = load(source)
        releases = [sink.at(release) for release in sorted(sink.releases, reverse=True)]
        sinks.append(render(sink, *releases, crate=f"all-of-{source.stem.replace('_', '-')}"))
    source = tmp_path / "plain.idl"
    source.write_text(PLAIN, encoding="utf-8")
    plain = load(source)
    small = render(plain, plain.at(max(plain.releases)), crate="plain")
    for folder in (*sinks, small):
        for arguments in (
            ("fmt", "--check"),
            ("clippy", "--quiet", "--all-features", "--", "-D", "warnings", "-W", "clippy::pedantic"),
        ):
            done = cargo(*arguments, cwd=folder)
            assert done.returncode == 0, f"{folder.name}: {done.stdout}{done.stderr}"


@pytest.mark.parametrize(
    ("make", "name", "made"),
    [
        (names.attribute, "memory_limit", "memory_limit"),
        (names.attribute, "memoryLimit", "memory_limit"),
        (names.attribute, "LC_ALL", "lc_all"),
        (names.attribute, "type", "type_"),
        (names.attribute, "extra_fields", "extra_fields_"),
        (names.local, "r", "r_"),
        (names.type_name, "Key", "Key"),
        (names.type_name, "Vec", "Vec_"),
        (names.type_name, "SayRequired", "SayRequired_"),
        (names.required, "say", "SayRequired"),
        (names.required, "Vec", "VecRequired"),
        (names.variant, "no_worker", "NoWorker"),
        (names.variant, "OK", "Ok"),
        (names.variant, "self", "Self_"),
        (names.variant, "unknown", "Unknown_"),
        (names.module, "routes", "routes_"),
        (names.module, "prelude", "prelude_"),
        (names.module, "async", "async_"),
        (names.requests, "scheduler", "SchedulerRequest"),
    ],
)
def test_names(make: object, name: str, made: str) -> None:
    assert callable(make)
    assert make(name) == made


def test_literals_are_types_with_names_of_their_own() -> None:
    found = names.literal_names(map(Const, ["OK", "ok", "", "self", "1", 1, -1, True, "OK"]))
    assert list(found.values()) == ["TextOk", "TextOk2", "Text", "TextSelf", "Text1", "Int1", "IntMinus1", "True"]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("See `Key` and `other`.", ["See [`Key`](super::types::Key) and `other`."]),
        ("an array[0] of <T>", ["an array\\[0\\] of \\<T\\>"]),
        ("`a[0]` stays", ["`a[0]` stays"]),
        ("one ` alone", ["one \\` alone"]),
        ("https://example.org/a_b.", ["<https://example.org/a_b>."]),
        ("```\nno test\n```", ["```text", "no test", "```"]),
        ("    not indented code", ["  not indented code"]),
    ],
)
def test_documentation_is_what_rustdoc_takes_it_for(text: str, markdown: list[str]) -> None:
    assert Linker({"Key": "super::types::Key"}).markdown(text) == markdown


def test_text_literals() -> None:
    assert text_literal('a"\\\n\t\x00é\u200b') == '"a\\"\\\\\\n\\t\\u{0}é\\u{200b}"'


def test_byte_literals() -> None:
    assert text_literal('\x80\x00\n"a', byte=True) == r'"\x80\x00\n\"a"'


def test_long_lines_are_broken_as_rustfmt_does() -> None:
    long = "a" * 40
    assert layout.call(8, Call("f", (long, long), ";")) == [
        "        f(",
        f"            {long},",
        f"            {long},",
        "        );",
    ]
    assert layout.arm(16, Arm('"x"', Call("r.field", (f"&mut {'a' * 55}",)))) == [
        f'                "x" => r.field(&mut {"a" * 55}),'
    ]
    assert layout.arm(16, Arm(f'"{long}"', Call("r.field", (f"&mut {long}",)))) == [
        f'                "{long}" => {{',
        f"                    r.field(&mut {long})",
        "                }",
    ]
    assert layout.use("a", ["self as rt"]) == ["use a::{self as rt};"]
    assert len(layout.use("a", [f"Name{n}" for n in range(30)])) == 5
