// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Literals that are values of their own, such as the first element of a tuple.
use super::runtime::{self as rt};

rt::literals! {
    /// The text "add".
    Add = Str("add");
    /// The text "remove".
    Remove = Str("remove");
    /// The text "OK".
    TextOk = Str("OK");
}
