// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! The parent process of a worker, which starts it, restarts it when it dies, and limits its memory.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::benchmarks::Ping;
pub use super::super::connection::{Close, ConnectionStream};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::lifecycle::{
    TerminateNanny, TerminateWorker, Unregister, UnregisterRequired, Unregistered,
};
pub use super::super::logs::{GetLogs, LogLine};
pub use super::super::metrics::{Bandwidth, BandwidthRequired, Metrics, MetricsRequired, Rate};
pub use super::super::nanny::{
    CloseNannyGracefully, InstantiateWorker, KillWorker, KillWorkerReply, RestartWorker,
    RestartWorkerReply,
};
pub use super::super::routes::{Answer, Answered, Exchange, NannyRequest, NoReply, Request};
pub use super::super::run::{
    Arguments, Run, RunRequired, RunResult, RunResultOk, RunResultOkRequired,
};
pub use super::super::types::{
    Address, Amount, ErrorMessage, ErrorMessageRequired, PickleBytes, UncaughtError,
    UncaughtErrorRequired, WorkerName,
};
