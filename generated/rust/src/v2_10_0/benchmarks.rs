// Made by wirespan 0.1.0 from idl/dask/benchmarks.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Benchmarks of the hardware, and the simplest requests of all.

// The same as in the release at the root.
pub use super::super::benchmarks::Ping;
