// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! A program that submits work and fetches results. A task that submits further tasks is a client too, with
//! connections of its own beside those of the worker that runs it.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::actors::{
    ActorAttribute, ActorAttributeRequired, ActorExecute, ActorExecuteRequired, ActorResult,
    ActorResultOk, ActorResultOkRequired,
};
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
pub use super::super::connection::{Close, CloseStream};
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
pub use super::super::early_tasks::{
    PackedArguments, PackedTask, PackedTaskCall, PackedTaskCallRequired,
};
pub use super::super::feed::Feed;
pub use super::super::graph::{Actors, Priorities, Retries, UpdateGraph, UpdateGraphRequired};
pub use super::super::holdings::{
    GetNbytes, GetProcessing, GetThreadCounts, GetWorkerKeys, HasWhat, WorkerReference, Workers,
};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::ipython::{
    KernelConnection, KernelConnectionRequired, StartIPython, StartIPythonOnWorker,
};
pub use super::super::lifecycle::{
    RetireWorkers, RetiredWorkers, Terminate, TerminateNanny, TerminateWorker, Unregister,
    UnregisterRequired, Unregistered,
};
pub use super::super::logs::{GetSchedulerLogs, GetWorkerLogs, LogLine, LoggedWorkers};
pub use super::super::metadata::{
    GetMetadata, GetMetadataRequired, MetadataDefault, SetMetadata, SetMetadataRequired,
};
pub use super::super::metrics::{Bandwidth, BandwidthRequired, Metrics, MetricsRequired, Rate};
pub use super::super::nanny::InstantiateWorker;
pub use super::super::placement::{
    AddWorkerKeys, AddWorkerKeysReply, AddWorkerKeysRequired, MissingResults,
    MissingResultsRequired, Rebalance, RebalanceReply, Replicate, ReplicateRequired,
};
pub use super::super::plugins::{
    RegisterWorkerPlugin, RegisterWorkerPluginRequired, UploadFile, UploadFileReply,
    UploadFileReplyError, UploadFileReplyErrorRequired, UploadFileRequired, UploadedContent,
    UploadedFile, UploadedFileRequired,
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
pub use super::super::registration::{RegisterClient, RegisterClientRequired, StreamStart};
pub use super::super::relay::{Broadcast, BroadcastRequired, Proxy, ProxyRequired};
pub use super::super::replay::{CauseOfFailure, FailedTask, FailedTaskRequired};
pub use super::super::routes::{
    Answer, Answered, ClientToScheduler, Exchange, NoReply, Request, SchedulerToClient,
};
pub use super::super::run::{
    Arguments, Run, RunCoroutine, RunCoroutineRequired, RunFunction, RunFunctionRequired,
    RunRequired, RunResult, RunResultOk, RunResultOkRequired,
};
pub use super::super::semaphores::{
    LockAcquire, LockAcquireRequired, LockRelease, LockReleaseRequired, SharedName,
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
