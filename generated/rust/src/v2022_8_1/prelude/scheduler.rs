// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! The one process that all others connect to. It decides which worker runs which task, and forwards the clients'
//! payloads without unpacking them.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::actors::{
    ActorAttribute, ActorAttributeRequired, ActorExecute, ActorExecuteRequired, ActorResult,
    ActorResultError, ActorResultErrorRequired, ActorResultOk, ActorResultOkRequired,
};
pub use super::super::adaptive::{AdaptiveTarget, WorkersToClose};
pub use super::super::benchmarks::{
    Bandwidths, BandwidthsRequired, BenchmarkDisk, BenchmarkHardware, BenchmarkMemory,
    BenchmarkNetwork, BenchmarkNetworkRequired, Echo, Ping,
};
pub use super::super::client_reports::{
    CancelledKey, CancelledKeyRequired, CloseClientStream, ErrorReport, KeyInMemory,
    KeyInMemoryRequired, LostData, LostDataRequired, RestartClient, StreamClosed, TaskErredReport,
    TaskErredReportRequired, TaskRetried, TaskRetriedRequired,
};
pub use super::super::client_stream::{
    CancelTasks, CancelTasksRequired, ClientDesiresKeys, ClientDesiresKeysRequired,
    ClientReleasesKeys, ClientReleasesKeysRequired, CloseClient, HeartbeatClient, ReportKey,
    ReportKeyRequired, UpdateDataMessage, UpdateDataMessageRequired,
};
pub use super::super::connection::{
    Close, CloseStream, ConnectionStream, Handshake, HandshakeRequired,
};
pub use super::super::coordination_stream::{
    QueueFutureRelease, QueueFutureReleaseRequired, QueueRelease, QueueReleaseRequired,
    VariableDelete, VariableDeleteRequired, VariableFutureRelease, VariableFutureReleaseRequired,
};
pub use super::super::data::{
    Gather, GatherOnWorker, GatherOnWorkerReply, GatherOnWorkerReplyPartial,
    GatherOnWorkerReplyPartialRequired, GatherOnWorkerRequired, GatherReply, GatherReplyError,
    GatherReplyErrorRequired, GatherReplyOk, GatherReplyOkRequired, GatherRequired, GetData,
    GetDataReply, GetDataReplyBusy, GetDataReplyOk, GetDataReplyOkRequired, GetDataRequired,
    Scatter, ScatterRequired, UpdateData, UpdateDataRequired, UpdateWorkerData,
    UpdateWorkerDataRequired, UpdatedData, UpdatedDataRequired, WhoHas,
};
pub use super::super::dumps::{
    ClusterState, ClusterStateRequired, ClusterVersions, ClusterVersionsRequired,
    DumpClusterStateToUrl, DumpClusterStateToUrlRequired, DumpScheduler, DumpWorker,
    GetClusterState, GetClusterStateRequired, SchedulerDump, WorkerDump, WorkerDumpResult,
};
pub use super::super::early_shuffles::{
    ShuffleGet, ShuffleGetRequired, ShuffleRegisterComplete, ShuffleRegisterCompleteRequired,
    ShuffleSpecReply, ShuffleSpecReplyOk,
};
pub use super::super::early_tasks::{
    PackedArguments, PackedTask, PackedTaskCall, PackedTaskCallRequired,
};
pub use super::super::events::{
    EventClear, EventClearRequired, EventIsSet, EventIsSetRequired, EventSet, EventSetRequired,
    EventWait, EventWaitRequired,
};
pub use super::super::feed::Feed;
pub use super::super::graph::{
    Actors, Priorities, Retries, UpdateGraph, UpdateGraphHlg, UpdateGraphHlgRequired,
    UpdateGraphRequired,
};
pub use super::super::heartbeat::{
    HeartbeatExtensions, HeartbeatReply, HeartbeatReplyMissing, HeartbeatReplyOk,
    HeartbeatReplyOkRequired, HeartbeatWorker, HeartbeatWorkerRequired,
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
    RestartCluster, RetireWorkers, Terminate, TerminateNanny, TerminateWorker, Unregister,
    UnregisterRequired, Unregistered,
};
pub use super::super::logs::{GetLogs, GetSchedulerLogs, GetWorkerLogs, LogLine};
pub use super::super::memory_manager::{MemoryManager, MemoryManagerRequired};
pub use super::super::memory_sampler::{
    MemorySamplerStart, MemorySamplerStartRequired, MemorySamplerStop, MemorySamplerStopRequired,
};
pub use super::super::metadata::{
    GetMetadata, GetMetadataRequired, MetadataDefault, SetMetadata, SetMetadataRequired,
};
pub use super::super::metrics::{
    Bandwidth, BandwidthRequired, Metrics, MetricsRequired, Rate, Spilled, SpilledRequired,
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
    UnregisterNannyPlugin, UnregisterNannyPluginRequired, UnregisterWorkerPlugin,
    UnregisterWorkerPluginRequired, WorkerPluginAdd, WorkerPluginAddRequired, WorkerPluginRemove,
    WorkerPluginRemoveRequired,
};
pub use super::super::profiles::{
    GetCallStack, GetProfile, GetProfileMetadata, PerformanceReport, PerformanceReportRequired,
    ProfileLine, ProfileLineRequired, ProfileMetadata, ProfileMetadataRequired, ProfileNode,
    ProfileNodeRequired, ProfileReply, WorkerGetCallStack, WorkerGetProfile,
};
pub use super::super::publish::{
    PublishDelete, PublishDeleteRequired, PublishGet, PublishGetRequired, PublishList, PublishPut,
    PublishPutRequired, Published, PublishedName, PublishedNameRequired, PublishedRequired,
};
pub use super::super::pubsub::{
    PubSubAddListener, PubSubAddListenerRequired, PubSubAddPublisher, PubSubAddPublisherRequired,
    PubSubListeners, PubSubListenersRequired, PubSubMessage, PubSubMessageRequired,
    PubSubPublishScheduler, PubSubPublishSchedulerRequired, PubSubRemoveListener,
    PubSubRemoveListenerRequired, PubSubRemovePublisher, PubSubRemovePublisherRequired,
    PubSubSubscribe, PubSubSubscribeRequired, PubSubUnsubscribe, PubSubUnsubscribeRequired,
};
pub use super::super::queues::{
    KeyOrData, KeyOrDataFuture, KeyOrDataFutureRequired, KeyOrDataPlain, KeyOrDataPlainRequired,
    QueueCreate, QueueCreateRequired, QueueGet, QueueGetReply, QueueGetRequired, QueuePut,
    QueuePutRequired, QueueRecord, QueueRecordFuture, QueueRecordFutureRequired, QueueRecordPlain,
    QueueRecordPlainRequired, QueueSize, QueueSizeRequired,
};
pub use super::super::registration::{
    NannyPlugins, NannyPluginsRequired, RegisterClient, RegisterClientRequired, RegisterNanny,
    RegisterWorker, RegisterWorkerReply, RegisterWorkerReplyOk, RegisterWorkerReplyOkRequired,
    RegisterWorkerReplyRejected, RegisterWorkerReplyRejectedRequired, RegisterWorkerRequired,
    StreamStart, StreamStartRequired,
};
pub use super::super::relay::{Broadcast, BroadcastRequired, Proxy, ProxyRequired};
pub use super::super::replay::{
    GetErrorCause, GetRunSpec, GetRunSpecRequired, TaskRecipe, TaskRecipeRequired,
};
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
    LockAcquire, LockAcquireRequired, LockRelease, LockReleaseRequired, SemaphoreAcquire,
    SemaphoreAcquireRequired, SemaphoreClose, SemaphoreCloseRequired, SemaphoreRefresh,
    SemaphoreRefreshRequired, SemaphoreRegister, SemaphoreRegisterRequired, SemaphoreRelease,
    SemaphoreReleaseRequired, SemaphoreValue, SemaphoreValueRequired, SharedName,
};
pub use super::super::shuffle::{ShuffleInputsDone, ShuffleInputsDoneRequired};
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
    GetTaskStream, StartTaskMetadata, StartTaskMetadataRequired, StopTaskMetadata, TaskMetadata,
    TaskMetadataRequired, TaskRow, TaskRowDone, TaskRowDoneRequired, TaskRowFailed,
    TaskRowFailedRequired,
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
pub use super::super::types::{
    Address, Amount, Count, ErredException, ErrorMessage, ErrorMessageRequired, Key, Keys, Names,
    OkMessage, Outcome, PartialFail, PartialFailRequired, PickleBytes, Size, TaskState, TimedEvent,
    Timedelta, Topic, UncaughtError, UncaughtErrorRequired, WorkerName, WrittenKey,
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
    CloseWorker, KeepAlive, WorkerStatusChange, WorkerStatusChangeRequired,
};
