// Made by wirespan 0.1.0 from idl/dask/logs.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! What processes log: the last lines of distributed's own loggers, 10,000 by default.

// The same as in the release at the root.
pub use super::super::logs::{GetLogs, GetSchedulerLogs, GetWorkerLogs, LogLine};
