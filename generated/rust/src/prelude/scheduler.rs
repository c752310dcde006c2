// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! The one process that all others connect to. It decides which worker runs which task, and forwards the clients'
//! payloads without unpacking them.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::actors::{
    ActorAttribute, ActorAttributeRequired, ActorExecute, ActorExecuteRequired, ActorResult,
    ActorResultError, ActorResultErrorRequired, ActorResultOk, ActorResultOkRequired,
};
pub use super::super::adaptive::{AdaptiveTarget, CheckIdle, WorkersToClose};
pub use super::super::benchmarks::{
    Bandwidths, BandwidthsRequired, BenchmarkDisk, BenchmarkHardware, BenchmarkMemory,
    BenchmarkNetwork, BenchmarkNetworkRequired, Echo, Ping,
};
pub use super::super::client_reports::{
    AdjustHeartbeatInterval, AdjustHeartbeatIntervalRequired, CancelledKeys, CancelledKeysRequired,
    CloseClientStream, ErrorReport, KeyInMemory, KeyInMemoryRequired, LostData, LostDataRequired,
    RestartClient, StreamClosed, TaskErredReport, TaskErredReportRequired, TaskRetried,
    TaskRetriedRequired,
};
pub use super::super::client_stream::{
    CancelKeys, CancelKeysRequired, ClientDesiresKeys, ClientDesiresKeysRequired,
    ClientReleasesKeys, ClientReleasesKeysRequired, CloseClient, HeartbeatClient, ReportKey,
    ReportKeyRequired, UpdateDataMessage, UpdateDataMessageRequired,
};
pub use super::super::connection::{
    Close, CloseStream, ConnectionStream, Handshake, HandshakeRequired,
};
pub use super::super::coordination_stream::{
    PublishFlushBatchedSend, PublishFlushBatchedSendRequired, QueueFutureRelease,
    QueueFutureReleaseRequired, QueueRelease, QueueReleaseRequired, VariableDelete,
    VariableDeleteRequired, VariableFutureReceivedConfirm, VariableFutureReceivedConfirmRequired,
};
pub use super::super::data::{
    Gather, GatherOnWorker, GatherOnWorkerReply, GatherOnWorkerRequired, GatherReply,
    GatherReplyError, GatherReplyErrorRequired, GatherReplyOk, GatherReplyOkRequired,
    GatherRequired, GetData, GetDataReply, GetDataReplyBusy, GetDataReplyOk,
    GetDataReplyOkRequired, GetDataRequired, Scatter, ScatterRequired, UpdateData,
    UpdateDataRequired, UpdateWorkerData, UpdateWorkerDataRequired, UpdatedData,
    UpdatedDataRequired, WhoHas,
};
pub use super::super::dumps::{
    ClusterState, ClusterStateRequired, ClusterVersions, ClusterVersionsRequired,
    DumpClusterStateToUrl, DumpClusterStateToUrlRequired, DumpScheduler, DumpWorker,
    GetClusterState, GetClusterStateRequired, SchedulerDump, WorkerDump, WorkerDumpResult,
};
pub use super::super::events::{
    EventClear, EventClearRequired, EventIsSet, EventIsSetRequired, EventSet, EventSetRequired,
    EventWait, EventWaitRequired,
};
pub use super::super::feed::Feed;
pub use super::super::graph::{Actors, Priorities, UpdateGraph, UpdateGraphRequired};
pub use super::super::heartbeat::{
    HeartbeatExtensions, HeartbeatReply, HeartbeatReplyMissing, HeartbeatReplyOk,
    HeartbeatReplyOkRequired, HeartbeatWorker, HeartbeatWorkerRequired, ShuffleBuffer,
    ShuffleBufferRequired, ShuffleHeartbeat, ShuffleHeartbeatRequired,
};
pub use super::super::holdings::{
    GetNbytes, GetProcessing, GetRunningThreadCounts, GetThreadCounts, HasWhat, WorkerReference,
    Workers,
};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::lifecycle::{
    RestartCluster, RestartClusterRequired, RestartOutcome, RestartWorkers, RestartWorkersRequired,
    RetireWorkers, Terminate, TerminateNanny, TerminateWorker, Unregister, UnregisterRequired,
    Unregistered,
};
pub use super::super::logs::{GetLogs, GetSchedulerLogs, GetWorkerLogs, LogLine};
pub use super::super::memory_manager::{MemoryManager, MemoryManagerRequired};
pub use super::super::memory_sampler::{
    MemorySamplerStart, MemorySamplerStartRequired, MemorySamplerStop, MemorySamplerStopRequired,
};
pub use super::super::metadata::{
    GetMetadata, GetMetadataRequired, MetadataDefault, NoDefault, SetMetadata, SetMetadataRequired,
};
pub use super::super::metrics::{
    Bandwidth, BandwidthRequired, DigestKey, HostTraffic, HostTrafficRequired, Metrics,
    MetricsRequired, Rate, Spilled, SpilledRequired, Transfer, TransferRequired,
};
pub use super::super::monitoring::{
    AddedWorkers, AddedWorkersRequired, GetMonitorInfo, MonitorInfo, MonitorInfoRequired, Series,
    SetResources, SetResourcesRequired, SubscribeWorkerStatus, WorkerStatusPush,
};
pub use super::super::multi_locks::{
    MultiLockAcquire, MultiLockAcquireRequired, MultiLockRelease, MultiLockReleaseRequired,
};
pub use super::super::nanny::{KillWorker, KillWorkerReply};
pub use super::super::placement::{
    AddWorkerKeys, AddWorkerKeysReply, AddWorkerKeysRequired, FreeKeysRequest,
    FreeKeysRequestRequired, Rebalance, RebalanceReply, Replicate, ReplicateRequired,
};
pub use super::super::plugins::{
    NannyPluginAdd, NannyPluginAddRequired, NannyPluginRemove, NannyPluginRemoveRequired,
    RegisterNannyPlugin, RegisterNannyPluginRequired, RegisterSchedulerPlugin,
    RegisterSchedulerPluginRequired, RegisterWorkerPlugin, RegisterWorkerPluginRequired,
    UnregisterNannyPlugin, UnregisterNannyPluginRequired, UnregisterSchedulerPlugin,
    UnregisterSchedulerPluginRequired, UnregisterWorkerPlugin, UnregisterWorkerPluginRequired,
    WorkerPluginAdd, WorkerPluginAddRequired, WorkerPluginRemove, WorkerPluginRemoveRequired,
};
pub use super::super::profiles::{
    GetCallStack, GetProfile, GetProfileMetadata, PerformanceReport, PerformanceReportRequired,
    ProfileLine, ProfileLineRequired, ProfileMetadata, ProfileMetadataRequired, ProfileNode,
    ProfileNodeRequired, ProfileReply, WorkerGetCallStack, WorkerGetProfile,
};
pub use super::super::publish::{
    PublishDelete, PublishDeleteRequired, PublishGet, PublishGetRequired, PublishList, PublishPut,
    PublishPutRequired, Published, PublishedRequired,
};
pub use super::super::queues::{
    KeyOrData, KeyOrDataFuture, KeyOrDataFutureRequired, KeyOrDataPlain, KeyOrDataPlainRequired,
    QueueCreate, QueueCreateRequired, QueueGet, QueueGetReply, QueueGetRequired, QueuePut,
    QueuePutRequired, QueueRecord, QueueRecordFuture, QueueRecordFutureRequired, QueueRecordPlain,
    QueueRecordPlainRequired, QueueSize, QueueSizeRequired,
};
pub use super::super::registration::{
    NannyPlugins, NannyPluginsRequired, NannyStarted, NannyStartedRequired, RegisterClient,
    RegisterClientRequired, RegisterNanny, RegisterNannyRequired, RegisterWorker,
    RegisterWorkerReply, RegisterWorkerReplyOk, RegisterWorkerReplyOkRequired,
    RegisterWorkerReplyRejected, RegisterWorkerReplyRejectedRequired, RegisterWorkerRequired,
    StreamStart, StreamStartRequired,
};
pub use super::super::relay::{Broadcast, BroadcastRequired, Proxy, ProxyRequired};
pub use super::super::replay::{GetErrorCause, GetRunSpec, GetRunSpecRequired};
pub use super::super::replicas::{
    AcquireReplicas, AcquireReplicasRequired, AddKeys, AddKeysRequired, FreeKeys, FreeKeysRequired,
    RefreshWhoHas, RefreshWhoHasRequired, ReleaseWorkerData, ReleaseWorkerDataRequired,
    RemoveReplicas, RemoveReplicasRequired, RequestRefreshWhoHas, RequestRefreshWhoHasRequired,
};
pub use super::super::routes::{
    Answer, Answered, ClientToScheduler, Exchange, NoReply, Request, SchedulerRequest,
    SchedulerToClient, SchedulerToWorker, WorkerToScheduler,
};
pub use super::super::run::{
    Arguments, Run, RunFunction, RunFunctionRequired, RunRequired, RunResult, RunResultOk,
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
    ShuffleInputsDoneRequired, ShuffleRestrictTask, ShuffleRestrictTaskRequired, ShuffleSpecReply,
    ShuffleSpecReplyOk, ShuffleSpecReplyOkRequired,
};
pub use super::super::stealing::{
    StealRequest, StealRequestRequired, StealResponse, StealResponseRequired,
};
pub use super::super::stories::{
    GetStory, GetStoryRequired, SchedulerStory, StoryDetail, StorySubject, WorkerGetStory,
    WorkerGetStoryRequired, WorkerStory,
};
pub use super::super::task_states::{
    GetTaskPrefixStates, GetTaskStatus, GetTaskStatusRequired, PrefixStates, PrefixStatesRequired,
    Restriction, RetryTasks, RetryTasksRequired, SetRestrictions, SetRestrictionsRequired,
};
pub use super::super::task_stream::{
    GetTaskStream, GetTaskStreamIndex, StartTaskMetadata, StartTaskMetadataRequired,
    StopTaskMetadata, TaskMetadata, TaskMetadataRequired, TaskRow, TaskRowDone,
    TaskRowDoneRequired, TaskRowFailed, TaskRowFailedRequired,
};
pub use super::super::tasks::{
    CancelCompute, CancelComputeRequired, ComputeTask, ComputeTaskRequired, LongRunning,
    LongRunningRequired, Reschedule, RescheduleRequired, StartStop, StartStopRequired, TaskErred,
    TaskErredRequired, TaskFinished, TaskFinishedRequired,
};
pub use super::super::topics::{
    Event, EventRequired, GetEvents, GetEventsReply, LogEvent, LogEventRequired, PublishEvent,
    PublishEventRequired, SubscribeTopic, SubscribeTopicRequired, UnsubscribeTopic,
    UnsubscribeTopicRequired,
};
pub use super::super::transport::Pickled;
pub use super::super::types::{
    Address, Amount, Count, ErredException, ErrorMessage, ErrorMessageRequired, Key, Keys, Names,
    OkMessage, Outcome, PartialFail, PartialFailRequired, PickleBytes, Size, TaskState, TimedEvent,
    Timedelta, Topic, UncaughtError, UncaughtErrorRequired, WorkerName,
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
