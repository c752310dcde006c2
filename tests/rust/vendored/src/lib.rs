//! The sources of the generated crate as a module of another one, under the strictest rules that one may have.
#![deny(warnings, missing_docs, clippy::all, clippy::pedantic)]

#[path = "../../../../generated/rust/src/lib.rs"]
pub mod dask_protocol;

use dask_protocol::runtime::Result;
use dask_protocol::stealing::{StealRequest, StealRequestRequired};
use dask_protocol::types::Key;

/// Writes a message and reads it again.
///
/// # Errors
/// It is not the same.
pub fn there_and_back(key: &str) -> Result<StealRequest> {
    let request = StealRequest::from(StealRequestRequired {
        key: Key::Str(key.to_owned()),
        stimulus_id: "test".to_owned(),
    });
    dask_protocol::decode(dask_protocol::encode(&request).to_vec())
}

#[test]
fn a_vendored_module_works() {
    assert_eq!(there_and_back("x").unwrap().key, Key::Str("x".to_owned()));
}
