// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! A program that submits work and fetches results. A task that submits further tasks is a client too, with
//! connections of its own beside those of the worker that runs it.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::actors::{
    ActorAttribute, ActorAttributeRequired, ActorExecute, ActorExecuteRequired, ActorResult,
    ActorResultError, ActorResultErrorRequired, ActorResultOk, ActorResultOkRequired,
};
pub use super::super::benchmarks::{Bandwidths, BandwidthsRequired, BenchmarkHardware, Echo, Ping};
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
pub use super::super::connection::{Close, CloseStream, Handshake, HandshakeRequired};
pub use super::super::coordination_stream::{
    QueueFutureRelease, QueueFutureReleaseRequired, QueueRelease, QueueReleaseRequired,
    VariableDelete, VariableDeleteRequired, VariableFutureRelease, VariableFutureReleaseRequired,
};
pub use super::super::data::{
    Gather, GatherReply, GatherReplyError, GatherReplyErrorRequired, GatherReplyOk,
    GatherReplyOkRequired, GatherRequired, GetData, GetDataReply, GetDataReplyBusy, GetDataReplyOk,
    GetDataReplyOkRequired, GetDataRequired, Scatter, ScatterRequired, UpdateData,
    UpdateDataRequired, UpdateWorkerData, UpdateWorkerDataRequired, UpdatedData,
    UpdatedDataRequired, WhoHas,
};
pub use super::super::dumps::{
    ClusterState, ClusterStateRequired, ClusterVersions, ClusterVersionsRequired,
    DumpClusterStateToUrl, DumpClusterStateToUrlRequired, DumpNanny, DumpScheduler, DumpWorker,
    GetClusterState, GetClusterStateRequired, NannyDump, SchedulerDump, WorkerDump,
    WorkerDumpResult,
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
pub use super::super::holdings::{
    GetNbytes, GetProcessing, GetRunningThreadCounts, GetThreadCounts, GetWorkerKeys, HasWhat,
    WorkerReference, Workers,
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
pub use super::super::multi_locks::{
    MultiLockAcquire, MultiLockAcquireRequired, MultiLockRelease, MultiLockReleaseRequired,
};
pub use super::super::nanny::{
    InstantiateWorker, RestartWorker, RestartWorkerReply, StatusEnum, StatusEnumRequired,
};
pub use super::super::placement::{
    AddWorkerKeys, AddWorkerKeysReply, AddWorkerKeysRequired, Rebalance, RebalanceReply, Replicate,
    ReplicateRequired,
};
pub use super::super::plugins::{
    FileContent, RegisterNannyPlugin, RegisterNannyPluginRequired, RegisterSchedulerPlugin,
    RegisterSchedulerPluginRequired, RegisterWorkerPlugin, RegisterWorkerPluginRequired,
    UnregisterNannyPlugin, UnregisterNannyPluginRequired, UnregisterWorkerPlugin,
    UnregisterWorkerPluginRequired, UploadFile, UploadFileRequired, UploadedFile,
    UploadedFileRequired,
};
pub use super::super::profiles::{
    GetCallStack, GetProfile, PerformanceReport, PerformanceReportRequired, ProfileLine,
    ProfileLineRequired, ProfileNode, ProfileNodeRequired, ProfileReply,
};
pub use super::super::publish::{
    PublishDelete, PublishDeleteRequired, PublishGet, PublishGetRequired, PublishList, PublishPut,
    PublishPutRequired, Published, PublishedName, PublishedNameRequired, PublishedRequired,
};
pub use super::super::pubsub::{
    PubSubMessage, PubSubMessageRequired, PubSubSubscribe, PubSubSubscribeRequired,
    PubSubUnsubscribe, PubSubUnsubscribeRequired,
};
pub use super::super::queues::{
    KeyOrData, KeyOrDataFuture, KeyOrDataFutureRequired, KeyOrDataPlain, KeyOrDataPlainRequired,
    QueueCreate, QueueCreateRequired, QueueGet, QueueGetReply, QueueGetRequired, QueuePut,
    QueuePutRequired, QueueRecord, QueueRecordFuture, QueueRecordFutureRequired, QueueRecordPlain,
    QueueRecordPlainRequired, QueueSize, QueueSizeRequired,
};
pub use super::super::registration::{
    RegisterClient, RegisterClientRequired, StreamStart, StreamStartRequired,
};
pub use super::super::relay::{Broadcast, BroadcastRequired, Proxy, ProxyRequired};
pub use super::super::replay::{
    GetErrorCause, GetRunSpec, GetRunSpecRequired, TaskRecipe, TaskRecipeRequired,
};
pub use super::super::routes::{
    Answer, Answered, ClientToScheduler, Exchange, NoReply, Request, SchedulerToClient,
};
pub use super::super::run::{
    Arguments, Run, RunCoroutine, RunCoroutineRequired, RunFunction, RunFunctionRequired,
    RunRequired, RunResult, RunResultOk, RunResultOkRequired,
};
pub use super::super::semaphores::{
    LockAcquire, LockAcquireRequired, LockRelease, LockReleaseRequired, SemaphoreAcquire,
    SemaphoreAcquireRequired, SemaphoreClose, SemaphoreCloseRequired, SemaphoreRefresh,
    SemaphoreRefreshRequired, SemaphoreRegister, SemaphoreRegisterRequired, SemaphoreRelease,
    SemaphoreReleaseRequired, SemaphoreValue, SemaphoreValueRequired, SharedName,
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
pub use super::super::tasks::{StartStop, StartStopRequired};
pub use super::super::topics::{
    Event, EventRequired, GetEvents, GetEventsReply, PublishEvent, PublishEventRequired,
    SubscribeTopic, SubscribeTopicRequired, UnsubscribeTopic, UnsubscribeTopicRequired,
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
