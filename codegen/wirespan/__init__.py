"""Describe a wire protocol once; generate Python attrs classes, a Rust serde crate and its manual."""

__version__ = "0.1.0"
