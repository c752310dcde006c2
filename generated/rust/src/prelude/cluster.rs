// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! A cluster manager such as `LocalCluster`, which starts and stops workers and follows them.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::adaptive::{AdaptiveTarget, CheckIdle, WorkersToClose};
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
    GetMetadata, GetMetadataRequired, MetadataDefault, NoDefault, SetMetadata, SetMetadataRequired,
};
pub use super::super::metrics::{
    Bandwidth, BandwidthRequired, DigestKey, HostTraffic, HostTrafficRequired, Metrics,
    MetricsRequired, Rate, Spilled, SpilledRequired, Transfer, TransferRequired,
};
pub use super::super::monitoring::{
    AddedWorkers, AddedWorkersRequired, SubscribeWorkerStatus, WorkerStatusPush,
};
pub use super::super::routes::{Answer, Answered, Exchange, NoReply, Request};
pub use super::super::types::{
    Address, Amount, Key, Names, PickleBytes, Size, Timedelta, UncaughtError,
    UncaughtErrorRequired, WorkerName,
};
