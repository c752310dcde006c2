// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! A cluster manager such as `LocalCluster`, which starts and stops workers and follows them.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::adaptive::{AdaptiveTarget, WorkersToClose};
pub use super::super::benchmarks::Ping;
pub use super::super::connection::Close;
pub use super::super::holdings::{WorkerReference, Workers};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::lifecycle::{
    RetireWorkers, RetiredWorkers, Terminate, TerminateNanny, TerminateWorker,
};
pub use super::super::logs::{GetWorkerLogs, LogLine, LoggedWorkers};
pub use super::super::metadata::{
    GetMetadata, GetMetadataRequired, MetadataDefault, SetMetadata, SetMetadataRequired,
};
pub use super::super::metrics::{Bandwidth, BandwidthRequired, Metrics, MetricsRequired, Rate};
pub use super::super::monitoring::{
    AddedWorkers, AddedWorkersRequired, SubscribeWorkerStatus, WorkerStatusPush,
};
pub use super::super::routes::{Answer, Answered, Exchange, NoReply, Request};
pub use super::super::types::{
    Address, Amount, PickleBytes, Timedelta, UncaughtError, UncaughtErrorRequired, WorkerName,
    WrittenKey,
};
