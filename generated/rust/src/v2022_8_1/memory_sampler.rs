// Made by wirespan 0.1.0 from idl/dask/memory_sampler.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Records how much memory the cluster uses while something runs (distributed/diagnostics/memory_sampler.py).

// The same as in the release at the root.
pub use super::super::memory_sampler::{MemoryMeasure, MemorySamplerStart, MemorySamplerStop};
