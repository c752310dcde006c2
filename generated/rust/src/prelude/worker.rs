// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! A process that runs tasks and holds their results. Others fetch those results straight from it.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::actors::{
    ActorAttribute, ActorAttributeRequired, ActorExecute, ActorExecuteRequired, ActorResult,
    ActorResultError, ActorResultErrorRequired, ActorResultOk, ActorResultOkRequired,
};
pub use super::super::adaptive::CheckIdle;
pub use super::super::benchmarks::{
    BenchmarkDisk, BenchmarkMemory, BenchmarkNetwork, BenchmarkNetworkRequired, Echo, Ping,
};
pub use super::super::connection::{
    Close, CloseStream, ConnectionStream, Handshake, HandshakeRequired,
};
pub use super::super::data::{
    GatherOnWorker, GatherOnWorkerReply, GatherOnWorkerRequired, GetData, GetDataReply,
    GetDataReplyBusy, GetDataReplyOk, GetDataReplyOkRequired, GetDataRequired, UpdateWorkerData,
    UpdateWorkerDataRequired, UpdatedData, UpdatedDataRequired, WhoHas,
};
pub use super::super::dumps::{DumpWorker, WorkerDump};
pub use super::super::events::{
    EventClear, EventClearRequired, EventIsSet, EventIsSetRequired, EventSet, EventSetRequired,
    EventWait, EventWaitRequired,
};
pub use super::super::heartbeat::{
    HeartbeatExtensions, HeartbeatReply, HeartbeatReplyMissing, HeartbeatReplyOk,
    HeartbeatReplyOkRequired, HeartbeatWorker, HeartbeatWorkerRequired, ShuffleBuffer,
    ShuffleBufferRequired, ShuffleHeartbeat, ShuffleHeartbeatRequired,
};
pub use super::super::holdings::{GetWorkerKeys, WorkerReference, Workers};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::lifecycle::{RetireWorkers, TerminateNanny, TerminateWorker};
pub use super::super::logs::{GetLogs, LogLine};
pub use super::super::metrics::{
    Bandwidth, BandwidthRequired, DigestKey, HostTraffic, HostTrafficRequired, Metrics,
    MetricsRequired, Rate, Spilled, SpilledRequired, Transfer, TransferRequired,
};
pub use super::super::monitoring::{
    GetMonitorInfo, MonitorInfo, MonitorInfoRequired, Series, SetResources, SetResourcesRequired,
};
pub use super::super::multi_locks::{
    MultiLockAcquire, MultiLockAcquireRequired, MultiLockRelease, MultiLockReleaseRequired,
};
pub use super::super::nanny::CloseNannyGracefully;
pub use super::super::placement::{
    AddWorkerKeys, AddWorkerKeysReply, AddWorkerKeysRequired, FreeKeysRequest,
    FreeKeysRequestRequired,
};
pub use super::super::plugins::{
    FileContent, UploadFile, UploadFileRequired, UploadedFile, UploadedFileRequired,
    WorkerPluginAdd, WorkerPluginAddRequired, WorkerPluginRemove, WorkerPluginRemoveRequired,
};
pub use super::super::profiles::{
    GetProfileMetadata, ProfileLine, ProfileLineRequired, ProfileMetadata, ProfileMetadataRequired,
    ProfileNode, ProfileNodeRequired, WorkerGetCallStack, WorkerGetProfile,
};
pub use super::super::queues::{
    KeyOrData, KeyOrDataFuture, KeyOrDataFutureRequired, KeyOrDataPlain, KeyOrDataPlainRequired,
    QueueCreate, QueueCreateRequired, QueueGet, QueueGetReply, QueueGetRequired, QueuePut,
    QueuePutRequired, QueueRecord, QueueRecordFuture, QueueRecordFutureRequired, QueueRecordPlain,
    QueueRecordPlainRequired, QueueSize, QueueSizeRequired,
};
pub use super::super::registration::{
    RegisterWorker, RegisterWorkerReply, RegisterWorkerReplyOk, RegisterWorkerReplyOkRequired,
    RegisterWorkerReplyRejected, RegisterWorkerReplyRejectedRequired, RegisterWorkerRequired,
};
pub use super::super::replicas::{
    AcquireReplicas, AcquireReplicasRequired, AddKeys, AddKeysRequired, FreeKeys, FreeKeysRequired,
    RefreshWhoHas, RefreshWhoHasRequired, ReleaseWorkerData, ReleaseWorkerDataRequired,
    RemoveReplicas, RemoveReplicasRequired, RequestRefreshWhoHas, RequestRefreshWhoHasRequired,
};
pub use super::super::routes::{
    Answer, Answered, Exchange, NoReply, Request, SchedulerToWorker, WorkerRequest,
    WorkerToScheduler, WorkerToWorker,
};
pub use super::super::run::{
    Arguments, Run, RunCoroutine, RunCoroutineRequired, RunRequired, RunResult, RunResultOk,
    RunResultOkRequired,
};
pub use super::super::semaphores::{
    SemaphoreAcquire, SemaphoreAcquireRequired, SemaphoreClose, SemaphoreCloseRequired,
    SemaphoreRefresh, SemaphoreRefreshRequired, SemaphoreRegister, SemaphoreRegisterRequired,
    SemaphoreRelease, SemaphoreReleaseRequired, SemaphoreValue, SemaphoreValueRequired, SharedName,
};
pub use super::super::shuffle::{
    ShuffleBarrier, ShuffleBarrierRequired, ShuffleFail, ShuffleFailRequired, ShuffleGet,
    ShuffleGetOrCreate, ShuffleGetOrCreateRequired, ShuffleGetRequired, ShuffleInputsDone,
    ShuffleInputsDoneRequired, ShuffleReceive, ShuffleReceiveRequired, ShuffleRestrictTask,
    ShuffleRestrictTaskRequired, ShuffleSpecReply, ShuffleSpecReplyOk, ShuffleSpecReplyOkRequired,
};
pub use super::super::stealing::{
    StealRequest, StealRequestRequired, StealResponse, StealResponseRequired,
};
pub use super::super::stories::{
    StoryDetail, StorySubject, WorkerGetStory, WorkerGetStoryRequired, WorkerStory,
};
pub use super::super::tasks::{
    CancelCompute, CancelComputeRequired, ComputeTask, ComputeTaskRequired, LongRunning,
    LongRunningRequired, Reschedule, RescheduleRequired, StartStop, StartStopRequired, TaskErred,
    TaskErredRequired, TaskFinished, TaskFinishedRequired,
};
pub use super::super::topics::{LogEvent, LogEventRequired};
pub use super::super::types::{
    Address, Amount, Count, ErredException, ErrorMessage, ErrorMessageRequired, Key, Keys, Names,
    OkMessage, Outcome, PartialFail, PartialFailRequired, PickleBytes, Size, Timedelta, Topic,
    UncaughtError, UncaughtErrorRequired, WorkerName,
};
pub use super::super::variables::{
    VariableGet, VariableGetRequired, VariableRecord, VariableRecordFuture,
    VariableRecordFutureRequired, VariableRecordPlain, VariableRecordPlainRequired, VariableSet,
    VariableSetRequired,
};
pub use super::super::versions::{
    GetVersions, HostVersions, HostVersionsRequired, Versions, VersionsRequired,
};
pub use super::super::worker_lifecycle::{
    CloseWorker, KeepAlive, RemoveWorker, RemoveWorkerRequired, WorkerStatusChange,
    WorkerStatusChangeRequired,
};
