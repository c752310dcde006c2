// Made by wirespan 0.1.0 from idl/dask/feed.idl. Do not edit.
// Release 2022.8.1, schema f4dd84ed72d5b6b3.
//! Progress bars and event streams (distributed/diagnostics): a function of the client's that the scheduler runs again
//! and again. It runs arbitrary Python in the scheduler, so that a scheduler in another language can only refuse it.

// The same as in the release at the root.
pub use super::super::feed::Feed;
