"""The generated package, as the tools use it."""


class BindingsError(Exception):
    """It cannot be used."""

    help = ""
