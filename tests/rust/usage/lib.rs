//! What a user of the generated crate writes; all of it is in `tests/`.
