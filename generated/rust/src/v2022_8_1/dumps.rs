// Made by wirespan 0.1.0 from idl/dask/dumps.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Dumps of everything, for debugging: `Client.dump_cluster_state`.

// The same as in the release at the root.
pub use super::super::dumps::{
    ClusterState, ClusterVersions, DumpClusterStateToUrl, DumpFormat, DumpNanny, DumpScheduler,
    DumpWorker, GetClusterState, NannyDump, SchedulerDump, WorkerDump, WorkerDumpResult,
};
