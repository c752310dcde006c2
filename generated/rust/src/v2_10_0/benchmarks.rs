// Made by wirespan 0.1.0 from idl/dask/benchmarks.idl. Do not edit.
// Release 2.10.0, schema a4507f39a5ef956a.
//! Benchmarks of the hardware, and the simplest requests of all.

// The same as in the release at the root.
pub use super::super::benchmarks::Ping;
