"""The generated crate as tools see it: formatter, linter, documentation, tests, with and without features."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from .testee import ROOT, cargo

FEATURES = {"default": [], "none": ["--no-default-features"], "all": ["--all-features"]}


def check(*arguments: str, **environment: str) -> str:
    done = cargo(*arguments, cwd=ROOT, **environment)
    assert done.returncode == 0, f"cargo {' '.join(arguments)}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_canonical_layout() -> None:
    check("fmt", "--all", "--check")


@pytest.mark.parametrize("features", FEATURES.values(), ids=FEATURES)
def test_lints(features: list[str]) -> None:
    """The oldest Rust that the crate promises is among what clippy looks at."""
    pedantic = ["--all-targets", "--", "-D", "warnings", "-W", "clippy::pedantic"]
    check("clippy", "--quiet", "--package", "dask-protocol", *features, *pedantic)


def test_lints_of_its_users() -> None:
    """One has the sources as a module, denies all warnings, and knows none of the features."""
    check("clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings", "-W", "clippy::pedantic")


def test_documentation() -> None:
    flags = "-D warnings -D missing_docs"
    check("doc", "--quiet", "--package", "dask-protocol", "--no-deps", "--all-features", RUSTDOCFLAGS=flags)


@pytest.mark.parametrize("features", FEATURES.values(), ids=FEATURES)
def test_unit_tests(features: list[str]) -> None:
    assert passed(check("test", "--quiet", "--package", "dask-protocol", "--lib", *features)) >= 50


@pytest.mark.parametrize(("package", "least"), [("usage", 40), ("vendored", 34)])
def test_users(package: str, least: int) -> None:
    assert passed(check("test", "--quiet", "--package", package)) >= least


def passed(output: str) -> int:
    """How many tests were run, so that none at all is no success."""
    return sum(int(line.split()[3]) for line in output.splitlines() if line.startswith("test result: ok."))


def test_oldest_rust(tmp_path: Path) -> None:
    """The Rust that the manifest promises compiles it. (What needs other crates is left to clippy.)"""
    manifest = (ROOT / "generated" / "rust" / "Cargo.toml").read_text(encoding="utf-8")
    found = re.search(r'^rust-version = "(.*)"', manifest, re.MULTILINE)
    assert found is not None
    toolchain = f"{found[1]}.0"
    if shutil.which("rustup") is None:
        pytest.skip(f"needs rustup, to have Rust {toolchain} beside the newest")
    listed = subprocess.run(["rustup", "toolchain", "list"], capture_output=True, text=True, timeout=60)
    if not any(line.startswith(f"{toolchain}-") for line in listed.stdout.splitlines()):
        pytest.skip(f"run: rustup toolchain install {toolchain} --profile minimal")
    releases = re.findall(r"^(v\d\w*) = \[\]", manifest, re.MULTILINE)
    features = [argument for release in releases for argument in ("--cfg", f'feature="{release}"')]
    arguments = ["--edition", "2021", "--crate-type", "lib", "--emit", "metadata", "-D", "warnings", *features]
    done = subprocess.run(
        ["rustc", f"+{toolchain}", *arguments, "-o", str(tmp_path / "out"), "generated/rust/src/lib.rs"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
