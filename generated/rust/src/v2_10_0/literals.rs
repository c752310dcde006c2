// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
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
    /// `true`
    True = Bool(true);
}
