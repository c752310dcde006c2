// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! The parent process of a worker, which starts it, restarts it when it dies, and limits its memory.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::adaptive::CheckIdle;
pub use super::super::benchmarks::{Echo, Ping};
pub use super::super::connection::{Close, ConnectionStream, Handshake, HandshakeRequired};
pub use super::super::dumps::{DumpNanny, NannyDump};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::lifecycle::{
    TerminateNanny, TerminateWorker, Unregister, UnregisterRequired, Unregistered,
};
pub use super::super::logs::{GetLogs, LogLine};
pub use super::super::metrics::{
    Bandwidth, BandwidthRequired, DigestKey, HostTraffic, HostTrafficRequired, Metrics,
    MetricsRequired, Rate, Spilled, SpilledRequired, Transfer, TransferRequired,
};
pub use super::super::nanny::{
    CloseNannyGracefully, InstantiateWorker, KillWorker, KillWorkerReply, RestartWorker,
    RestartWorkerReply, StatusEnum, StatusEnumRequired,
};
pub use super::super::plugins::{
    NannyPluginAdd, NannyPluginAddRequired, NannyPluginRemove, NannyPluginRemoveRequired,
};
pub use super::super::registration::{
    NannyPlugins, NannyPluginsRequired, NannyStarted, NannyStartedRequired, RegisterNanny,
    RegisterNannyRequired,
};
pub use super::super::routes::{Answer, Answered, Exchange, NannyRequest, NoReply, Request};
pub use super::super::run::{
    Arguments, Run, RunRequired, RunResult, RunResultOk, RunResultOkRequired,
};
pub use super::super::topics::{PublishEvent, PublishEventRequired};
pub use super::super::types::{
    Address, Amount, ErrorMessage, ErrorMessageRequired, Names, OkMessage, Outcome, PickleBytes,
    Size, Topic, UncaughtError, UncaughtErrorRequired, WorkerName,
};
