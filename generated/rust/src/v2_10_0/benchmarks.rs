// Made by wirespan 0.1.0 from idl/dask/benchmarks.idl. Do not edit.
// Release 2.10.0, schema cdf53c6e24f0dba5.
//! Benchmarks of the hardware, and the simplest requests of all.

// The same as in the release at the root.
pub use super::super::benchmarks::Ping;
