// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! A module for each role: all that it says and hears, to be used with a `*`.
pub mod client;
pub mod cluster;
pub mod nanny;
pub mod scheduler;
pub mod worker;
