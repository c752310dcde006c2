"""`wirespan docs`: builds the manual, serves it on this machine, and builds it again when its sources change."""

from __future__ import annotations

import argparse
import functools
import os
import sys
import threading
import time
import webbrowser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from .console import BROKEN, FINE, add_color, wants_colour

if TYPE_CHECKING:
    from .config import Config

    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]

__all__ = ["register", "run", "server"]

TARGET = "docs"
SOURCES = {".idl", ".md", ".wirerec", ".toml"}
EVERY = 0.5  # seconds between two looks at the sources


def register(commands: Subparsers) -> None:
    """Add the command to a parser's sub-commands."""
    command = commands.add_parser(TARGET, help="build the manual and show it in a browser")
    command.add_argument("--config", type=Path, metavar="FILE", help="default: wirespan.toml here or in a folder above")
    command.add_argument("--port", type=int, default=0, help="default: one that is free")
    command.add_argument("--watch", action="store_true", help="build again whenever the description changes")
    command.add_argument("--no-open", action="store_true", help="only print the address")
    add_color(command)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build, serve until interrupted, and return the exit code."""
    from .config import find, read

    path = options.config or find(Path.cwd())
    sources = _state(path)  # before they are read: what changes from now on is built again
    colour = wants_colour(sys.stderr, options.color)
    folder = _build(read(path, [TARGET]), colour)
    if folder is None and not options.watch:
        return BROKEN
    if folder is None:
        folder = _folder(read(path, [TARGET]))
    with server(folder, options.port) as serving:
        address = f"http://127.0.0.1:{serving.server_port}/"
        print(f"{address} (stop with Ctrl-C)", flush=True)
        if not options.no_open:
            webbrowser.open(address)
        if options.watch:
            threading.Thread(target=_watch, args=(path, sources, colour), daemon=True).start()
        try:
            serving.serve_forever()
        except KeyboardInterrupt:
            print()
    return FINE


def server(folder: Path, port: int = 0) -> ThreadingHTTPServer:
    """A server of the files of a folder, for this machine only. Port 0 is one that is free."""
    return ThreadingHTTPServer(("127.0.0.1", port), functools.partial(_Handler, directory=str(folder)))


class _Handler(SimpleHTTPRequestHandler):
    """Serves files without telling of each, and so that a reload shows what was built last."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 (the name is the library's)
        pass


def _folder(config: Config) -> Path:
    from .config import ConfigError

    for output in config.outputs:
        if output.target == TARGET:
            return output.folder
    raise ConfigError(f'{config.path}: no table [targets.{TARGET}]; add it with output = "generated/docs"')


def _build(config: Config, colour: bool) -> Path | None:
    """Write the manual; None if the description has errors, which are printed."""
    from . import diagnostics, generate, output

    folder = _folder(config)
    try:
        output.apply(generate.plans(config, [TARGET]))
    except diagnostics.DescriptionError as error:
        print(diagnostics.render_text(error.diagnostics, colour=colour), file=sys.stderr, flush=True)
        return None
    return folder


def _watch(path: Path, known: dict[str, int], colour: bool) -> None:
    from .config import read

    def build() -> None:
        try:
            if _build(read(path, [TARGET]), colour) is not None:
                print(f"built again at {time.strftime('%H:%M:%S')}", flush=True)
        except Exception as error:  # whatever it is: the next change may mend it
            print(f"error: {error}", file=sys.stderr, flush=True)

    while True:
        time.sleep(EVERY)
        found = _state(path)
        if found != known:
            known = found
            build()


def _state(path: Path) -> dict[str, int]:
    """When each source was last written."""
    from .config import ConfigError, read

    try:
        folders = {read(path, [TARGET]).source.parent}
    except ConfigError:
        folders = set()
    files = [path, *(f for folder in folders for f in folder.rglob("*") if f.suffix in SOURCES)]
    found: dict[str, int] = {}
    for file in files:
        try:
            found[str(file)] = os.stat(file).st_mtime_ns
        except OSError:
            continue  # gone between the two looks
    return found
