// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! A module for each role: all that it says and hears, to be used with a `*`.
pub mod client;
pub mod cluster;
pub mod nanny;
pub mod scheduler;
pub mod worker;
