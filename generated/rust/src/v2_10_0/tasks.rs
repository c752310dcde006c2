// Made by wirespan 0.1.0 from idl/dask/tasks.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! The life of a task on a worker: the scheduler hands it over, the worker says how it ended.
//!
//! A worker may hear of the same task more than once: if it was cancelled and is wanted again, it gets a new
//! [`ComputeTask`](super::early_tasks::ComputeTask) with a new `run_id`. The scheduler drops reports with an old one.

// The same as in the release at the root.
pub use super::super::tasks::{StartStop, StartStopAction, StartStopRequired};
