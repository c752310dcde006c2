"""`wirespan inspect`: tells a recording."""

from __future__ import annotations

import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the options."""
    parser.add_argument("recording")


def run(options: argparse.Namespace) -> int:
    """Placeholder until the next commit."""
    raise NotImplementedError
