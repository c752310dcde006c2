// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! A cluster manager such as `LocalCluster`, which starts and stops workers and follows them.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::adaptive::{AdaptiveTarget, WorkersToClose};
pub use super::super::benchmarks::{Echo, Ping};
pub use super::super::connection::{Close, Handshake, HandshakeRequired};
pub use super::super::holdings::{WorkerReference, Workers};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::lifecycle::{RetireWorkers, Terminate, TerminateNanny, TerminateWorker};
pub use super::super::logs::{GetLogs, GetWorkerLogs, LogLine};
pub use super::super::metadata::{
    GetMetadata, GetMetadataRequired, MetadataDefault, SetMetadata, SetMetadataRequired,
};
pub use super::super::metrics::{
    Bandwidth, BandwidthRequired, Metrics, MetricsRequired, Rate, Spilled, SpilledRequired,
};
pub use super::super::monitoring::{
    AddedWorkers, AddedWorkersRequired, SubscribeWorkerStatus, WorkerStatusPush,
};
pub use super::super::routes::{Answer, Answered, Exchange, NoReply, Request};
pub use super::super::types::{
    Address, Amount, Names, PickleBytes, Size, Timedelta, UncaughtError, UncaughtErrorRequired,
    WorkerName, WrittenKey,
};
