// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! A module for each role: all that it says and hears, to be used with a `*`.
pub mod client;
pub mod cluster;
pub mod nanny;
pub mod scheduler;
pub mod worker;
