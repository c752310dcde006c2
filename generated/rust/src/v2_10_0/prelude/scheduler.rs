// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! The one process that all others connect to. It decides which worker runs which task, and forwards the clients'
//! payloads without unpacking them.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::actors::{
    ActorAttribute, ActorAttributeRequired, ActorExecute, ActorExecuteRequired, ActorResult,
    ActorResultOk, ActorResultOkRequired,
};
pub use super::super::adaptive::{AdaptiveTarget, WorkersToClose};
pub use super::super::benchmarks::Ping;
pub use super::super::client_reports::{
    CancelledKey, CancelledKeyRequired, CloseClientStream, ErrorReport, KeyInMemory,
    KeyInMemoryRequired, LostData, LostDataRequired, RestartClient, StreamClosed, TaskErredReport,
    TaskErredReportRequired, TaskRetried, TaskRetriedRequired,
};
pub use super::super::client_stream::{
    CancelTasks, CancelTasksRequired, ClientDesiresKeys, ClientDesiresKeysRequired,
    ClientReleasesKeys, ClientReleasesKeysRequired, CloseClient, HeartbeatClient, ReportKey,
    ReportKeyRequired, RestartMessage, UpdateDataMessage, UpdateDataMessageRequired,
};
pub use super::super::connection::{Close, CloseStream, ConnectionStream};
pub use super::super::coordination_stream::{
    QueueFutureRelease, QueueFutureReleaseRequired, QueueRelease, QueueReleaseRequired,
    VariableDelete, VariableDeleteRequired, VariableFutureRelease, VariableFutureReleaseRequired,
};
pub use super::super::data::{
    Gather, GatherOnWorker, GatherOnWorkerReply, GatherOnWorkerReplyMissing,
    GatherOnWorkerReplyMissingRequired, GatherOnWorkerRequired, GatherReply, GatherReplyError,
    GatherReplyErrorRequired, GatherReplyOk, GatherReplyOkRequired, GatherRequired, GetData,
    GetDataReply, GetDataReplyBusy, GetDataReplyOk, GetDataReplyOkRequired, GetDataRequired,
    Scatter, ScatterRequired, UpdateData, UpdateDataRequired, UpdateWorkerData,
    UpdateWorkerDataRequired, UpdatedData, UpdatedDataRequired, WhoHas,
};
pub use super::super::early_tasks::{
    ComputeTask, ComputeTaskRequired, LongRunning, LongRunningRequired, PackedArguments,
    PackedTask, PackedTaskCall, PackedTaskCallRequired, Release, ReleaseRequired, ReleaseTask,
    ReleaseTaskRequired, Reschedule, RescheduleRequired, TaskErred, TaskErredRequired,
    TaskFinished, TaskFinishedRequired, TaskSpec, TaskSpecCall, TaskSpecCallRequired,
    TaskSpecWhole, TaskSpecWholeRequired,
};
pub use super::super::feed::Feed;
pub use super::super::graph::{Actors, Priorities, Retries, UpdateGraph, UpdateGraphRequired};
pub use super::super::heartbeat::{
    HeartbeatReply, HeartbeatReplyMissing, HeartbeatReplyOk, HeartbeatReplyOkRequired,
    HeartbeatWorker, HeartbeatWorkerRequired,
};
pub use super::super::holdings::{
    GetNbytes, GetProcessing, GetThreadCounts, GetWorkerKeys, HasWhat, WorkerReference, Workers,
};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::ipython::{KernelConnection, KernelConnectionRequired, StartIPython};
pub use super::super::lifecycle::{
    RetireWorkers, RetiredWorkers, Terminate, TerminateNanny, TerminateWorker, Unregister,
    UnregisterRequired, Unregistered,
};
pub use super::super::logs::{GetLogs, GetSchedulerLogs, GetWorkerLogs, LogLine, LoggedWorkers};
pub use super::super::metadata::{
    GetMetadata, GetMetadataRequired, MetadataDefault, SetMetadata, SetMetadataRequired,
};
pub use super::super::metrics::{Bandwidth, BandwidthRequired, Metrics, MetricsRequired, Rate};
pub use super::super::monitoring::{
    AddedWorkers, AddedWorkersRequired, SetResources, SetResourcesRequired, SubscribeWorkerStatus,
    WorkerStatusPush,
};
pub use super::super::nanny::{
    CloseNannyGracefully, KillWorker, KillWorkerReply, RestartWorker, RestartWorkerReply,
};
pub use super::super::placement::{
    AddWorkerKeys, AddWorkerKeysReply, AddWorkerKeysRequired, DeleteDataRequest,
    DeleteDataRequestRequired, MissingResults, MissingResultsRequired, Rebalance, RebalanceReply,
    Replicate, ReplicateRequired,
};
pub use super::super::plugins::{
    RegisterWorkerPlugin, RegisterWorkerPluginRequired, WorkerPluginAdd, WorkerPluginAddRequired,
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
    RegisterClient, RegisterClientRequired, RegisterWorker, RegisterWorkerReply,
    RegisterWorkerReplyOk, RegisterWorkerReplyOkRequired, RegisterWorkerReplyRejected,
    RegisterWorkerReplyRejectedRequired, RegisterWorkerRequired, StreamStart,
};
pub use super::super::relay::{Broadcast, BroadcastRequired, Proxy, ProxyRequired};
pub use super::super::replay::{CauseOfFailure, FailedTask, FailedTaskRequired};
pub use super::super::replicas::{
    AddKeys, AddKeysRequired, DeleteData, DeleteDataRequired, MissingData, MissingDataRequired,
    ReleaseWorkerData, ReleaseWorkerDataRequired,
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
    LockAcquire, LockAcquireRequired, LockRelease, LockReleaseRequired, SharedName,
};
pub use super::super::stealing::{
    StealRequest, StealRequestRequired, StealResponse, StealResponseRequired,
};
pub use super::super::task_states::{
    GetTaskStatus, GetTaskStatusRequired, RetryTasks, RetryTasksRequired,
};
pub use super::super::task_stream::{
    GetTaskStream, TaskRow, TaskRowDone, TaskRowDoneRequired, TaskRowFailed, TaskRowFailedRequired,
};
pub use super::super::tasks::{StartStop, StartStopRequired};
pub use super::super::types::{
    Address, Amount, Count, ErredException, ErrorMessage, ErrorMessageRequired, Key, Keys, Names,
    OkMessage, Outcome, OutcomeRepeat, PickleBytes, Size, TaskState, Timedelta, UncaughtError,
    UncaughtErrorRequired, WorkerName, WrittenKey,
};
pub use super::super::variables::{
    VariableGet, VariableGetRequired, VariableRecord, VariableRecordFuture,
    VariableRecordFutureRequired, VariableRecordPlain, VariableRecordPlainRequired, VariableSet,
    VariableSetRequired,
};
pub use super::super::versions::{GetVersions, Versions, VersionsRequired};
pub use super::super::worker_lifecycle::{CloseWorker, KeepAlive};
