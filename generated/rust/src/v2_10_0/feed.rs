// Made by wirespan 0.1.0 from idl/dask/feed.idl. Do not edit.
// Release 2.10.0, schema cdf53c6e24f0dba5.
//! Progress bars and event streams (distributed/diagnostics): a function of the client's that the scheduler runs again
//! and again. It runs arbitrary Python in the scheduler, so that a scheduler in another language can only refuse it.

// The same as in the release at the root.
pub use super::super::feed::Feed;
