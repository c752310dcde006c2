// Made by wirespan 0.1.0 from idl/dask/benchmarks.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Benchmarks of the hardware, and the simplest requests of all.

// The same as in the release at the root.
pub use super::super::benchmarks::{
    Bandwidths, BenchmarkDisk, BenchmarkHardware, BenchmarkMemory, BenchmarkNetwork, Echo, Ping,
};
