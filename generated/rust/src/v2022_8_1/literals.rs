// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Literals that are values of their own, such as the first element of a tuple.
use super::super::runtime::{self as rt};

rt::literals! {
    /// The text "add".
    Add = Str("add");
    /// The text "__no_default__".
    NoDefault = Str("__no_default__");
    /// The text "remove".
    Remove = Str("remove");
    /// The text "OK".
    TextOk = Str("OK");
}
