// Made by wirespan 0.1.0 from idl/dask/run.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Runs a user's function outside of any task: in a worker, a nanny or the scheduler. It may take a parameter
//! `dask_worker` (also in a nanny) or `dask_scheduler`, and then gets the process itself.

// The same as in the release at the root.
pub use super::super::run::{Arguments, Run, RunCoroutine, RunFunction, RunResult, RunResultOk};
