// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! A process that runs tasks and holds their results. Others fetch those results straight from it.
//!
//! All that it says and hears, and what that is made of.
pub use super::super::actors::{
    ActorAttribute, ActorAttributeRequired, ActorExecute, ActorExecuteRequired, ActorResult,
    ActorResultOk, ActorResultOkRequired,
};
pub use super::super::benchmarks::Ping;
pub use super::super::connection::{Close, CloseStream, ConnectionStream};
pub use super::super::data::{
    GatherOnWorker, GatherOnWorkerReply, GatherOnWorkerReplyMissing,
    GatherOnWorkerReplyMissingRequired, GatherOnWorkerRequired, GetData, GetDataReply,
    GetDataReplyBusy, GetDataReplyOk, GetDataReplyOkRequired, GetDataRequired, UpdateWorkerData,
    UpdateWorkerDataRequired, UpdatedData, UpdatedDataRequired, WhoHas,
};
pub use super::super::early_tasks::{
    ComputeTask, ComputeTaskRequired, LongRunning, LongRunningRequired, PackedArguments, Release,
    ReleaseRequired, ReleaseTask, ReleaseTaskRequired, Reschedule, RescheduleRequired, TaskErred,
    TaskErredRequired, TaskFinished, TaskFinishedRequired, TaskSpec, TaskSpecCall,
    TaskSpecCallRequired, TaskSpecWhole, TaskSpecWholeRequired,
};
pub use super::super::heartbeat::{
    HeartbeatReply, HeartbeatReplyMissing, HeartbeatReplyOk, HeartbeatReplyOkRequired,
    HeartbeatWorker, HeartbeatWorkerRequired,
};
pub use super::super::holdings::{GetWorkerKeys, WorkerReference, Workers};
pub use super::super::identity::{
    Identity, IdentityOfNanny, IdentityOfWorker, NannySelf, NannySelfRequired, SchedulerIdentity,
    SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired, WorkerSelf,
    WorkerSelfRequired,
};
pub use super::super::ipython::{KernelConnection, KernelConnectionRequired, StartIPythonOnWorker};
pub use super::super::lifecycle::{
    RetireWorkers, RetiredWorkers, TerminateNanny, TerminateWorker, Unregister, UnregisterRequired,
    Unregistered,
};
pub use super::super::logs::{GetLogs, LogLine};
pub use super::super::metrics::{Bandwidth, BandwidthRequired, Metrics, MetricsRequired, Rate};
pub use super::super::monitoring::{SetResources, SetResourcesRequired};
pub use super::super::nanny::CloseNannyGracefully;
pub use super::super::placement::{
    AddWorkerKeys, AddWorkerKeysReply, AddWorkerKeysRequired, DeleteDataRequest,
    DeleteDataRequestRequired,
};
pub use super::super::plugins::{
    UploadFile, UploadFileReply, UploadFileReplyError, UploadFileReplyErrorRequired,
    UploadFileRequired, UploadedContent, UploadedFile, UploadedFileRequired, WorkerPluginAdd,
    WorkerPluginAddRequired,
};
pub use super::super::profiles::{
    GetProfileMetadata, ProfileLine, ProfileLineRequired, ProfileMetadata, ProfileMetadataRequired,
    ProfileNode, ProfileNodeRequired, WorkerGetCallStack, WorkerGetProfile,
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
    RegisterWorker, RegisterWorkerReply, RegisterWorkerReplyOk, RegisterWorkerReplyOkRequired,
    RegisterWorkerReplyRejected, RegisterWorkerReplyRejectedRequired, RegisterWorkerRequired,
};
pub use super::super::replicas::{
    AddKeys, AddKeysRequired, DeleteData, DeleteDataRequired, MissingData, MissingDataRequired,
    ReleaseWorkerData, ReleaseWorkerDataRequired,
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
    LockAcquire, LockAcquireRequired, LockRelease, LockReleaseRequired, SharedName,
};
pub use super::super::stealing::{
    StealRequest, StealRequestRequired, StealResponse, StealResponseRequired,
};
pub use super::super::tasks::{StartStop, StartStopRequired};
pub use super::super::types::{
    Address, Amount, Count, ErredException, ErrorMessage, ErrorMessageRequired, Key, Keys,
    OkMessage, Outcome, OutcomeRepeat, PickleBytes, Size, UncaughtError, UncaughtErrorRequired,
    WorkerName, WrittenKey,
};
pub use super::super::variables::{
    VariableGet, VariableGetRequired, VariableRecord, VariableRecordFuture,
    VariableRecordFutureRequired, VariableRecordPlain, VariableRecordPlainRequired, VariableSet,
    VariableSetRequired,
};
pub use super::super::versions::{GetVersions, Versions, VersionsRequired};
pub use super::super::worker_lifecycle::{CloseWorker, KeepAlive};
