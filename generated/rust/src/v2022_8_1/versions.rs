// Made by wirespan 0.1.0 from idl/dask/versions.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! What software a process runs: sent when clients and workers register, so that the scheduler can warn of mixtures
//! that will not work.

// The same as in the release at the root.
pub use super::super::versions::{GetVersions, HostVersions, Versions};
