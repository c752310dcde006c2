"""The command line. Parses arguments, calls the steps, prints, and turns outcomes into exit codes (see `console`)."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from . import __version__, console
from .console import BROKEN, FAULT, FINDINGS, FINE, PLUGIN
from .plugins import PluginError

if TYPE_CHECKING:
    from .config import Config
    from .diagnostics import Diagnostic

__all__ = ["main"]

T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    with console.streams() as output:
        options = _parser().parse_args(arguments)
        # What proves something goes on to its end, whoever reads: the exit code is the proof.
        output.stops = options.stops and not getattr(options, "strict", False)
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except BrokenPipeError:  # the reader of our output left, as `head` does, and there was nothing to prove
        return FINE
    except _expected() as error:
        print(f"error: {error}", file=sys.stderr)
        return BROKEN
    except KeyboardInterrupt:
        return console.INTERRUPTED
    except Exception as error:
        if os.environ.get("WIRESPAN_DEBUG"):
            raise
        if isinstance(error, PluginError):
            print(
                f"error: {error}\n"
                "help: this is a fault of that distribution, not of your input; nothing was written. "
                "Set WIRESPAN_DEBUG=1 for the traceback, and report it there.",
                file=sys.stderr,
            )
            return PLUGIN
        print(
            f"error: wirespan itself failed: {type(error).__name__}: {error}\n"
            "help: this is a fault of wirespan, not of your input; nothing was written. "
            "Set WIRESPAN_DEBUG=1 for the traceback, and report it.",
            file=sys.stderr,
        )
        return FAULT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="wirespan", description="Describe a wire protocol once, generate the rest.")
    parser.add_argument("--version", action="version", version=f"wirespan {__version__}")
    parser.set_defaults(stops=False)  # whether there is no use in going on when nobody reads
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    command = commands.add_parser("generate", help="write the bindings that wirespan.toml asks for")
    _add_config(command)
    command.add_argument("--check", action="store_true", help="write nothing; show a diff and exit 1 if there is one")
    command.add_argument("--target", action="append", default=[], metavar="NAME", help="only this target (repeatable)")
    _add_format(command)
    command.set_defaults(run=_generate)

    command = commands.add_parser("check", help="read a description and report everything that is wrong with it")
    command.add_argument("source", nargs="?", type=Path, help="a root .idl file (default: the one in wirespan.toml)")
    _add_config(command)
    _add_format(command)
    command.set_defaults(run=_check)

    command = commands.add_parser("fmt", help="put .idl files into the canonical layout")
    command.add_argument("files", nargs="*", metavar="FILE", help="files or folders; - is standard input")
    command.add_argument("--check", action="store_true", help="write nothing; name files that differ and exit 1")
    _add_format(command)
    command.set_defaults(run=_fmt)

    command = commands.add_parser("show", help="print the description of one release as IDL")
    command.add_argument("release", metavar="RELEASE")
    command.add_argument(
        "name", nargs="?", metavar="NAME", help="only this message, request or type, with its examples"
    )
    command.add_argument("--source", type=Path, metavar="FILE", help="a root .idl file, instead of the one configured")
    _add_config(command)
    _add_format(command)
    command.set_defaults(run=_show, stops=True)

    from . import serve
    from .diff import commands as diff
    from .recording import commands as recording
    from .vectors import commands as vectors

    diff.register(commands)
    recording.register(commands)
    serve.register(commands)
    vectors.register(commands)
    return parser


def _add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="FILE", help="default: wirespan.toml here or in a folder above")


def _add_format(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("text", "json", "github"), default="text", help="of diagnostics")
    console.add_color(parser)


def _expected() -> tuple[type[Exception], ...]:
    """The errors that are answers to the user. Imported late: `--help` needs none of it."""
    from .config import ConfigError
    from .output import ForeignFileError

    return (ConfigError, ForeignFileError, OSError)


def _generate(options: argparse.Namespace) -> int:
    from . import generate, output

    found = _diagnosing(options, lambda: generate.plans(_config(options, options.target), options.target))
    if found is None:
        return BROKEN
    if options.check:
        for plan in found:
            sys.stdout.write(plan.diff())
        outdated = [plan for plan in found if not plan.is_current]
        for plan in outdated:
            counts = {"changed": plan.changed, "missing": plan.missing, "stale": plan.stale}
            text = ", ".join(f"{len(names)} {word}" for word, names in counts.items() if names)
            print(f"{_shown(plan.folder)}: {text}; run `wirespan generate`", file=sys.stderr)
        return FINDINGS if outdated else FINE
    output.apply(found)
    for plan in found:
        for word, names in (("wrote", (*plan.missing, *plan.changed)), ("removed", plan.stale)):
            for name in sorted(names):
                if name != output.MANIFEST:
                    print(f"{word:>9} {_shown(plan.folder / name)}")
        same = len([name for name in plan.unchanged if name != output.MANIFEST])
        if same:
            print(f"unchanged {_shown(plan.folder)}: {same} file{'' if same == 1 else 's'}")
    return FINE


def _check(options: argparse.Namespace) -> int:
    from .description import load

    source = options.source or _config(options).source
    protocol = _diagnosing(options, lambda: load(source))
    if protocol is None:
        return BROKEN
    _tell((), options)
    if options.format == "text":
        from .model import Message, Rpc

        newest = protocol.at(max(protocol.releases))
        count = {"message": len(newest.of(Message)), "request": len(newest.of(Rpc)), "file": len(newest.modules)}
        text = ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for word, n in count.items())
        print(f"{protocol.name} {newest.release}: {text}")
    return FINE


def _fmt(options: argparse.Namespace) -> int:
    from .language.format import format_text

    if options.files == ["-"]:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
        formatted = _diagnosing(options, lambda: format_text(text, "<stdin>"))
        if formatted is None:
            return BROKEN
        if options.check:
            return FINE if formatted == text else FINDINGS
        sys.stdout.write(formatted)
        return FINE
    from .diagnostics import DescriptionError

    pairs: list[tuple[Path, str]] = []
    found: list[Diagnostic] = []
    for path in _idl_files(options):
        try:
            formatted = _formatted(path)
        except DescriptionError as error:
            found += error.diagnostics
            continue
        if formatted.encode() != path.read_bytes():
            pairs.append((path, formatted))
    _tell(found, options)
    if found:
        return BROKEN  # and no file has been touched
    from .output import replace

    for path, formatted in pairs:
        if not options.check:
            replace(path, formatted)
        said = f"{'would format' if options.check else 'formatted'} {_shown(path)}"
        print(said, file=sys.stdout if options.format == "text" else sys.stderr)
    return FINDINGS if options.check and pairs else FINE


def _show(options: argparse.Namespace) -> int:
    from .config import ConfigError
    from .description import load
    from .diagnostics import nearest
    from .language.write import write, write_item

    source = options.source or _config(options).source
    protocol = _diagnosing(options, lambda: load(source))
    if protocol is None:
        return BROKEN

    def meant(word: str, words: Iterable[str]) -> str:
        close = nearest(word, words)
        return f"; did you mean {close}?" if close else ""

    known = {str(release): release for release in protocol.releases}
    if options.release not in known:
        raise ConfigError(f"{options.release} is no release of {protocol.name}{meant(options.release, known)}")
    shown = protocol.at(known[options.release])
    if options.name is None:
        sys.stdout.write(write(shown))
    elif options.name in shown:
        sys.stdout.write(write_item(shown, options.name))
    else:
        more = meant(options.name, (item.name for item in shown.items))
        if options.name in protocol:
            more = "; other releases do"
        raise ConfigError(f"{protocol.name} {options.release} has no {options.name}{more}")
    return FINE


def _formatted(path: Path) -> str:
    from .description import read_text
    from .language.format import format_text

    return format_text(read_text(path), str(path))


def _idl_files(options: argparse.Namespace) -> list[Path]:
    from .config import ConfigError

    given = [Path(name) for name in options.files]
    if not given:
        from .config import find, read

        given = [read(find(Path.cwd())).source.parent]
    found: list[Path] = []
    for path in given:
        if path.is_dir():
            found += sorted(path.rglob("*.idl"))
        elif path.is_file():
            found.append(path)
        else:
            raise ConfigError(f"{path}: no such file or folder")
    return found


def _config(options: argparse.Namespace, only: Sequence[str] = ()) -> Config:
    from .config import find, read

    return read(options.config or find(Path.cwd()), only)


def _shown(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def _diagnosing(options: argparse.Namespace, step: Callable[[], T]) -> T | None:
    """Run a step; if the description is broken, print its diagnostics in the form asked for and return None."""
    from .diagnostics import DescriptionError

    try:
        return step()
    except DescriptionError as error:
        _tell(error.diagnostics, options)
        return None


def _tell(found: Sequence[Diagnostic], options: argparse.Namespace) -> None:
    """Print diagnostics; if there are none, only who reads JSON is told so."""
    from . import diagnostics

    if options.format == "json":
        print(diagnostics.render_json(found))
    elif found and options.format == "github":
        print(diagnostics.render_github(found))
    elif found:
        colour = console.wants_colour(sys.stderr, options.color)
        print(diagnostics.render_text(found, colour=colour), file=sys.stderr)
        print(f"\n{len(found)} error{'' if len(found) == 1 else 's'}", file=sys.stderr)
