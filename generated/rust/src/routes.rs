// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2026.8.0, schema d9f4c0276a1e7b72.
//! Who may say what to whom: an enum for each direction of each stream and for the requests to each role, and what
//! follows each request.
use super::actors;
use super::adaptive;
use super::benchmarks;
use super::client_reports;
use super::client_stream;
use super::connection;
use super::coordination_stream;
use super::data;
use super::dumps;
use super::events;
use super::feed;
use super::graph;
use super::heartbeat;
use super::holdings;
use super::identity;
use super::lifecycle;
use super::literals;
use super::logs;
use super::memory_manager;
use super::memory_sampler;
use super::metadata;
use super::monitoring;
use super::multi_locks;
use super::nanny;
use super::placement;
use super::plugins;
use super::profiles;
use super::publish;
use super::queues;
use super::registration;
use super::relay;
use super::replay;
use super::replicas;
use super::run;
use super::runtime::{self as rt, Bytes, Map, Number, RawReply, Value};
use super::semaphores;
use super::shuffle;
use super::stealing;
use super::stories;
use super::task_states;
use super::task_stream;
use super::tasks;
use super::topics;
use super::transport;
use super::types;
use super::variables;
use super::versions;
use super::worker_lifecycle;

/// What a client sends to a scheduler on `ClientStream`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ClientToScheduler {
    /// `close-stream`
    CloseStream(connection::CloseStream),
    /// `update-graph`
    UpdateGraph(graph::UpdateGraph),
    /// `client-desires-keys`
    ClientDesiresKeys(client_stream::ClientDesiresKeys),
    /// `client-releases-keys`
    ClientReleasesKeys(client_stream::ClientReleasesKeys),
    /// `cancel-keys`
    CancelKeys(client_stream::CancelKeys),
    /// `report-key`
    ReportKey(client_stream::ReportKey),
    /// `update-data`
    UpdateDataMessage(client_stream::UpdateDataMessage),
    /// `heartbeat-client`
    HeartbeatClient(client_stream::HeartbeatClient),
    /// `close-client`
    CloseClient(client_stream::CloseClient),
    /// `subscribe-topic`
    SubscribeTopic(topics::SubscribeTopic),
    /// `unsubscribe-topic`
    UnsubscribeTopic(topics::UnsubscribeTopic),
    /// `queue-future-release`
    QueueFutureRelease(coordination_stream::QueueFutureRelease),
    /// `queue_release`
    QueueRelease(coordination_stream::QueueRelease),
    /// `variable-future-received-confirm`
    VariableFutureReceivedConfirm(coordination_stream::VariableFutureReceivedConfirm),
    /// `variable_delete`
    VariableDelete(coordination_stream::VariableDelete),
    /// `publish_flush_batched_send`
    PublishFlushBatchedSend(coordination_stream::PublishFlushBatchedSend),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for ClientToScheduler {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close-stream") => r.read_as(Self::CloseStream),
            Some("update-graph") => r.read_as(Self::UpdateGraph),
            Some("client-desires-keys") => r.read_as(Self::ClientDesiresKeys),
            Some("client-releases-keys") => r.read_as(Self::ClientReleasesKeys),
            Some("cancel-keys") => r.read_as(Self::CancelKeys),
            Some("report-key") => r.read_as(Self::ReportKey),
            Some("update-data") => r.read_as(Self::UpdateDataMessage),
            Some("heartbeat-client") => r.read_as(Self::HeartbeatClient),
            Some("close-client") => r.read_as(Self::CloseClient),
            Some("subscribe-topic") => r.read_as(Self::SubscribeTopic),
            Some("unsubscribe-topic") => r.read_as(Self::UnsubscribeTopic),
            Some("queue-future-release") => r.read_as(Self::QueueFutureRelease),
            Some("queue_release") => r.read_as(Self::QueueRelease),
            Some("variable-future-received-confirm") => {
                r.read_as(Self::VariableFutureReceivedConfirm)
            }
            Some("variable_delete") => r.read_as(Self::VariableDelete),
            Some("publish_flush_batched_send") => r.read_as(Self::PublishFlushBatchedSend),
            Some(_) => r.read_as(Self::Unknown),
            None => match r.peek_field("status")? {
                Some(rt::Literal::Str("uncaught-error")) => r.read_as(Self::Error),
                _ => Err(r.missing("op")),
            },
        }
    }
}

impl rt::Encode for ClientToScheduler {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::CloseStream(value) => w.value(value),
            Self::UpdateGraph(value) => w.value(value),
            Self::ClientDesiresKeys(value) => w.value(value),
            Self::ClientReleasesKeys(value) => w.value(value),
            Self::CancelKeys(value) => w.value(value),
            Self::ReportKey(value) => w.value(value),
            Self::UpdateDataMessage(value) => w.value(value),
            Self::HeartbeatClient(value) => w.value(value),
            Self::CloseClient(value) => w.value(value),
            Self::SubscribeTopic(value) => w.value(value),
            Self::UnsubscribeTopic(value) => w.value(value),
            Self::QueueFutureRelease(value) => w.value(value),
            Self::QueueRelease(value) => w.value(value),
            Self::VariableFutureReceivedConfirm(value) => w.value(value),
            Self::VariableDelete(value) => w.value(value),
            Self::PublishFlushBatchedSend(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for ClientToScheduler {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::CloseStream(value) => value.payloads(visit),
            Self::UpdateGraph(value) => value.payloads(visit),
            Self::ClientDesiresKeys(value) => value.payloads(visit),
            Self::ClientReleasesKeys(value) => value.payloads(visit),
            Self::CancelKeys(value) => value.payloads(visit),
            Self::ReportKey(value) => value.payloads(visit),
            Self::UpdateDataMessage(value) => value.payloads(visit),
            Self::HeartbeatClient(value) => value.payloads(visit),
            Self::CloseClient(value) => value.payloads(visit),
            Self::SubscribeTopic(value) => value.payloads(visit),
            Self::UnsubscribeTopic(value) => value.payloads(visit),
            Self::QueueFutureRelease(value) => value.payloads(visit),
            Self::QueueRelease(value) => value.payloads(visit),
            Self::VariableFutureReceivedConfirm(value) => value.payloads(visit),
            Self::VariableDelete(value) => value.payloads(visit),
            Self::PublishFlushBatchedSend(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<connection::CloseStream> for ClientToScheduler {
    fn from(value: connection::CloseStream) -> Self {
        Self::CloseStream(value)
    }
}

impl From<graph::UpdateGraph> for ClientToScheduler {
    fn from(value: graph::UpdateGraph) -> Self {
        Self::UpdateGraph(value)
    }
}

impl From<client_stream::ClientDesiresKeys> for ClientToScheduler {
    fn from(value: client_stream::ClientDesiresKeys) -> Self {
        Self::ClientDesiresKeys(value)
    }
}

impl From<client_stream::ClientReleasesKeys> for ClientToScheduler {
    fn from(value: client_stream::ClientReleasesKeys) -> Self {
        Self::ClientReleasesKeys(value)
    }
}

impl From<client_stream::CancelKeys> for ClientToScheduler {
    fn from(value: client_stream::CancelKeys) -> Self {
        Self::CancelKeys(value)
    }
}

impl From<client_stream::ReportKey> for ClientToScheduler {
    fn from(value: client_stream::ReportKey) -> Self {
        Self::ReportKey(value)
    }
}

impl From<client_stream::UpdateDataMessage> for ClientToScheduler {
    fn from(value: client_stream::UpdateDataMessage) -> Self {
        Self::UpdateDataMessage(value)
    }
}

impl From<client_stream::HeartbeatClient> for ClientToScheduler {
    fn from(value: client_stream::HeartbeatClient) -> Self {
        Self::HeartbeatClient(value)
    }
}

impl From<client_stream::CloseClient> for ClientToScheduler {
    fn from(value: client_stream::CloseClient) -> Self {
        Self::CloseClient(value)
    }
}

impl From<topics::SubscribeTopic> for ClientToScheduler {
    fn from(value: topics::SubscribeTopic) -> Self {
        Self::SubscribeTopic(value)
    }
}

impl From<topics::UnsubscribeTopic> for ClientToScheduler {
    fn from(value: topics::UnsubscribeTopic) -> Self {
        Self::UnsubscribeTopic(value)
    }
}

impl From<coordination_stream::QueueFutureRelease> for ClientToScheduler {
    fn from(value: coordination_stream::QueueFutureRelease) -> Self {
        Self::QueueFutureRelease(value)
    }
}

impl From<coordination_stream::QueueRelease> for ClientToScheduler {
    fn from(value: coordination_stream::QueueRelease) -> Self {
        Self::QueueRelease(value)
    }
}

impl From<coordination_stream::VariableFutureReceivedConfirm> for ClientToScheduler {
    fn from(value: coordination_stream::VariableFutureReceivedConfirm) -> Self {
        Self::VariableFutureReceivedConfirm(value)
    }
}

impl From<coordination_stream::VariableDelete> for ClientToScheduler {
    fn from(value: coordination_stream::VariableDelete) -> Self {
        Self::VariableDelete(value)
    }
}

impl From<coordination_stream::PublishFlushBatchedSend> for ClientToScheduler {
    fn from(value: coordination_stream::PublishFlushBatchedSend) -> Self {
        Self::PublishFlushBatchedSend(value)
    }
}

/// What a scheduler sends to a client on `ClientStream`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SchedulerToClient {
    /// `stream-start`
    StreamStart(registration::StreamStart),
    /// `key-in-memory`
    KeyInMemory(client_reports::KeyInMemory),
    /// `lost-data`
    LostData(client_reports::LostData),
    /// `cancelled-keys`
    CancelledKeys(client_reports::CancelledKeys),
    /// `task-erred`
    TaskErredReport(client_reports::TaskErredReport),
    /// `task-retried`
    TaskRetried(client_reports::TaskRetried),
    /// `restart`
    RestartClient(client_reports::RestartClient),
    /// `error`
    ErrorReport(client_reports::ErrorReport),
    /// `adjust-heartbeat-interval`
    AdjustHeartbeatInterval(client_reports::AdjustHeartbeatInterval),
    /// `stream-closed`
    StreamClosed(client_reports::StreamClosed),
    /// `close`
    CloseClientStream(client_reports::CloseClientStream),
    /// `event`
    Event(topics::Event),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for SchedulerToClient {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("stream-start") => r.read_as(Self::StreamStart),
            Some("key-in-memory") => r.read_as(Self::KeyInMemory),
            Some("lost-data") => r.read_as(Self::LostData),
            Some("cancelled-keys") => r.read_as(Self::CancelledKeys),
            Some("task-erred") => r.read_as(Self::TaskErredReport),
            Some("task-retried") => r.read_as(Self::TaskRetried),
            Some("restart") => r.read_as(Self::RestartClient),
            Some("error") => r.read_as(Self::ErrorReport),
            Some("adjust-heartbeat-interval") => r.read_as(Self::AdjustHeartbeatInterval),
            Some("stream-closed") => r.read_as(Self::StreamClosed),
            Some("close") => r.read_as(Self::CloseClientStream),
            Some("event") => r.read_as(Self::Event),
            Some(_) => r.read_as(Self::Unknown),
            None => match r.peek_field("status")? {
                Some(rt::Literal::Str("uncaught-error")) => r.read_as(Self::Error),
                _ => Err(r.missing("op")),
            },
        }
    }
}

impl rt::Encode for SchedulerToClient {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::StreamStart(value) => w.value(value),
            Self::KeyInMemory(value) => w.value(value),
            Self::LostData(value) => w.value(value),
            Self::CancelledKeys(value) => w.value(value),
            Self::TaskErredReport(value) => w.value(value),
            Self::TaskRetried(value) => w.value(value),
            Self::RestartClient(value) => w.value(value),
            Self::ErrorReport(value) => w.value(value),
            Self::AdjustHeartbeatInterval(value) => w.value(value),
            Self::StreamClosed(value) => w.value(value),
            Self::CloseClientStream(value) => w.value(value),
            Self::Event(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for SchedulerToClient {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::StreamStart(value) => value.payloads(visit),
            Self::KeyInMemory(value) => value.payloads(visit),
            Self::LostData(value) => value.payloads(visit),
            Self::CancelledKeys(value) => value.payloads(visit),
            Self::TaskErredReport(value) => value.payloads(visit),
            Self::TaskRetried(value) => value.payloads(visit),
            Self::RestartClient(value) => value.payloads(visit),
            Self::ErrorReport(value) => value.payloads(visit),
            Self::AdjustHeartbeatInterval(value) => value.payloads(visit),
            Self::StreamClosed(value) => value.payloads(visit),
            Self::CloseClientStream(value) => value.payloads(visit),
            Self::Event(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<registration::StreamStart> for SchedulerToClient {
    fn from(value: registration::StreamStart) -> Self {
        Self::StreamStart(value)
    }
}

impl From<client_reports::KeyInMemory> for SchedulerToClient {
    fn from(value: client_reports::KeyInMemory) -> Self {
        Self::KeyInMemory(value)
    }
}

impl From<client_reports::LostData> for SchedulerToClient {
    fn from(value: client_reports::LostData) -> Self {
        Self::LostData(value)
    }
}

impl From<client_reports::CancelledKeys> for SchedulerToClient {
    fn from(value: client_reports::CancelledKeys) -> Self {
        Self::CancelledKeys(value)
    }
}

impl From<client_reports::TaskErredReport> for SchedulerToClient {
    fn from(value: client_reports::TaskErredReport) -> Self {
        Self::TaskErredReport(value)
    }
}

impl From<client_reports::TaskRetried> for SchedulerToClient {
    fn from(value: client_reports::TaskRetried) -> Self {
        Self::TaskRetried(value)
    }
}

impl From<client_reports::RestartClient> for SchedulerToClient {
    fn from(value: client_reports::RestartClient) -> Self {
        Self::RestartClient(value)
    }
}

impl From<client_reports::ErrorReport> for SchedulerToClient {
    fn from(value: client_reports::ErrorReport) -> Self {
        Self::ErrorReport(value)
    }
}

impl From<client_reports::AdjustHeartbeatInterval> for SchedulerToClient {
    fn from(value: client_reports::AdjustHeartbeatInterval) -> Self {
        Self::AdjustHeartbeatInterval(value)
    }
}

impl From<client_reports::StreamClosed> for SchedulerToClient {
    fn from(value: client_reports::StreamClosed) -> Self {
        Self::StreamClosed(value)
    }
}

impl From<client_reports::CloseClientStream> for SchedulerToClient {
    fn from(value: client_reports::CloseClientStream) -> Self {
        Self::CloseClientStream(value)
    }
}

impl From<topics::Event> for SchedulerToClient {
    fn from(value: topics::Event) -> Self {
        Self::Event(value)
    }
}

/// What a worker sends to a scheduler on `WorkerStream`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WorkerToScheduler {
    /// `close-stream`
    CloseStream(connection::CloseStream),
    /// `log-event`
    LogEvent(topics::LogEvent),
    /// `task-finished`
    TaskFinished(tasks::TaskFinished),
    /// `task-erred`
    TaskErred(tasks::TaskErred),
    /// `long-running`
    LongRunning(tasks::LongRunning),
    /// `reschedule`
    Reschedule(tasks::Reschedule),
    /// `steal-response`
    StealResponse(stealing::StealResponse),
    /// `add-keys`
    AddKeys(replicas::AddKeys),
    /// `release-worker-data`
    ReleaseWorkerData(replicas::ReleaseWorkerData),
    /// `request-refresh-who-has`
    RequestRefreshWhoHas(replicas::RequestRefreshWhoHas),
    /// `worker-status-change`
    WorkerStatusChange(worker_lifecycle::WorkerStatusChange),
    /// `keep-alive`
    KeepAlive(worker_lifecycle::KeepAlive),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for WorkerToScheduler {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close-stream") => r.read_as(Self::CloseStream),
            Some("log-event") => r.read_as(Self::LogEvent),
            Some("task-finished") => r.read_as(Self::TaskFinished),
            Some("task-erred") => r.read_as(Self::TaskErred),
            Some("long-running") => r.read_as(Self::LongRunning),
            Some("reschedule") => r.read_as(Self::Reschedule),
            Some("steal-response") => r.read_as(Self::StealResponse),
            Some("add-keys") => r.read_as(Self::AddKeys),
            Some("release-worker-data") => r.read_as(Self::ReleaseWorkerData),
            Some("request-refresh-who-has") => r.read_as(Self::RequestRefreshWhoHas),
            Some("worker-status-change") => r.read_as(Self::WorkerStatusChange),
            Some("keep-alive") => r.read_as(Self::KeepAlive),
            Some(_) => r.read_as(Self::Unknown),
            None => match r.peek_field("status")? {
                Some(rt::Literal::Str("uncaught-error")) => r.read_as(Self::Error),
                _ => Err(r.missing("op")),
            },
        }
    }
}

impl rt::Encode for WorkerToScheduler {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::CloseStream(value) => w.value(value),
            Self::LogEvent(value) => w.value(value),
            Self::TaskFinished(value) => w.value(value),
            Self::TaskErred(value) => w.value(value),
            Self::LongRunning(value) => w.value(value),
            Self::Reschedule(value) => w.value(value),
            Self::StealResponse(value) => w.value(value),
            Self::AddKeys(value) => w.value(value),
            Self::ReleaseWorkerData(value) => w.value(value),
            Self::RequestRefreshWhoHas(value) => w.value(value),
            Self::WorkerStatusChange(value) => w.value(value),
            Self::KeepAlive(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for WorkerToScheduler {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::CloseStream(value) => value.payloads(visit),
            Self::LogEvent(value) => value.payloads(visit),
            Self::TaskFinished(value) => value.payloads(visit),
            Self::TaskErred(value) => value.payloads(visit),
            Self::LongRunning(value) => value.payloads(visit),
            Self::Reschedule(value) => value.payloads(visit),
            Self::StealResponse(value) => value.payloads(visit),
            Self::AddKeys(value) => value.payloads(visit),
            Self::ReleaseWorkerData(value) => value.payloads(visit),
            Self::RequestRefreshWhoHas(value) => value.payloads(visit),
            Self::WorkerStatusChange(value) => value.payloads(visit),
            Self::KeepAlive(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<connection::CloseStream> for WorkerToScheduler {
    fn from(value: connection::CloseStream) -> Self {
        Self::CloseStream(value)
    }
}

impl From<topics::LogEvent> for WorkerToScheduler {
    fn from(value: topics::LogEvent) -> Self {
        Self::LogEvent(value)
    }
}

impl From<tasks::TaskFinished> for WorkerToScheduler {
    fn from(value: tasks::TaskFinished) -> Self {
        Self::TaskFinished(value)
    }
}

impl From<tasks::TaskErred> for WorkerToScheduler {
    fn from(value: tasks::TaskErred) -> Self {
        Self::TaskErred(value)
    }
}

impl From<tasks::LongRunning> for WorkerToScheduler {
    fn from(value: tasks::LongRunning) -> Self {
        Self::LongRunning(value)
    }
}

impl From<tasks::Reschedule> for WorkerToScheduler {
    fn from(value: tasks::Reschedule) -> Self {
        Self::Reschedule(value)
    }
}

impl From<stealing::StealResponse> for WorkerToScheduler {
    fn from(value: stealing::StealResponse) -> Self {
        Self::StealResponse(value)
    }
}

impl From<replicas::AddKeys> for WorkerToScheduler {
    fn from(value: replicas::AddKeys) -> Self {
        Self::AddKeys(value)
    }
}

impl From<replicas::ReleaseWorkerData> for WorkerToScheduler {
    fn from(value: replicas::ReleaseWorkerData) -> Self {
        Self::ReleaseWorkerData(value)
    }
}

impl From<replicas::RequestRefreshWhoHas> for WorkerToScheduler {
    fn from(value: replicas::RequestRefreshWhoHas) -> Self {
        Self::RequestRefreshWhoHas(value)
    }
}

impl From<worker_lifecycle::WorkerStatusChange> for WorkerToScheduler {
    fn from(value: worker_lifecycle::WorkerStatusChange) -> Self {
        Self::WorkerStatusChange(value)
    }
}

impl From<worker_lifecycle::KeepAlive> for WorkerToScheduler {
    fn from(value: worker_lifecycle::KeepAlive) -> Self {
        Self::KeepAlive(value)
    }
}

/// What a scheduler sends to a worker on `WorkerStream`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SchedulerToWorker {
    /// `close-stream`
    CloseStream(connection::CloseStream),
    /// `compute-task`
    ComputeTask(tasks::ComputeTask),
    /// `cancel-compute`
    CancelCompute(tasks::CancelCompute),
    /// `steal-request`
    StealRequest(stealing::StealRequest),
    /// `free-keys`
    FreeKeys(replicas::FreeKeys),
    /// `acquire-replicas`
    AcquireReplicas(replicas::AcquireReplicas),
    /// `remove-replicas`
    RemoveReplicas(replicas::RemoveReplicas),
    /// `refresh-who-has`
    RefreshWhoHas(replicas::RefreshWhoHas),
    /// `worker-status-change`
    WorkerStatusChange(worker_lifecycle::WorkerStatusChange),
    /// `remove-worker`
    RemoveWorker(worker_lifecycle::RemoveWorker),
    /// `close`
    CloseWorker(worker_lifecycle::CloseWorker),
    /// `shuffle-fail`
    ShuffleFail(shuffle::ShuffleFail),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for SchedulerToWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close-stream") => r.read_as(Self::CloseStream),
            Some("compute-task") => r.read_as(Self::ComputeTask),
            Some("cancel-compute") => r.read_as(Self::CancelCompute),
            Some("steal-request") => r.read_as(Self::StealRequest),
            Some("free-keys") => r.read_as(Self::FreeKeys),
            Some("acquire-replicas") => r.read_as(Self::AcquireReplicas),
            Some("remove-replicas") => r.read_as(Self::RemoveReplicas),
            Some("refresh-who-has") => r.read_as(Self::RefreshWhoHas),
            Some("worker-status-change") => r.read_as(Self::WorkerStatusChange),
            Some("remove-worker") => r.read_as(Self::RemoveWorker),
            Some("close") => r.read_as(Self::CloseWorker),
            Some("shuffle-fail") => r.read_as(Self::ShuffleFail),
            Some(_) => r.read_as(Self::Unknown),
            None => match r.peek_field("status")? {
                Some(rt::Literal::Str("uncaught-error")) => r.read_as(Self::Error),
                _ => Err(r.missing("op")),
            },
        }
    }
}

impl rt::Encode for SchedulerToWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::CloseStream(value) => w.value(value),
            Self::ComputeTask(value) => w.value(value),
            Self::CancelCompute(value) => w.value(value),
            Self::StealRequest(value) => w.value(value),
            Self::FreeKeys(value) => w.value(value),
            Self::AcquireReplicas(value) => w.value(value),
            Self::RemoveReplicas(value) => w.value(value),
            Self::RefreshWhoHas(value) => w.value(value),
            Self::WorkerStatusChange(value) => w.value(value),
            Self::RemoveWorker(value) => w.value(value),
            Self::CloseWorker(value) => w.value(value),
            Self::ShuffleFail(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for SchedulerToWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::CloseStream(value) => value.payloads(visit),
            Self::ComputeTask(value) => value.payloads(visit),
            Self::CancelCompute(value) => value.payloads(visit),
            Self::StealRequest(value) => value.payloads(visit),
            Self::FreeKeys(value) => value.payloads(visit),
            Self::AcquireReplicas(value) => value.payloads(visit),
            Self::RemoveReplicas(value) => value.payloads(visit),
            Self::RefreshWhoHas(value) => value.payloads(visit),
            Self::WorkerStatusChange(value) => value.payloads(visit),
            Self::RemoveWorker(value) => value.payloads(visit),
            Self::CloseWorker(value) => value.payloads(visit),
            Self::ShuffleFail(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<connection::CloseStream> for SchedulerToWorker {
    fn from(value: connection::CloseStream) -> Self {
        Self::CloseStream(value)
    }
}

impl From<tasks::ComputeTask> for SchedulerToWorker {
    fn from(value: tasks::ComputeTask) -> Self {
        Self::ComputeTask(value)
    }
}

impl From<tasks::CancelCompute> for SchedulerToWorker {
    fn from(value: tasks::CancelCompute) -> Self {
        Self::CancelCompute(value)
    }
}

impl From<stealing::StealRequest> for SchedulerToWorker {
    fn from(value: stealing::StealRequest) -> Self {
        Self::StealRequest(value)
    }
}

impl From<replicas::FreeKeys> for SchedulerToWorker {
    fn from(value: replicas::FreeKeys) -> Self {
        Self::FreeKeys(value)
    }
}

impl From<replicas::AcquireReplicas> for SchedulerToWorker {
    fn from(value: replicas::AcquireReplicas) -> Self {
        Self::AcquireReplicas(value)
    }
}

impl From<replicas::RemoveReplicas> for SchedulerToWorker {
    fn from(value: replicas::RemoveReplicas) -> Self {
        Self::RemoveReplicas(value)
    }
}

impl From<replicas::RefreshWhoHas> for SchedulerToWorker {
    fn from(value: replicas::RefreshWhoHas) -> Self {
        Self::RefreshWhoHas(value)
    }
}

impl From<worker_lifecycle::WorkerStatusChange> for SchedulerToWorker {
    fn from(value: worker_lifecycle::WorkerStatusChange) -> Self {
        Self::WorkerStatusChange(value)
    }
}

impl From<worker_lifecycle::RemoveWorker> for SchedulerToWorker {
    fn from(value: worker_lifecycle::RemoveWorker) -> Self {
        Self::RemoveWorker(value)
    }
}

impl From<worker_lifecycle::CloseWorker> for SchedulerToWorker {
    fn from(value: worker_lifecycle::CloseWorker) -> Self {
        Self::CloseWorker(value)
    }
}

impl From<shuffle::ShuffleFail> for SchedulerToWorker {
    fn from(value: shuffle::ShuffleFail) -> Self {
        Self::ShuffleFail(value)
    }
}

/// What a worker sends to a worker on `PeerStream`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WorkerToWorker {
    /// `close-stream`
    CloseStream(connection::CloseStream),
    /// `free-keys`
    FreeKeys(replicas::FreeKeys),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for WorkerToWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close-stream") => r.read_as(Self::CloseStream),
            Some("free-keys") => r.read_as(Self::FreeKeys),
            Some(_) => r.read_as(Self::Unknown),
            None => match r.peek_field("status")? {
                Some(rt::Literal::Str("uncaught-error")) => r.read_as(Self::Error),
                _ => Err(r.missing("op")),
            },
        }
    }
}

impl rt::Encode for WorkerToWorker {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::CloseStream(value) => w.value(value),
            Self::FreeKeys(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for WorkerToWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::CloseStream(value) => value.payloads(visit),
            Self::FreeKeys(value) => value.payloads(visit),
            Self::Error(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<connection::CloseStream> for WorkerToWorker {
    fn from(value: connection::CloseStream) -> Self {
        Self::CloseStream(value)
    }
}

impl From<replicas::FreeKeys> for WorkerToWorker {
    fn from(value: replicas::FreeKeys) -> Self {
        Self::FreeKeys(value)
    }
}

/// What a scheduler answers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SchedulerRequest {
    /// `close`
    Close(connection::Close),
    /// `connection_stream`
    ConnectionStream(connection::ConnectionStream),
    /// `versions`
    GetVersions(versions::GetVersions),
    /// `identity`
    Identity(identity::Identity),
    /// `register-client`
    RegisterClient(registration::RegisterClient),
    /// `register-worker`
    RegisterWorker(registration::RegisterWorker),
    /// `register_nanny`
    RegisterNanny(registration::RegisterNanny),
    /// `heartbeat_worker`
    HeartbeatWorker(heartbeat::HeartbeatWorker),
    /// `log_event`
    PublishEvent(topics::PublishEvent),
    /// `events`
    GetEvents(topics::GetEvents),
    /// `gather`
    Gather(data::Gather),
    /// `who_has`
    WhoHas(data::WhoHas),
    /// `scatter`
    Scatter(data::Scatter),
    /// `update_data`
    UpdateData(data::UpdateData),
    /// `broadcast`
    Broadcast(relay::Broadcast),
    /// `proxy`
    Proxy(relay::Proxy),
    /// `run_function`
    RunFunction(run::RunFunction),
    /// `register_worker_plugin`
    RegisterWorkerPlugin(plugins::RegisterWorkerPlugin),
    /// `unregister_worker_plugin`
    UnregisterWorkerPlugin(plugins::UnregisterWorkerPlugin),
    /// `register_nanny_plugin`
    RegisterNannyPlugin(plugins::RegisterNannyPlugin),
    /// `unregister_nanny_plugin`
    UnregisterNannyPlugin(plugins::UnregisterNannyPlugin),
    /// `register_scheduler_plugin`
    RegisterSchedulerPlugin(plugins::RegisterSchedulerPlugin),
    /// `unregister_scheduler_plugin`
    UnregisterSchedulerPlugin(plugins::UnregisterSchedulerPlugin),
    /// `queue_create`
    QueueCreate(queues::QueueCreate),
    /// `queue_put`
    QueuePut(queues::QueuePut),
    /// `queue_get`
    QueueGet(queues::QueueGet),
    /// `queue_qsize`
    QueueSize(queues::QueueSize),
    /// `variable_set`
    VariableSet(variables::VariableSet),
    /// `variable_get`
    VariableGet(variables::VariableGet),
    /// `semaphore_register`
    SemaphoreRegister(semaphores::SemaphoreRegister),
    /// `semaphore_acquire`
    SemaphoreAcquire(semaphores::SemaphoreAcquire),
    /// `semaphore_refresh_leases`
    SemaphoreRefresh(semaphores::SemaphoreRefresh),
    /// `semaphore_release`
    SemaphoreRelease(semaphores::SemaphoreRelease),
    /// `semaphore_value`
    SemaphoreValue(semaphores::SemaphoreValue),
    /// `semaphore_close`
    SemaphoreClose(semaphores::SemaphoreClose),
    /// `multi_lock_acquire`
    MultiLockAcquire(multi_locks::MultiLockAcquire),
    /// `multi_lock_release`
    MultiLockRelease(multi_locks::MultiLockRelease),
    /// `event_wait`
    EventWait(events::EventWait),
    /// `event_set`
    EventSet(events::EventSet),
    /// `event_clear`
    EventClear(events::EventClear),
    /// `event_is_set`
    EventIsSet(events::EventIsSet),
    /// `publish_put`
    PublishPut(publish::PublishPut),
    /// `publish_get`
    PublishGet(publish::PublishGet),
    /// `publish_list`
    PublishList(publish::PublishList),
    /// `publish_delete`
    PublishDelete(publish::PublishDelete),
    /// `set_metadata`
    SetMetadata(metadata::SetMetadata),
    /// `get_metadata`
    GetMetadata(metadata::GetMetadata),
    /// `shuffle_get`
    ShuffleGet(shuffle::ShuffleGet),
    /// `shuffle_get_or_create`
    ShuffleGetOrCreate(shuffle::ShuffleGetOrCreate),
    /// `shuffle_restrict_task`
    ShuffleRestrictTask(shuffle::ShuffleRestrictTask),
    /// `shuffle_barrier`
    ShuffleBarrier(shuffle::ShuffleBarrier),
    /// `replicate`
    Replicate(placement::Replicate),
    /// `rebalance`
    Rebalance(placement::Rebalance),
    /// `add_keys`
    AddWorkerKeys(placement::AddWorkerKeys),
    /// `amm_handler`
    MemoryManager(memory_manager::MemoryManager),
    /// `memory_sampler_start`
    MemorySamplerStart(memory_sampler::MemorySamplerStart),
    /// `memory_sampler_stop`
    MemorySamplerStop(memory_sampler::MemorySamplerStop),
    /// `retry`
    RetryTasks(task_states::RetryTasks),
    /// `set_restrictions`
    SetRestrictions(task_states::SetRestrictions),
    /// `get_task_status`
    GetTaskStatus(task_states::GetTaskStatus),
    /// `get_task_prefix_states`
    GetTaskPrefixStates(task_states::GetTaskPrefixStates),
    /// `get_task_stream`
    GetTaskStream(task_stream::GetTaskStream),
    /// `get_task_stream_index`
    GetTaskStreamIndex(task_stream::GetTaskStreamIndex),
    /// `start_task_metadata`
    StartTaskMetadata(task_stream::StartTaskMetadata),
    /// `stop_task_metadata`
    StopTaskMetadata(task_stream::StopTaskMetadata),
    /// `get_story`
    GetStory(stories::GetStory),
    /// `get_runspec`
    GetRunSpec(replay::GetRunSpec),
    /// `get_error_cause`
    GetErrorCause(replay::GetErrorCause),
    /// `has_what`
    HasWhat(holdings::HasWhat),
    /// `processing`
    GetProcessing(holdings::GetProcessing),
    /// `ncores`
    GetThreadCounts(holdings::GetThreadCounts),
    /// `ncores_running`
    GetRunningThreadCounts(holdings::GetRunningThreadCounts),
    /// `nbytes`
    GetNbytes(holdings::GetNbytes),
    /// `get_logs`
    GetLogs(logs::GetLogs),
    /// `logs`
    GetSchedulerLogs(logs::GetSchedulerLogs),
    /// `worker_logs`
    GetWorkerLogs(logs::GetWorkerLogs),
    /// `profile`
    GetProfile(profiles::GetProfile),
    /// `performance_report`
    PerformanceReport(profiles::PerformanceReport),
    /// `call_stack`
    GetCallStack(profiles::GetCallStack),
    /// `feed`
    Feed(feed::Feed),
    /// `subscribe_worker_status`
    SubscribeWorkerStatus(monitoring::SubscribeWorkerStatus),
    /// `set_resources`
    SetResources(monitoring::SetResources),
    /// `get_cluster_state`
    GetClusterState(dumps::GetClusterState),
    /// `dump_cluster_state_to_url`
    DumpClusterStateToUrl(dumps::DumpClusterStateToUrl),
    /// `dump_state`
    DumpScheduler(dumps::DumpScheduler),
    /// `benchmark_hardware`
    BenchmarkHardware(benchmarks::BenchmarkHardware),
    /// `echo`
    Echo(benchmarks::Echo),
    /// `retire_workers`
    RetireWorkers(lifecycle::RetireWorkers),
    /// `restart`
    RestartCluster(lifecycle::RestartCluster),
    /// `restart_workers`
    RestartWorkers(lifecycle::RestartWorkers),
    /// `unregister`
    Unregister(lifecycle::Unregister),
    /// `terminate`
    Terminate(lifecycle::Terminate),
    /// `adaptive_target`
    AdaptiveTarget(adaptive::AdaptiveTarget),
    /// `workers_to_close`
    WorkersToClose(adaptive::WorkersToClose),
    /// `check_idle`
    CheckIdle(adaptive::CheckIdle),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for SchedulerRequest {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close") => r.read_as(Self::Close),
            Some("connection_stream") => r.read_as(Self::ConnectionStream),
            Some("versions") => r.read_as(Self::GetVersions),
            Some("identity") => r.read_as(Self::Identity),
            Some("register-client") => r.read_as(Self::RegisterClient),
            Some("register-worker") => r.read_as(Self::RegisterWorker),
            Some("register_nanny") => r.read_as(Self::RegisterNanny),
            Some("heartbeat_worker") => r.read_as(Self::HeartbeatWorker),
            Some("log_event") => r.read_as(Self::PublishEvent),
            Some("events") => r.read_as(Self::GetEvents),
            Some("gather") => r.read_as(Self::Gather),
            Some("who_has") => r.read_as(Self::WhoHas),
            Some("scatter") => r.read_as(Self::Scatter),
            Some("update_data") => r.read_as(Self::UpdateData),
            Some("broadcast") => r.read_as(Self::Broadcast),
            Some("proxy") => r.read_as(Self::Proxy),
            Some("run_function") => r.read_as(Self::RunFunction),
            Some("register_worker_plugin") => r.read_as(Self::RegisterWorkerPlugin),
            Some("unregister_worker_plugin") => r.read_as(Self::UnregisterWorkerPlugin),
            Some("register_nanny_plugin") => r.read_as(Self::RegisterNannyPlugin),
            Some("unregister_nanny_plugin") => r.read_as(Self::UnregisterNannyPlugin),
            Some("register_scheduler_plugin") => r.read_as(Self::RegisterSchedulerPlugin),
            Some("unregister_scheduler_plugin") => r.read_as(Self::UnregisterSchedulerPlugin),
            Some("queue_create") => r.read_as(Self::QueueCreate),
            Some("queue_put") => r.read_as(Self::QueuePut),
            Some("queue_get") => r.read_as(Self::QueueGet),
            Some("queue_qsize") => r.read_as(Self::QueueSize),
            Some("variable_set") => r.read_as(Self::VariableSet),
            Some("variable_get") => r.read_as(Self::VariableGet),
            Some("semaphore_register") => r.read_as(Self::SemaphoreRegister),
            Some("semaphore_acquire") => r.read_as(Self::SemaphoreAcquire),
            Some("semaphore_refresh_leases") => r.read_as(Self::SemaphoreRefresh),
            Some("semaphore_release") => r.read_as(Self::SemaphoreRelease),
            Some("semaphore_value") => r.read_as(Self::SemaphoreValue),
            Some("semaphore_close") => r.read_as(Self::SemaphoreClose),
            Some("multi_lock_acquire") => r.read_as(Self::MultiLockAcquire),
            Some("multi_lock_release") => r.read_as(Self::MultiLockRelease),
            Some("event_wait") => r.read_as(Self::EventWait),
            Some("event_set") => r.read_as(Self::EventSet),
            Some("event_clear") => r.read_as(Self::EventClear),
            Some("event_is_set") => r.read_as(Self::EventIsSet),
            Some("publish_put") => r.read_as(Self::PublishPut),
            Some("publish_get") => r.read_as(Self::PublishGet),
            Some("publish_list") => r.read_as(Self::PublishList),
            Some("publish_delete") => r.read_as(Self::PublishDelete),
            Some("set_metadata") => r.read_as(Self::SetMetadata),
            Some("get_metadata") => r.read_as(Self::GetMetadata),
            Some("shuffle_get") => r.read_as(Self::ShuffleGet),
            Some("shuffle_get_or_create") => r.read_as(Self::ShuffleGetOrCreate),
            Some("shuffle_restrict_task") => r.read_as(Self::ShuffleRestrictTask),
            Some("shuffle_barrier") => r.read_as(Self::ShuffleBarrier),
            Some("replicate") => r.read_as(Self::Replicate),
            Some("rebalance") => r.read_as(Self::Rebalance),
            Some("add_keys") => r.read_as(Self::AddWorkerKeys),
            Some("amm_handler") => r.read_as(Self::MemoryManager),
            Some("memory_sampler_start") => r.read_as(Self::MemorySamplerStart),
            Some("memory_sampler_stop") => r.read_as(Self::MemorySamplerStop),
            Some("retry") => r.read_as(Self::RetryTasks),
            Some("set_restrictions") => r.read_as(Self::SetRestrictions),
            Some("get_task_status") => r.read_as(Self::GetTaskStatus),
            Some("get_task_prefix_states") => r.read_as(Self::GetTaskPrefixStates),
            Some("get_task_stream") => r.read_as(Self::GetTaskStream),
            Some("get_task_stream_index") => r.read_as(Self::GetTaskStreamIndex),
            Some("start_task_metadata") => r.read_as(Self::StartTaskMetadata),
            Some("stop_task_metadata") => r.read_as(Self::StopTaskMetadata),
            Some("get_story") => r.read_as(Self::GetStory),
            Some("get_runspec") => r.read_as(Self::GetRunSpec),
            Some("get_error_cause") => r.read_as(Self::GetErrorCause),
            Some("has_what") => r.read_as(Self::HasWhat),
            Some("processing") => r.read_as(Self::GetProcessing),
            Some("ncores") => r.read_as(Self::GetThreadCounts),
            Some("ncores_running") => r.read_as(Self::GetRunningThreadCounts),
            Some("nbytes") => r.read_as(Self::GetNbytes),
            Some("get_logs") => r.read_as(Self::GetLogs),
            Some("logs") => r.read_as(Self::GetSchedulerLogs),
            Some("worker_logs") => r.read_as(Self::GetWorkerLogs),
            Some("profile") => r.read_as(Self::GetProfile),
            Some("performance_report") => r.read_as(Self::PerformanceReport),
            Some("call_stack") => r.read_as(Self::GetCallStack),
            Some("feed") => r.read_as(Self::Feed),
            Some("subscribe_worker_status") => r.read_as(Self::SubscribeWorkerStatus),
            Some("set_resources") => r.read_as(Self::SetResources),
            Some("get_cluster_state") => r.read_as(Self::GetClusterState),
            Some("dump_cluster_state_to_url") => r.read_as(Self::DumpClusterStateToUrl),
            Some("dump_state") => r.read_as(Self::DumpScheduler),
            Some("benchmark_hardware") => r.read_as(Self::BenchmarkHardware),
            Some("echo") => r.read_as(Self::Echo),
            Some("retire_workers") => r.read_as(Self::RetireWorkers),
            Some("restart") => r.read_as(Self::RestartCluster),
            Some("restart_workers") => r.read_as(Self::RestartWorkers),
            Some("unregister") => r.read_as(Self::Unregister),
            Some("terminate") => r.read_as(Self::Terminate),
            Some("adaptive_target") => r.read_as(Self::AdaptiveTarget),
            Some("workers_to_close") => r.read_as(Self::WorkersToClose),
            Some("check_idle") => r.read_as(Self::CheckIdle),
            Some(_) => r.read_as(Self::Unknown),
            None => Err(r.missing("op")),
        }
    }
}

impl rt::Encode for SchedulerRequest {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Close(value) => w.value(value),
            Self::ConnectionStream(value) => w.value(value),
            Self::GetVersions(value) => w.value(value),
            Self::Identity(value) => w.value(value),
            Self::RegisterClient(value) => w.value(value),
            Self::RegisterWorker(value) => w.value(value),
            Self::RegisterNanny(value) => w.value(value),
            Self::HeartbeatWorker(value) => w.value(value),
            Self::PublishEvent(value) => w.value(value),
            Self::GetEvents(value) => w.value(value),
            Self::Gather(value) => w.value(value),
            Self::WhoHas(value) => w.value(value),
            Self::Scatter(value) => w.value(value),
            Self::UpdateData(value) => w.value(value),
            Self::Broadcast(value) => w.value(value),
            Self::Proxy(value) => w.value(value),
            Self::RunFunction(value) => w.value(value),
            Self::RegisterWorkerPlugin(value) => w.value(value),
            Self::UnregisterWorkerPlugin(value) => w.value(value),
            Self::RegisterNannyPlugin(value) => w.value(value),
            Self::UnregisterNannyPlugin(value) => w.value(value),
            Self::RegisterSchedulerPlugin(value) => w.value(value),
            Self::UnregisterSchedulerPlugin(value) => w.value(value),
            Self::QueueCreate(value) => w.value(value),
            Self::QueuePut(value) => w.value(value),
            Self::QueueGet(value) => w.value(value),
            Self::QueueSize(value) => w.value(value),
            Self::VariableSet(value) => w.value(value),
            Self::VariableGet(value) => w.value(value),
            Self::SemaphoreRegister(value) => w.value(value),
            Self::SemaphoreAcquire(value) => w.value(value),
            Self::SemaphoreRefresh(value) => w.value(value),
            Self::SemaphoreRelease(value) => w.value(value),
            Self::SemaphoreValue(value) => w.value(value),
            Self::SemaphoreClose(value) => w.value(value),
            Self::MultiLockAcquire(value) => w.value(value),
            Self::MultiLockRelease(value) => w.value(value),
            Self::EventWait(value) => w.value(value),
            Self::EventSet(value) => w.value(value),
            Self::EventClear(value) => w.value(value),
            Self::EventIsSet(value) => w.value(value),
            Self::PublishPut(value) => w.value(value),
            Self::PublishGet(value) => w.value(value),
            Self::PublishList(value) => w.value(value),
            Self::PublishDelete(value) => w.value(value),
            Self::SetMetadata(value) => w.value(value),
            Self::GetMetadata(value) => w.value(value),
            Self::ShuffleGet(value) => w.value(value),
            Self::ShuffleGetOrCreate(value) => w.value(value),
            Self::ShuffleRestrictTask(value) => w.value(value),
            Self::ShuffleBarrier(value) => w.value(value),
            Self::Replicate(value) => w.value(value),
            Self::Rebalance(value) => w.value(value),
            Self::AddWorkerKeys(value) => w.value(value),
            Self::MemoryManager(value) => w.value(value),
            Self::MemorySamplerStart(value) => w.value(value),
            Self::MemorySamplerStop(value) => w.value(value),
            Self::RetryTasks(value) => w.value(value),
            Self::SetRestrictions(value) => w.value(value),
            Self::GetTaskStatus(value) => w.value(value),
            Self::GetTaskPrefixStates(value) => w.value(value),
            Self::GetTaskStream(value) => w.value(value),
            Self::GetTaskStreamIndex(value) => w.value(value),
            Self::StartTaskMetadata(value) => w.value(value),
            Self::StopTaskMetadata(value) => w.value(value),
            Self::GetStory(value) => w.value(value),
            Self::GetRunSpec(value) => w.value(value),
            Self::GetErrorCause(value) => w.value(value),
            Self::HasWhat(value) => w.value(value),
            Self::GetProcessing(value) => w.value(value),
            Self::GetThreadCounts(value) => w.value(value),
            Self::GetRunningThreadCounts(value) => w.value(value),
            Self::GetNbytes(value) => w.value(value),
            Self::GetLogs(value) => w.value(value),
            Self::GetSchedulerLogs(value) => w.value(value),
            Self::GetWorkerLogs(value) => w.value(value),
            Self::GetProfile(value) => w.value(value),
            Self::PerformanceReport(value) => w.value(value),
            Self::GetCallStack(value) => w.value(value),
            Self::Feed(value) => w.value(value),
            Self::SubscribeWorkerStatus(value) => w.value(value),
            Self::SetResources(value) => w.value(value),
            Self::GetClusterState(value) => w.value(value),
            Self::DumpClusterStateToUrl(value) => w.value(value),
            Self::DumpScheduler(value) => w.value(value),
            Self::BenchmarkHardware(value) => w.value(value),
            Self::Echo(value) => w.value(value),
            Self::RetireWorkers(value) => w.value(value),
            Self::RestartCluster(value) => w.value(value),
            Self::RestartWorkers(value) => w.value(value),
            Self::Unregister(value) => w.value(value),
            Self::Terminate(value) => w.value(value),
            Self::AdaptiveTarget(value) => w.value(value),
            Self::WorkersToClose(value) => w.value(value),
            Self::CheckIdle(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for SchedulerRequest {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Close(value) => value.payloads(visit),
            Self::ConnectionStream(value) => value.payloads(visit),
            Self::GetVersions(value) => value.payloads(visit),
            Self::Identity(value) => value.payloads(visit),
            Self::RegisterClient(value) => value.payloads(visit),
            Self::RegisterWorker(value) => value.payloads(visit),
            Self::RegisterNanny(value) => value.payloads(visit),
            Self::HeartbeatWorker(value) => value.payloads(visit),
            Self::PublishEvent(value) => value.payloads(visit),
            Self::GetEvents(value) => value.payloads(visit),
            Self::Gather(value) => value.payloads(visit),
            Self::WhoHas(value) => value.payloads(visit),
            Self::Scatter(value) => value.payloads(visit),
            Self::UpdateData(value) => value.payloads(visit),
            Self::Broadcast(value) => value.payloads(visit),
            Self::Proxy(value) => value.payloads(visit),
            Self::RunFunction(value) => value.payloads(visit),
            Self::RegisterWorkerPlugin(value) => value.payloads(visit),
            Self::UnregisterWorkerPlugin(value) => value.payloads(visit),
            Self::RegisterNannyPlugin(value) => value.payloads(visit),
            Self::UnregisterNannyPlugin(value) => value.payloads(visit),
            Self::RegisterSchedulerPlugin(value) => value.payloads(visit),
            Self::UnregisterSchedulerPlugin(value) => value.payloads(visit),
            Self::QueueCreate(value) => value.payloads(visit),
            Self::QueuePut(value) => value.payloads(visit),
            Self::QueueGet(value) => value.payloads(visit),
            Self::QueueSize(value) => value.payloads(visit),
            Self::VariableSet(value) => value.payloads(visit),
            Self::VariableGet(value) => value.payloads(visit),
            Self::SemaphoreRegister(value) => value.payloads(visit),
            Self::SemaphoreAcquire(value) => value.payloads(visit),
            Self::SemaphoreRefresh(value) => value.payloads(visit),
            Self::SemaphoreRelease(value) => value.payloads(visit),
            Self::SemaphoreValue(value) => value.payloads(visit),
            Self::SemaphoreClose(value) => value.payloads(visit),
            Self::MultiLockAcquire(value) => value.payloads(visit),
            Self::MultiLockRelease(value) => value.payloads(visit),
            Self::EventWait(value) => value.payloads(visit),
            Self::EventSet(value) => value.payloads(visit),
            Self::EventClear(value) => value.payloads(visit),
            Self::EventIsSet(value) => value.payloads(visit),
            Self::PublishPut(value) => value.payloads(visit),
            Self::PublishGet(value) => value.payloads(visit),
            Self::PublishList(value) => value.payloads(visit),
            Self::PublishDelete(value) => value.payloads(visit),
            Self::SetMetadata(value) => value.payloads(visit),
            Self::GetMetadata(value) => value.payloads(visit),
            Self::ShuffleGet(value) => value.payloads(visit),
            Self::ShuffleGetOrCreate(value) => value.payloads(visit),
            Self::ShuffleRestrictTask(value) => value.payloads(visit),
            Self::ShuffleBarrier(value) => value.payloads(visit),
            Self::Replicate(value) => value.payloads(visit),
            Self::Rebalance(value) => value.payloads(visit),
            Self::AddWorkerKeys(value) => value.payloads(visit),
            Self::MemoryManager(value) => value.payloads(visit),
            Self::MemorySamplerStart(value) => value.payloads(visit),
            Self::MemorySamplerStop(value) => value.payloads(visit),
            Self::RetryTasks(value) => value.payloads(visit),
            Self::SetRestrictions(value) => value.payloads(visit),
            Self::GetTaskStatus(value) => value.payloads(visit),
            Self::GetTaskPrefixStates(value) => value.payloads(visit),
            Self::GetTaskStream(value) => value.payloads(visit),
            Self::GetTaskStreamIndex(value) => value.payloads(visit),
            Self::StartTaskMetadata(value) => value.payloads(visit),
            Self::StopTaskMetadata(value) => value.payloads(visit),
            Self::GetStory(value) => value.payloads(visit),
            Self::GetRunSpec(value) => value.payloads(visit),
            Self::GetErrorCause(value) => value.payloads(visit),
            Self::HasWhat(value) => value.payloads(visit),
            Self::GetProcessing(value) => value.payloads(visit),
            Self::GetThreadCounts(value) => value.payloads(visit),
            Self::GetRunningThreadCounts(value) => value.payloads(visit),
            Self::GetNbytes(value) => value.payloads(visit),
            Self::GetLogs(value) => value.payloads(visit),
            Self::GetSchedulerLogs(value) => value.payloads(visit),
            Self::GetWorkerLogs(value) => value.payloads(visit),
            Self::GetProfile(value) => value.payloads(visit),
            Self::PerformanceReport(value) => value.payloads(visit),
            Self::GetCallStack(value) => value.payloads(visit),
            Self::Feed(value) => value.payloads(visit),
            Self::SubscribeWorkerStatus(value) => value.payloads(visit),
            Self::SetResources(value) => value.payloads(visit),
            Self::GetClusterState(value) => value.payloads(visit),
            Self::DumpClusterStateToUrl(value) => value.payloads(visit),
            Self::DumpScheduler(value) => value.payloads(visit),
            Self::BenchmarkHardware(value) => value.payloads(visit),
            Self::Echo(value) => value.payloads(visit),
            Self::RetireWorkers(value) => value.payloads(visit),
            Self::RestartCluster(value) => value.payloads(visit),
            Self::RestartWorkers(value) => value.payloads(visit),
            Self::Unregister(value) => value.payloads(visit),
            Self::Terminate(value) => value.payloads(visit),
            Self::AdaptiveTarget(value) => value.payloads(visit),
            Self::WorkersToClose(value) => value.payloads(visit),
            Self::CheckIdle(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<connection::Close> for SchedulerRequest {
    fn from(value: connection::Close) -> Self {
        Self::Close(value)
    }
}

impl From<connection::ConnectionStream> for SchedulerRequest {
    fn from(value: connection::ConnectionStream) -> Self {
        Self::ConnectionStream(value)
    }
}

impl From<versions::GetVersions> for SchedulerRequest {
    fn from(value: versions::GetVersions) -> Self {
        Self::GetVersions(value)
    }
}

impl From<identity::Identity> for SchedulerRequest {
    fn from(value: identity::Identity) -> Self {
        Self::Identity(value)
    }
}

impl From<registration::RegisterClient> for SchedulerRequest {
    fn from(value: registration::RegisterClient) -> Self {
        Self::RegisterClient(value)
    }
}

impl From<registration::RegisterWorker> for SchedulerRequest {
    fn from(value: registration::RegisterWorker) -> Self {
        Self::RegisterWorker(value)
    }
}

impl From<registration::RegisterNanny> for SchedulerRequest {
    fn from(value: registration::RegisterNanny) -> Self {
        Self::RegisterNanny(value)
    }
}

impl From<heartbeat::HeartbeatWorker> for SchedulerRequest {
    fn from(value: heartbeat::HeartbeatWorker) -> Self {
        Self::HeartbeatWorker(value)
    }
}

impl From<topics::PublishEvent> for SchedulerRequest {
    fn from(value: topics::PublishEvent) -> Self {
        Self::PublishEvent(value)
    }
}

impl From<topics::GetEvents> for SchedulerRequest {
    fn from(value: topics::GetEvents) -> Self {
        Self::GetEvents(value)
    }
}

impl From<data::Gather> for SchedulerRequest {
    fn from(value: data::Gather) -> Self {
        Self::Gather(value)
    }
}

impl From<data::WhoHas> for SchedulerRequest {
    fn from(value: data::WhoHas) -> Self {
        Self::WhoHas(value)
    }
}

impl From<data::Scatter> for SchedulerRequest {
    fn from(value: data::Scatter) -> Self {
        Self::Scatter(value)
    }
}

impl From<data::UpdateData> for SchedulerRequest {
    fn from(value: data::UpdateData) -> Self {
        Self::UpdateData(value)
    }
}

impl From<relay::Broadcast> for SchedulerRequest {
    fn from(value: relay::Broadcast) -> Self {
        Self::Broadcast(value)
    }
}

impl From<relay::Proxy> for SchedulerRequest {
    fn from(value: relay::Proxy) -> Self {
        Self::Proxy(value)
    }
}

impl From<run::RunFunction> for SchedulerRequest {
    fn from(value: run::RunFunction) -> Self {
        Self::RunFunction(value)
    }
}

impl From<plugins::RegisterWorkerPlugin> for SchedulerRequest {
    fn from(value: plugins::RegisterWorkerPlugin) -> Self {
        Self::RegisterWorkerPlugin(value)
    }
}

impl From<plugins::UnregisterWorkerPlugin> for SchedulerRequest {
    fn from(value: plugins::UnregisterWorkerPlugin) -> Self {
        Self::UnregisterWorkerPlugin(value)
    }
}

impl From<plugins::RegisterNannyPlugin> for SchedulerRequest {
    fn from(value: plugins::RegisterNannyPlugin) -> Self {
        Self::RegisterNannyPlugin(value)
    }
}

impl From<plugins::UnregisterNannyPlugin> for SchedulerRequest {
    fn from(value: plugins::UnregisterNannyPlugin) -> Self {
        Self::UnregisterNannyPlugin(value)
    }
}

impl From<plugins::RegisterSchedulerPlugin> for SchedulerRequest {
    fn from(value: plugins::RegisterSchedulerPlugin) -> Self {
        Self::RegisterSchedulerPlugin(value)
    }
}

impl From<plugins::UnregisterSchedulerPlugin> for SchedulerRequest {
    fn from(value: plugins::UnregisterSchedulerPlugin) -> Self {
        Self::UnregisterSchedulerPlugin(value)
    }
}

impl From<queues::QueueCreate> for SchedulerRequest {
    fn from(value: queues::QueueCreate) -> Self {
        Self::QueueCreate(value)
    }
}

impl From<queues::QueuePut> for SchedulerRequest {
    fn from(value: queues::QueuePut) -> Self {
        Self::QueuePut(value)
    }
}

impl From<queues::QueueGet> for SchedulerRequest {
    fn from(value: queues::QueueGet) -> Self {
        Self::QueueGet(value)
    }
}

impl From<queues::QueueSize> for SchedulerRequest {
    fn from(value: queues::QueueSize) -> Self {
        Self::QueueSize(value)
    }
}

impl From<variables::VariableSet> for SchedulerRequest {
    fn from(value: variables::VariableSet) -> Self {
        Self::VariableSet(value)
    }
}

impl From<variables::VariableGet> for SchedulerRequest {
    fn from(value: variables::VariableGet) -> Self {
        Self::VariableGet(value)
    }
}

impl From<semaphores::SemaphoreRegister> for SchedulerRequest {
    fn from(value: semaphores::SemaphoreRegister) -> Self {
        Self::SemaphoreRegister(value)
    }
}

impl From<semaphores::SemaphoreAcquire> for SchedulerRequest {
    fn from(value: semaphores::SemaphoreAcquire) -> Self {
        Self::SemaphoreAcquire(value)
    }
}

impl From<semaphores::SemaphoreRefresh> for SchedulerRequest {
    fn from(value: semaphores::SemaphoreRefresh) -> Self {
        Self::SemaphoreRefresh(value)
    }
}

impl From<semaphores::SemaphoreRelease> for SchedulerRequest {
    fn from(value: semaphores::SemaphoreRelease) -> Self {
        Self::SemaphoreRelease(value)
    }
}

impl From<semaphores::SemaphoreValue> for SchedulerRequest {
    fn from(value: semaphores::SemaphoreValue) -> Self {
        Self::SemaphoreValue(value)
    }
}

impl From<semaphores::SemaphoreClose> for SchedulerRequest {
    fn from(value: semaphores::SemaphoreClose) -> Self {
        Self::SemaphoreClose(value)
    }
}

impl From<multi_locks::MultiLockAcquire> for SchedulerRequest {
    fn from(value: multi_locks::MultiLockAcquire) -> Self {
        Self::MultiLockAcquire(value)
    }
}

impl From<multi_locks::MultiLockRelease> for SchedulerRequest {
    fn from(value: multi_locks::MultiLockRelease) -> Self {
        Self::MultiLockRelease(value)
    }
}

impl From<events::EventWait> for SchedulerRequest {
    fn from(value: events::EventWait) -> Self {
        Self::EventWait(value)
    }
}

impl From<events::EventSet> for SchedulerRequest {
    fn from(value: events::EventSet) -> Self {
        Self::EventSet(value)
    }
}

impl From<events::EventClear> for SchedulerRequest {
    fn from(value: events::EventClear) -> Self {
        Self::EventClear(value)
    }
}

impl From<events::EventIsSet> for SchedulerRequest {
    fn from(value: events::EventIsSet) -> Self {
        Self::EventIsSet(value)
    }
}

impl From<publish::PublishPut> for SchedulerRequest {
    fn from(value: publish::PublishPut) -> Self {
        Self::PublishPut(value)
    }
}

impl From<publish::PublishGet> for SchedulerRequest {
    fn from(value: publish::PublishGet) -> Self {
        Self::PublishGet(value)
    }
}

impl From<publish::PublishList> for SchedulerRequest {
    fn from(value: publish::PublishList) -> Self {
        Self::PublishList(value)
    }
}

impl From<publish::PublishDelete> for SchedulerRequest {
    fn from(value: publish::PublishDelete) -> Self {
        Self::PublishDelete(value)
    }
}

impl From<metadata::SetMetadata> for SchedulerRequest {
    fn from(value: metadata::SetMetadata) -> Self {
        Self::SetMetadata(value)
    }
}

impl From<metadata::GetMetadata> for SchedulerRequest {
    fn from(value: metadata::GetMetadata) -> Self {
        Self::GetMetadata(value)
    }
}

impl From<shuffle::ShuffleGet> for SchedulerRequest {
    fn from(value: shuffle::ShuffleGet) -> Self {
        Self::ShuffleGet(value)
    }
}

impl From<shuffle::ShuffleGetOrCreate> for SchedulerRequest {
    fn from(value: shuffle::ShuffleGetOrCreate) -> Self {
        Self::ShuffleGetOrCreate(value)
    }
}

impl From<shuffle::ShuffleRestrictTask> for SchedulerRequest {
    fn from(value: shuffle::ShuffleRestrictTask) -> Self {
        Self::ShuffleRestrictTask(value)
    }
}

impl From<shuffle::ShuffleBarrier> for SchedulerRequest {
    fn from(value: shuffle::ShuffleBarrier) -> Self {
        Self::ShuffleBarrier(value)
    }
}

impl From<placement::Replicate> for SchedulerRequest {
    fn from(value: placement::Replicate) -> Self {
        Self::Replicate(value)
    }
}

impl From<placement::Rebalance> for SchedulerRequest {
    fn from(value: placement::Rebalance) -> Self {
        Self::Rebalance(value)
    }
}

impl From<placement::AddWorkerKeys> for SchedulerRequest {
    fn from(value: placement::AddWorkerKeys) -> Self {
        Self::AddWorkerKeys(value)
    }
}

impl From<memory_manager::MemoryManager> for SchedulerRequest {
    fn from(value: memory_manager::MemoryManager) -> Self {
        Self::MemoryManager(value)
    }
}

impl From<memory_sampler::MemorySamplerStart> for SchedulerRequest {
    fn from(value: memory_sampler::MemorySamplerStart) -> Self {
        Self::MemorySamplerStart(value)
    }
}

impl From<memory_sampler::MemorySamplerStop> for SchedulerRequest {
    fn from(value: memory_sampler::MemorySamplerStop) -> Self {
        Self::MemorySamplerStop(value)
    }
}

impl From<task_states::RetryTasks> for SchedulerRequest {
    fn from(value: task_states::RetryTasks) -> Self {
        Self::RetryTasks(value)
    }
}

impl From<task_states::SetRestrictions> for SchedulerRequest {
    fn from(value: task_states::SetRestrictions) -> Self {
        Self::SetRestrictions(value)
    }
}

impl From<task_states::GetTaskStatus> for SchedulerRequest {
    fn from(value: task_states::GetTaskStatus) -> Self {
        Self::GetTaskStatus(value)
    }
}

impl From<task_states::GetTaskPrefixStates> for SchedulerRequest {
    fn from(value: task_states::GetTaskPrefixStates) -> Self {
        Self::GetTaskPrefixStates(value)
    }
}

impl From<task_stream::GetTaskStream> for SchedulerRequest {
    fn from(value: task_stream::GetTaskStream) -> Self {
        Self::GetTaskStream(value)
    }
}

impl From<task_stream::GetTaskStreamIndex> for SchedulerRequest {
    fn from(value: task_stream::GetTaskStreamIndex) -> Self {
        Self::GetTaskStreamIndex(value)
    }
}

impl From<task_stream::StartTaskMetadata> for SchedulerRequest {
    fn from(value: task_stream::StartTaskMetadata) -> Self {
        Self::StartTaskMetadata(value)
    }
}

impl From<task_stream::StopTaskMetadata> for SchedulerRequest {
    fn from(value: task_stream::StopTaskMetadata) -> Self {
        Self::StopTaskMetadata(value)
    }
}

impl From<stories::GetStory> for SchedulerRequest {
    fn from(value: stories::GetStory) -> Self {
        Self::GetStory(value)
    }
}

impl From<replay::GetRunSpec> for SchedulerRequest {
    fn from(value: replay::GetRunSpec) -> Self {
        Self::GetRunSpec(value)
    }
}

impl From<replay::GetErrorCause> for SchedulerRequest {
    fn from(value: replay::GetErrorCause) -> Self {
        Self::GetErrorCause(value)
    }
}

impl From<holdings::HasWhat> for SchedulerRequest {
    fn from(value: holdings::HasWhat) -> Self {
        Self::HasWhat(value)
    }
}

impl From<holdings::GetProcessing> for SchedulerRequest {
    fn from(value: holdings::GetProcessing) -> Self {
        Self::GetProcessing(value)
    }
}

impl From<holdings::GetThreadCounts> for SchedulerRequest {
    fn from(value: holdings::GetThreadCounts) -> Self {
        Self::GetThreadCounts(value)
    }
}

impl From<holdings::GetRunningThreadCounts> for SchedulerRequest {
    fn from(value: holdings::GetRunningThreadCounts) -> Self {
        Self::GetRunningThreadCounts(value)
    }
}

impl From<holdings::GetNbytes> for SchedulerRequest {
    fn from(value: holdings::GetNbytes) -> Self {
        Self::GetNbytes(value)
    }
}

impl From<logs::GetLogs> for SchedulerRequest {
    fn from(value: logs::GetLogs) -> Self {
        Self::GetLogs(value)
    }
}

impl From<logs::GetSchedulerLogs> for SchedulerRequest {
    fn from(value: logs::GetSchedulerLogs) -> Self {
        Self::GetSchedulerLogs(value)
    }
}

impl From<logs::GetWorkerLogs> for SchedulerRequest {
    fn from(value: logs::GetWorkerLogs) -> Self {
        Self::GetWorkerLogs(value)
    }
}

impl From<profiles::GetProfile> for SchedulerRequest {
    fn from(value: profiles::GetProfile) -> Self {
        Self::GetProfile(value)
    }
}

impl From<profiles::PerformanceReport> for SchedulerRequest {
    fn from(value: profiles::PerformanceReport) -> Self {
        Self::PerformanceReport(value)
    }
}

impl From<profiles::GetCallStack> for SchedulerRequest {
    fn from(value: profiles::GetCallStack) -> Self {
        Self::GetCallStack(value)
    }
}

impl From<feed::Feed> for SchedulerRequest {
    fn from(value: feed::Feed) -> Self {
        Self::Feed(value)
    }
}

impl From<monitoring::SubscribeWorkerStatus> for SchedulerRequest {
    fn from(value: monitoring::SubscribeWorkerStatus) -> Self {
        Self::SubscribeWorkerStatus(value)
    }
}

impl From<monitoring::SetResources> for SchedulerRequest {
    fn from(value: monitoring::SetResources) -> Self {
        Self::SetResources(value)
    }
}

impl From<dumps::GetClusterState> for SchedulerRequest {
    fn from(value: dumps::GetClusterState) -> Self {
        Self::GetClusterState(value)
    }
}

impl From<dumps::DumpClusterStateToUrl> for SchedulerRequest {
    fn from(value: dumps::DumpClusterStateToUrl) -> Self {
        Self::DumpClusterStateToUrl(value)
    }
}

impl From<dumps::DumpScheduler> for SchedulerRequest {
    fn from(value: dumps::DumpScheduler) -> Self {
        Self::DumpScheduler(value)
    }
}

impl From<benchmarks::BenchmarkHardware> for SchedulerRequest {
    fn from(value: benchmarks::BenchmarkHardware) -> Self {
        Self::BenchmarkHardware(value)
    }
}

impl From<benchmarks::Echo> for SchedulerRequest {
    fn from(value: benchmarks::Echo) -> Self {
        Self::Echo(value)
    }
}

impl From<lifecycle::RetireWorkers> for SchedulerRequest {
    fn from(value: lifecycle::RetireWorkers) -> Self {
        Self::RetireWorkers(value)
    }
}

impl From<lifecycle::RestartCluster> for SchedulerRequest {
    fn from(value: lifecycle::RestartCluster) -> Self {
        Self::RestartCluster(value)
    }
}

impl From<lifecycle::RestartWorkers> for SchedulerRequest {
    fn from(value: lifecycle::RestartWorkers) -> Self {
        Self::RestartWorkers(value)
    }
}

impl From<lifecycle::Unregister> for SchedulerRequest {
    fn from(value: lifecycle::Unregister) -> Self {
        Self::Unregister(value)
    }
}

impl From<lifecycle::Terminate> for SchedulerRequest {
    fn from(value: lifecycle::Terminate) -> Self {
        Self::Terminate(value)
    }
}

impl From<adaptive::AdaptiveTarget> for SchedulerRequest {
    fn from(value: adaptive::AdaptiveTarget) -> Self {
        Self::AdaptiveTarget(value)
    }
}

impl From<adaptive::WorkersToClose> for SchedulerRequest {
    fn from(value: adaptive::WorkersToClose) -> Self {
        Self::WorkersToClose(value)
    }
}

impl From<adaptive::CheckIdle> for SchedulerRequest {
    fn from(value: adaptive::CheckIdle) -> Self {
        Self::CheckIdle(value)
    }
}

/// What a worker answers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WorkerRequest {
    /// `close`
    Close(connection::Close),
    /// `connection_stream`
    ConnectionStream(connection::ConnectionStream),
    /// `versions`
    GetVersions(versions::GetVersions),
    /// `identity`
    IdentityOfWorker(identity::IdentityOfWorker),
    /// `get_data`
    GetData(data::GetData),
    /// `gather`
    GatherOnWorker(data::GatherOnWorker),
    /// `update_data`
    UpdateWorkerData(data::UpdateWorkerData),
    /// `run`
    Run(run::Run),
    /// `run_coroutine`
    RunCoroutine(run::RunCoroutine),
    /// `actor_execute`
    ActorExecute(actors::ActorExecute),
    /// `actor_attribute`
    ActorAttribute(actors::ActorAttribute),
    /// `plugin-add`
    WorkerPluginAdd(plugins::WorkerPluginAdd),
    /// `plugin-remove`
    WorkerPluginRemove(plugins::WorkerPluginRemove),
    /// `upload_file`
    UploadFile(plugins::UploadFile),
    /// `shuffle_receive`
    ShuffleReceive(shuffle::ShuffleReceive),
    /// `shuffle_inputs_done`
    ShuffleInputsDone(shuffle::ShuffleInputsDone),
    /// `free_keys`
    FreeKeysRequest(placement::FreeKeysRequest),
    /// `get_story`
    WorkerGetStory(stories::WorkerGetStory),
    /// `keys`
    GetWorkerKeys(holdings::GetWorkerKeys),
    /// `get_logs`
    GetLogs(logs::GetLogs),
    /// `profile`
    WorkerGetProfile(profiles::WorkerGetProfile),
    /// `profile_metadata`
    GetProfileMetadata(profiles::GetProfileMetadata),
    /// `call_stack`
    WorkerGetCallStack(profiles::WorkerGetCallStack),
    /// `get_monitor_info`
    GetMonitorInfo(monitoring::GetMonitorInfo),
    /// `dump_state`
    DumpWorker(dumps::DumpWorker),
    /// `benchmark_disk`
    BenchmarkDisk(benchmarks::BenchmarkDisk),
    /// `benchmark_memory`
    BenchmarkMemory(benchmarks::BenchmarkMemory),
    /// `benchmark_network`
    BenchmarkNetwork(benchmarks::BenchmarkNetwork),
    /// `echo`
    Echo(benchmarks::Echo),
    /// `ping`
    Ping(benchmarks::Ping),
    /// `terminate`
    TerminateWorker(lifecycle::TerminateWorker),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for WorkerRequest {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close") => r.read_as(Self::Close),
            Some("connection_stream") => r.read_as(Self::ConnectionStream),
            Some("versions") => r.read_as(Self::GetVersions),
            Some("identity") => r.read_as(Self::IdentityOfWorker),
            Some("get_data") => r.read_as(Self::GetData),
            Some("gather") => r.read_as(Self::GatherOnWorker),
            Some("update_data") => r.read_as(Self::UpdateWorkerData),
            Some("run") => r.read_as(Self::Run),
            Some("run_coroutine") => r.read_as(Self::RunCoroutine),
            Some("actor_execute") => r.read_as(Self::ActorExecute),
            Some("actor_attribute") => r.read_as(Self::ActorAttribute),
            Some("plugin-add") => r.read_as(Self::WorkerPluginAdd),
            Some("plugin-remove") => r.read_as(Self::WorkerPluginRemove),
            Some("upload_file") => r.read_as(Self::UploadFile),
            Some("shuffle_receive") => r.read_as(Self::ShuffleReceive),
            Some("shuffle_inputs_done") => r.read_as(Self::ShuffleInputsDone),
            Some("free_keys") => r.read_as(Self::FreeKeysRequest),
            Some("get_story") => r.read_as(Self::WorkerGetStory),
            Some("keys") => r.read_as(Self::GetWorkerKeys),
            Some("get_logs") => r.read_as(Self::GetLogs),
            Some("profile") => r.read_as(Self::WorkerGetProfile),
            Some("profile_metadata") => r.read_as(Self::GetProfileMetadata),
            Some("call_stack") => r.read_as(Self::WorkerGetCallStack),
            Some("get_monitor_info") => r.read_as(Self::GetMonitorInfo),
            Some("dump_state") => r.read_as(Self::DumpWorker),
            Some("benchmark_disk") => r.read_as(Self::BenchmarkDisk),
            Some("benchmark_memory") => r.read_as(Self::BenchmarkMemory),
            Some("benchmark_network") => r.read_as(Self::BenchmarkNetwork),
            Some("echo") => r.read_as(Self::Echo),
            Some("ping") => r.read_as(Self::Ping),
            Some("terminate") => r.read_as(Self::TerminateWorker),
            Some(_) => r.read_as(Self::Unknown),
            None => Err(r.missing("op")),
        }
    }
}

impl rt::Encode for WorkerRequest {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Close(value) => w.value(value),
            Self::ConnectionStream(value) => w.value(value),
            Self::GetVersions(value) => w.value(value),
            Self::IdentityOfWorker(value) => w.value(value),
            Self::GetData(value) => w.value(value),
            Self::GatherOnWorker(value) => w.value(value),
            Self::UpdateWorkerData(value) => w.value(value),
            Self::Run(value) => w.value(value),
            Self::RunCoroutine(value) => w.value(value),
            Self::ActorExecute(value) => w.value(value),
            Self::ActorAttribute(value) => w.value(value),
            Self::WorkerPluginAdd(value) => w.value(value),
            Self::WorkerPluginRemove(value) => w.value(value),
            Self::UploadFile(value) => w.value(value),
            Self::ShuffleReceive(value) => w.value(value),
            Self::ShuffleInputsDone(value) => w.value(value),
            Self::FreeKeysRequest(value) => w.value(value),
            Self::WorkerGetStory(value) => w.value(value),
            Self::GetWorkerKeys(value) => w.value(value),
            Self::GetLogs(value) => w.value(value),
            Self::WorkerGetProfile(value) => w.value(value),
            Self::GetProfileMetadata(value) => w.value(value),
            Self::WorkerGetCallStack(value) => w.value(value),
            Self::GetMonitorInfo(value) => w.value(value),
            Self::DumpWorker(value) => w.value(value),
            Self::BenchmarkDisk(value) => w.value(value),
            Self::BenchmarkMemory(value) => w.value(value),
            Self::BenchmarkNetwork(value) => w.value(value),
            Self::Echo(value) => w.value(value),
            Self::Ping(value) => w.value(value),
            Self::TerminateWorker(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for WorkerRequest {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Close(value) => value.payloads(visit),
            Self::ConnectionStream(value) => value.payloads(visit),
            Self::GetVersions(value) => value.payloads(visit),
            Self::IdentityOfWorker(value) => value.payloads(visit),
            Self::GetData(value) => value.payloads(visit),
            Self::GatherOnWorker(value) => value.payloads(visit),
            Self::UpdateWorkerData(value) => value.payloads(visit),
            Self::Run(value) => value.payloads(visit),
            Self::RunCoroutine(value) => value.payloads(visit),
            Self::ActorExecute(value) => value.payloads(visit),
            Self::ActorAttribute(value) => value.payloads(visit),
            Self::WorkerPluginAdd(value) => value.payloads(visit),
            Self::WorkerPluginRemove(value) => value.payloads(visit),
            Self::UploadFile(value) => value.payloads(visit),
            Self::ShuffleReceive(value) => value.payloads(visit),
            Self::ShuffleInputsDone(value) => value.payloads(visit),
            Self::FreeKeysRequest(value) => value.payloads(visit),
            Self::WorkerGetStory(value) => value.payloads(visit),
            Self::GetWorkerKeys(value) => value.payloads(visit),
            Self::GetLogs(value) => value.payloads(visit),
            Self::WorkerGetProfile(value) => value.payloads(visit),
            Self::GetProfileMetadata(value) => value.payloads(visit),
            Self::WorkerGetCallStack(value) => value.payloads(visit),
            Self::GetMonitorInfo(value) => value.payloads(visit),
            Self::DumpWorker(value) => value.payloads(visit),
            Self::BenchmarkDisk(value) => value.payloads(visit),
            Self::BenchmarkMemory(value) => value.payloads(visit),
            Self::BenchmarkNetwork(value) => value.payloads(visit),
            Self::Echo(value) => value.payloads(visit),
            Self::Ping(value) => value.payloads(visit),
            Self::TerminateWorker(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<connection::Close> for WorkerRequest {
    fn from(value: connection::Close) -> Self {
        Self::Close(value)
    }
}

impl From<connection::ConnectionStream> for WorkerRequest {
    fn from(value: connection::ConnectionStream) -> Self {
        Self::ConnectionStream(value)
    }
}

impl From<versions::GetVersions> for WorkerRequest {
    fn from(value: versions::GetVersions) -> Self {
        Self::GetVersions(value)
    }
}

impl From<identity::IdentityOfWorker> for WorkerRequest {
    fn from(value: identity::IdentityOfWorker) -> Self {
        Self::IdentityOfWorker(value)
    }
}

impl From<data::GetData> for WorkerRequest {
    fn from(value: data::GetData) -> Self {
        Self::GetData(value)
    }
}

impl From<data::GatherOnWorker> for WorkerRequest {
    fn from(value: data::GatherOnWorker) -> Self {
        Self::GatherOnWorker(value)
    }
}

impl From<data::UpdateWorkerData> for WorkerRequest {
    fn from(value: data::UpdateWorkerData) -> Self {
        Self::UpdateWorkerData(value)
    }
}

impl From<run::Run> for WorkerRequest {
    fn from(value: run::Run) -> Self {
        Self::Run(value)
    }
}

impl From<run::RunCoroutine> for WorkerRequest {
    fn from(value: run::RunCoroutine) -> Self {
        Self::RunCoroutine(value)
    }
}

impl From<actors::ActorExecute> for WorkerRequest {
    fn from(value: actors::ActorExecute) -> Self {
        Self::ActorExecute(value)
    }
}

impl From<actors::ActorAttribute> for WorkerRequest {
    fn from(value: actors::ActorAttribute) -> Self {
        Self::ActorAttribute(value)
    }
}

impl From<plugins::WorkerPluginAdd> for WorkerRequest {
    fn from(value: plugins::WorkerPluginAdd) -> Self {
        Self::WorkerPluginAdd(value)
    }
}

impl From<plugins::WorkerPluginRemove> for WorkerRequest {
    fn from(value: plugins::WorkerPluginRemove) -> Self {
        Self::WorkerPluginRemove(value)
    }
}

impl From<plugins::UploadFile> for WorkerRequest {
    fn from(value: plugins::UploadFile) -> Self {
        Self::UploadFile(value)
    }
}

impl From<shuffle::ShuffleReceive> for WorkerRequest {
    fn from(value: shuffle::ShuffleReceive) -> Self {
        Self::ShuffleReceive(value)
    }
}

impl From<shuffle::ShuffleInputsDone> for WorkerRequest {
    fn from(value: shuffle::ShuffleInputsDone) -> Self {
        Self::ShuffleInputsDone(value)
    }
}

impl From<placement::FreeKeysRequest> for WorkerRequest {
    fn from(value: placement::FreeKeysRequest) -> Self {
        Self::FreeKeysRequest(value)
    }
}

impl From<stories::WorkerGetStory> for WorkerRequest {
    fn from(value: stories::WorkerGetStory) -> Self {
        Self::WorkerGetStory(value)
    }
}

impl From<holdings::GetWorkerKeys> for WorkerRequest {
    fn from(value: holdings::GetWorkerKeys) -> Self {
        Self::GetWorkerKeys(value)
    }
}

impl From<logs::GetLogs> for WorkerRequest {
    fn from(value: logs::GetLogs) -> Self {
        Self::GetLogs(value)
    }
}

impl From<profiles::WorkerGetProfile> for WorkerRequest {
    fn from(value: profiles::WorkerGetProfile) -> Self {
        Self::WorkerGetProfile(value)
    }
}

impl From<profiles::GetProfileMetadata> for WorkerRequest {
    fn from(value: profiles::GetProfileMetadata) -> Self {
        Self::GetProfileMetadata(value)
    }
}

impl From<profiles::WorkerGetCallStack> for WorkerRequest {
    fn from(value: profiles::WorkerGetCallStack) -> Self {
        Self::WorkerGetCallStack(value)
    }
}

impl From<monitoring::GetMonitorInfo> for WorkerRequest {
    fn from(value: monitoring::GetMonitorInfo) -> Self {
        Self::GetMonitorInfo(value)
    }
}

impl From<dumps::DumpWorker> for WorkerRequest {
    fn from(value: dumps::DumpWorker) -> Self {
        Self::DumpWorker(value)
    }
}

impl From<benchmarks::BenchmarkDisk> for WorkerRequest {
    fn from(value: benchmarks::BenchmarkDisk) -> Self {
        Self::BenchmarkDisk(value)
    }
}

impl From<benchmarks::BenchmarkMemory> for WorkerRequest {
    fn from(value: benchmarks::BenchmarkMemory) -> Self {
        Self::BenchmarkMemory(value)
    }
}

impl From<benchmarks::BenchmarkNetwork> for WorkerRequest {
    fn from(value: benchmarks::BenchmarkNetwork) -> Self {
        Self::BenchmarkNetwork(value)
    }
}

impl From<benchmarks::Echo> for WorkerRequest {
    fn from(value: benchmarks::Echo) -> Self {
        Self::Echo(value)
    }
}

impl From<benchmarks::Ping> for WorkerRequest {
    fn from(value: benchmarks::Ping) -> Self {
        Self::Ping(value)
    }
}

impl From<lifecycle::TerminateWorker> for WorkerRequest {
    fn from(value: lifecycle::TerminateWorker) -> Self {
        Self::TerminateWorker(value)
    }
}

/// What a nanny answers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NannyRequest {
    /// `close`
    Close(connection::Close),
    /// `connection_stream`
    ConnectionStream(connection::ConnectionStream),
    /// `identity`
    IdentityOfNanny(identity::IdentityOfNanny),
    /// `run`
    Run(run::Run),
    /// `plugin_add`
    NannyPluginAdd(plugins::NannyPluginAdd),
    /// `plugin_remove`
    NannyPluginRemove(plugins::NannyPluginRemove),
    /// `get_logs`
    GetLogs(logs::GetLogs),
    /// `dump_state`
    DumpNanny(dumps::DumpNanny),
    /// `echo`
    Echo(benchmarks::Echo),
    /// `terminate`
    TerminateNanny(lifecycle::TerminateNanny),
    /// `close_gracefully`
    CloseNannyGracefully(nanny::CloseNannyGracefully),
    /// `kill`
    KillWorker(nanny::KillWorker),
    /// `instantiate`
    InstantiateWorker(nanny::InstantiateWorker),
    /// `restart`
    RestartWorker(nanny::RestartWorker),
    /// What release 2026.8.0 does not know.
    Unknown(Value),
}

impl rt::Decode for NannyRequest {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close") => r.read_as(Self::Close),
            Some("connection_stream") => r.read_as(Self::ConnectionStream),
            Some("identity") => r.read_as(Self::IdentityOfNanny),
            Some("run") => r.read_as(Self::Run),
            Some("plugin_add") => r.read_as(Self::NannyPluginAdd),
            Some("plugin_remove") => r.read_as(Self::NannyPluginRemove),
            Some("get_logs") => r.read_as(Self::GetLogs),
            Some("dump_state") => r.read_as(Self::DumpNanny),
            Some("echo") => r.read_as(Self::Echo),
            Some("terminate") => r.read_as(Self::TerminateNanny),
            Some("close_gracefully") => r.read_as(Self::CloseNannyGracefully),
            Some("kill") => r.read_as(Self::KillWorker),
            Some("instantiate") => r.read_as(Self::InstantiateWorker),
            Some("restart") => r.read_as(Self::RestartWorker),
            Some(_) => r.read_as(Self::Unknown),
            None => Err(r.missing("op")),
        }
    }
}

impl rt::Encode for NannyRequest {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Close(value) => w.value(value),
            Self::ConnectionStream(value) => w.value(value),
            Self::IdentityOfNanny(value) => w.value(value),
            Self::Run(value) => w.value(value),
            Self::NannyPluginAdd(value) => w.value(value),
            Self::NannyPluginRemove(value) => w.value(value),
            Self::GetLogs(value) => w.value(value),
            Self::DumpNanny(value) => w.value(value),
            Self::Echo(value) => w.value(value),
            Self::TerminateNanny(value) => w.value(value),
            Self::CloseNannyGracefully(value) => w.value(value),
            Self::KillWorker(value) => w.value(value),
            Self::InstantiateWorker(value) => w.value(value),
            Self::RestartWorker(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for NannyRequest {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::Close(value) => value.payloads(visit),
            Self::ConnectionStream(value) => value.payloads(visit),
            Self::IdentityOfNanny(value) => value.payloads(visit),
            Self::Run(value) => value.payloads(visit),
            Self::NannyPluginAdd(value) => value.payloads(visit),
            Self::NannyPluginRemove(value) => value.payloads(visit),
            Self::GetLogs(value) => value.payloads(visit),
            Self::DumpNanny(value) => value.payloads(visit),
            Self::Echo(value) => value.payloads(visit),
            Self::TerminateNanny(value) => value.payloads(visit),
            Self::CloseNannyGracefully(value) => value.payloads(visit),
            Self::KillWorker(value) => value.payloads(visit),
            Self::InstantiateWorker(value) => value.payloads(visit),
            Self::RestartWorker(value) => value.payloads(visit),
            Self::Unknown(value) => value.payloads(visit),
        }
    }
}

impl From<connection::Close> for NannyRequest {
    fn from(value: connection::Close) -> Self {
        Self::Close(value)
    }
}

impl From<connection::ConnectionStream> for NannyRequest {
    fn from(value: connection::ConnectionStream) -> Self {
        Self::ConnectionStream(value)
    }
}

impl From<identity::IdentityOfNanny> for NannyRequest {
    fn from(value: identity::IdentityOfNanny) -> Self {
        Self::IdentityOfNanny(value)
    }
}

impl From<run::Run> for NannyRequest {
    fn from(value: run::Run) -> Self {
        Self::Run(value)
    }
}

impl From<plugins::NannyPluginAdd> for NannyRequest {
    fn from(value: plugins::NannyPluginAdd) -> Self {
        Self::NannyPluginAdd(value)
    }
}

impl From<plugins::NannyPluginRemove> for NannyRequest {
    fn from(value: plugins::NannyPluginRemove) -> Self {
        Self::NannyPluginRemove(value)
    }
}

impl From<logs::GetLogs> for NannyRequest {
    fn from(value: logs::GetLogs) -> Self {
        Self::GetLogs(value)
    }
}

impl From<dumps::DumpNanny> for NannyRequest {
    fn from(value: dumps::DumpNanny) -> Self {
        Self::DumpNanny(value)
    }
}

impl From<benchmarks::Echo> for NannyRequest {
    fn from(value: benchmarks::Echo) -> Self {
        Self::Echo(value)
    }
}

impl From<lifecycle::TerminateNanny> for NannyRequest {
    fn from(value: lifecycle::TerminateNanny) -> Self {
        Self::TerminateNanny(value)
    }
}

impl From<nanny::CloseNannyGracefully> for NannyRequest {
    fn from(value: nanny::CloseNannyGracefully) -> Self {
        Self::CloseNannyGracefully(value)
    }
}

impl From<nanny::KillWorker> for NannyRequest {
    fn from(value: nanny::KillWorker) -> Self {
        Self::KillWorker(value)
    }
}

impl From<nanny::InstantiateWorker> for NannyRequest {
    fn from(value: nanny::InstantiateWorker) -> Self {
        Self::InstantiateWorker(value)
    }
}

impl From<nanny::RestartWorker> for NannyRequest {
    fn from(value: nanny::RestartWorker) -> Self {
        Self::RestartWorker(value)
    }
}

/// A request.
pub trait Request: rt::Decode + rt::Encode {
    /// What stands in the tag.
    const OP: &'static str;
    /// What follows, in order.
    const STEPS: &'static [rt::Step];
}

/// Step number `N` of an exchange, in which a value is written.
pub trait Exchange<const N: usize>: Request {
    /// The value.
    type Body: rt::Decode + rt::Encode;
}

/// A request that is answered.
pub trait Answered: Request {
    /// The answer.
    type Reply: rt::Decode + rt::Encode;

    /// Reads the answer.
    ///
    /// # Errors
    /// The server could not give that answer, or the frames do not hold one.
    fn decode_reply(frames: Vec<Vec<u8>>) -> Result<Self::Reply, NoReply> {
        let unknown_op = frames.len() == 1 && frames[0] == [0xc0];
        match rt::decode(frames) {
            Ok(Answer::Reply(reply)) => Ok(reply),
            Ok(Answer::Error(error)) => Err(NoReply::Error(Box::new(error))),
            Err(_) if unknown_op => Err(NoReply::UnknownOp),
            Err(error) => Err(NoReply::Damaged(error)),
        }
    }

    /// Reads the answer that came inside another message.
    ///
    /// # Errors
    /// The server could not give that answer, or this is none.
    fn decode_raw_reply(reply: &rt::RawReply) -> Result<Self::Reply, NoReply> {
        Self::decode_reply(rt::encode(reply).to_vec())
    }
}

/// What a server writes in answer to a request.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<T> {
    /// What was asked for.
    Reply(T),
    /// That it failed.
    Error(types::UncaughtError),
}

impl<T: rt::Decode> rt::Decode for Answer<T> {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_field("status")? {
            Some(rt::Literal::Str("uncaught-error")) => r.read_as(Self::Error),
            _ => r.read_as(Self::Reply),
        }
    }
}

impl<T: rt::Encode> rt::Encode for Answer<T> {
    fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
        match self {
            Self::Reply(value) => w.value(value),
            Self::Error(value) => w.value(value),
        }
    }
}

/// Why there is no answer to a request.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum NoReply {
    /// The server says that it failed.
    Error(Box<types::UncaughtError>),
    /// The server does not know the request.
    UnknownOp,
    /// What came is no answer to the request.
    Damaged(rt::Error),
}

impl std::fmt::Display for NoReply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Error(_) => f.write_str("the server failed to carry out the request"),
            Self::UnknownOp => f.write_str("the server does not know the request"),
            Self::Damaged(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for NoReply {}

impl Request for connection::Close {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for connection::Close {
    type Body = literals::Ok;
}

impl Answered for connection::Close {
    type Reply = literals::Ok;
}

impl Request for connection::ConnectionStream {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] =
        &[rt::Step::new(rt::StepKind::Open, None, Some("PeerStream"))];
}

impl Request for versions::GetVersions {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for versions::GetVersions {
    type Body = versions::Versions;
}

impl Answered for versions::GetVersions {
    type Reply = versions::Versions;
}

impl Request for identity::Identity {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for identity::Identity {
    type Body = identity::SchedulerIdentity;
}

impl Answered for identity::Identity {
    type Reply = identity::SchedulerIdentity;
}

impl Request for identity::IdentityOfWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for identity::IdentityOfWorker {
    type Body = identity::WorkerSelf;
}

impl Answered for identity::IdentityOfWorker {
    type Reply = identity::WorkerSelf;
}

impl Request for identity::IdentityOfNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for identity::IdentityOfNanny {
    type Body = identity::NannySelf;
}

impl Answered for identity::IdentityOfNanny {
    type Reply = identity::NannySelf;
}

impl Request for registration::RegisterClient {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(
        rt::StepKind::Open,
        None,
        Some("ClientStream"),
    )];
}

impl Request for registration::RegisterWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[
        rt::Step::new(rt::StepKind::Reply, None, None),
        rt::Step::new(rt::StepKind::Open, Some("ok"), Some("WorkerStream")),
    ];
}

impl Exchange<0> for registration::RegisterWorker {
    type Body = registration::RegisterWorkerReply;
}

impl Answered for registration::RegisterWorker {
    type Reply = registration::RegisterWorkerReply;
}

impl Request for registration::RegisterNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[
        rt::Step::new(rt::StepKind::Reply, None, None),
        rt::Step::new(rt::StepKind::Send, None, None),
        rt::Step::new(rt::StepKind::Reply, None, None),
    ];
}

impl Exchange<0> for registration::RegisterNanny {
    type Body = registration::NannyPlugins;
}

impl Exchange<1> for registration::RegisterNanny {
    type Body = registration::NannyStarted;
}

impl Exchange<2> for registration::RegisterNanny {
    type Body = ();
}

impl Answered for registration::RegisterNanny {
    type Reply = registration::NannyPlugins;
}

impl Request for heartbeat::HeartbeatWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for heartbeat::HeartbeatWorker {
    type Body = heartbeat::HeartbeatReply;
}

impl Answered for heartbeat::HeartbeatWorker {
    type Reply = heartbeat::HeartbeatReply;
}

impl Request for topics::PublishEvent {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for topics::PublishEvent {
    type Body = ();
}

impl Answered for topics::PublishEvent {
    type Reply = ();
}

impl Request for topics::GetEvents {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for topics::GetEvents {
    type Body = topics::GetEventsReply;
}

impl Answered for topics::GetEvents {
    type Reply = topics::GetEventsReply;
}

impl Request for data::GetData {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[
        rt::Step::new(rt::StepKind::Reply, None, None),
        rt::Step::new(rt::StepKind::Send, Some("ok"), None),
    ];
}

impl Exchange<0> for data::GetData {
    type Body = data::GetDataReply;
}

impl Exchange<1> for data::GetData {
    type Body = literals::Ok;
}

impl Answered for data::GetData {
    type Reply = data::GetDataReply;
}

impl Request for data::Gather {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for data::Gather {
    type Body = data::GatherReply;
}

impl Answered for data::Gather {
    type Reply = data::GatherReply;
}

impl Request for data::GatherOnWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for data::GatherOnWorker {
    type Body = data::GatherOnWorkerReply;
}

impl Answered for data::GatherOnWorker {
    type Reply = data::GatherOnWorkerReply;
}

impl Request for data::WhoHas {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for data::WhoHas {
    type Body = Map<types::Key, Vec<types::Address>>;
}

impl Answered for data::WhoHas {
    type Reply = Map<types::Key, Vec<types::Address>>;
}

impl Request for data::Scatter {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for data::Scatter {
    type Body = Vec<types::Key>;
}

impl Answered for data::Scatter {
    type Reply = Vec<types::Key>;
}

impl Request for data::UpdateWorkerData {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for data::UpdateWorkerData {
    type Body = data::UpdatedData;
}

impl Answered for data::UpdateWorkerData {
    type Reply = data::UpdatedData;
}

impl Request for data::UpdateData {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for data::UpdateData {
    type Body = ();
}

impl Answered for data::UpdateData {
    type Reply = ();
}

impl Request for relay::Broadcast {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for relay::Broadcast {
    type Body = Map<types::Address, RawReply>;
}

impl Answered for relay::Broadcast {
    type Reply = Map<types::Address, RawReply>;
}

impl Request for relay::Proxy {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for relay::Proxy {
    type Body = RawReply;
}

impl Answered for relay::Proxy {
    type Reply = RawReply;
}

impl Request for run::Run {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for run::Run {
    type Body = run::RunResult;
}

impl Answered for run::Run {
    type Reply = run::RunResult;
}

impl Request for run::RunCoroutine {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for run::RunCoroutine {
    type Body = run::RunResult;
}

impl Answered for run::RunCoroutine {
    type Reply = run::RunResult;
}

impl Request for run::RunFunction {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for run::RunFunction {
    type Body = run::RunResult;
}

impl Answered for run::RunFunction {
    type Reply = run::RunResult;
}

impl Request for actors::ActorExecute {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for actors::ActorExecute {
    type Body = actors::ActorResult;
}

impl Answered for actors::ActorExecute {
    type Reply = actors::ActorResult;
}

impl Request for actors::ActorAttribute {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for actors::ActorAttribute {
    type Body = actors::ActorResult;
}

impl Answered for actors::ActorAttribute {
    type Reply = actors::ActorResult;
}

impl Request for plugins::RegisterWorkerPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::RegisterWorkerPlugin {
    type Body = Map<types::Address, types::Outcome>;
}

impl Answered for plugins::RegisterWorkerPlugin {
    type Reply = Map<types::Address, types::Outcome>;
}

impl Request for plugins::UnregisterWorkerPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::UnregisterWorkerPlugin {
    type Body = Map<types::Address, types::Outcome>;
}

impl Answered for plugins::UnregisterWorkerPlugin {
    type Reply = Map<types::Address, types::Outcome>;
}

impl Request for plugins::RegisterNannyPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::RegisterNannyPlugin {
    type Body = Map<types::Address, types::Outcome>;
}

impl Answered for plugins::RegisterNannyPlugin {
    type Reply = Map<types::Address, types::Outcome>;
}

impl Request for plugins::UnregisterNannyPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::UnregisterNannyPlugin {
    type Body = Map<types::Address, types::Outcome>;
}

impl Answered for plugins::UnregisterNannyPlugin {
    type Reply = Map<types::Address, types::Outcome>;
}

impl Request for plugins::RegisterSchedulerPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::RegisterSchedulerPlugin {
    type Body = ();
}

impl Answered for plugins::RegisterSchedulerPlugin {
    type Reply = ();
}

impl Request for plugins::UnregisterSchedulerPlugin {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::UnregisterSchedulerPlugin {
    type Body = ();
}

impl Answered for plugins::UnregisterSchedulerPlugin {
    type Reply = ();
}

impl Request for plugins::WorkerPluginAdd {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::WorkerPluginAdd {
    type Body = types::Outcome;
}

impl Answered for plugins::WorkerPluginAdd {
    type Reply = types::Outcome;
}

impl Request for plugins::WorkerPluginRemove {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::WorkerPluginRemove {
    type Body = types::Outcome;
}

impl Answered for plugins::WorkerPluginRemove {
    type Reply = types::Outcome;
}

impl Request for plugins::NannyPluginAdd {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::NannyPluginAdd {
    type Body = types::Outcome;
}

impl Answered for plugins::NannyPluginAdd {
    type Reply = types::Outcome;
}

impl Request for plugins::NannyPluginRemove {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::NannyPluginRemove {
    type Body = types::Outcome;
}

impl Answered for plugins::NannyPluginRemove {
    type Reply = types::Outcome;
}

impl Request for plugins::UploadFile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::UploadFile {
    type Body = plugins::UploadedFile;
}

impl Answered for plugins::UploadFile {
    type Reply = plugins::UploadedFile;
}

impl Request for queues::QueueCreate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for queues::QueueCreate {
    type Body = ();
}

impl Answered for queues::QueueCreate {
    type Reply = ();
}

impl Request for queues::QueuePut {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for queues::QueuePut {
    type Body = ();
}

impl Answered for queues::QueuePut {
    type Reply = ();
}

impl Request for queues::QueueGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for queues::QueueGet {
    type Body = queues::QueueGetReply;
}

impl Answered for queues::QueueGet {
    type Reply = queues::QueueGetReply;
}

impl Request for queues::QueueSize {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for queues::QueueSize {
    type Body = u64;
}

impl Answered for queues::QueueSize {
    type Reply = u64;
}

impl Request for variables::VariableSet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for variables::VariableSet {
    type Body = ();
}

impl Answered for variables::VariableSet {
    type Reply = ();
}

impl Request for variables::VariableGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for variables::VariableGet {
    type Body = variables::VariableRecord;
}

impl Answered for variables::VariableGet {
    type Reply = variables::VariableRecord;
}

impl Request for semaphores::SemaphoreRegister {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for semaphores::SemaphoreRegister {
    type Body = ();
}

impl Answered for semaphores::SemaphoreRegister {
    type Reply = ();
}

impl Request for semaphores::SemaphoreAcquire {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for semaphores::SemaphoreAcquire {
    type Body = bool;
}

impl Answered for semaphores::SemaphoreAcquire {
    type Reply = bool;
}

impl Request for semaphores::SemaphoreRefresh {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for semaphores::SemaphoreRefresh {
    type Body = ();
}

impl Answered for semaphores::SemaphoreRefresh {
    type Reply = ();
}

impl Request for semaphores::SemaphoreRelease {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for semaphores::SemaphoreRelease {
    type Body = ();
}

impl Answered for semaphores::SemaphoreRelease {
    type Reply = ();
}

impl Request for semaphores::SemaphoreValue {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for semaphores::SemaphoreValue {
    type Body = u64;
}

impl Answered for semaphores::SemaphoreValue {
    type Reply = u64;
}

impl Request for semaphores::SemaphoreClose {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for semaphores::SemaphoreClose {
    type Body = ();
}

impl Answered for semaphores::SemaphoreClose {
    type Reply = ();
}

impl Request for multi_locks::MultiLockAcquire {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for multi_locks::MultiLockAcquire {
    type Body = bool;
}

impl Answered for multi_locks::MultiLockAcquire {
    type Reply = bool;
}

impl Request for multi_locks::MultiLockRelease {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for multi_locks::MultiLockRelease {
    type Body = ();
}

impl Answered for multi_locks::MultiLockRelease {
    type Reply = ();
}

impl Request for events::EventWait {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for events::EventWait {
    type Body = bool;
}

impl Answered for events::EventWait {
    type Reply = bool;
}

impl Request for events::EventSet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for events::EventSet {
    type Body = ();
}

impl Answered for events::EventSet {
    type Reply = ();
}

impl Request for events::EventClear {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for events::EventClear {
    type Body = ();
}

impl Answered for events::EventClear {
    type Reply = ();
}

impl Request for events::EventIsSet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for events::EventIsSet {
    type Body = bool;
}

impl Answered for events::EventIsSet {
    type Reply = bool;
}

impl Request for publish::PublishPut {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for publish::PublishPut {
    type Body = ();
}

impl Answered for publish::PublishPut {
    type Reply = ();
}

impl Request for publish::PublishGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for publish::PublishGet {
    type Body = Vec<Option<publish::Published>>;
}

impl Answered for publish::PublishGet {
    type Reply = Vec<Option<publish::Published>>;
}

impl Request for publish::PublishList {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for publish::PublishList {
    type Body = Vec<types::Key>;
}

impl Answered for publish::PublishList {
    type Reply = Vec<types::Key>;
}

impl Request for publish::PublishDelete {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for publish::PublishDelete {
    type Body = ();
}

impl Answered for publish::PublishDelete {
    type Reply = ();
}

impl Request for metadata::SetMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for metadata::SetMetadata {
    type Body = ();
}

impl Answered for metadata::SetMetadata {
    type Reply = ();
}

impl Request for metadata::GetMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for metadata::GetMetadata {
    type Body = Value;
}

impl Answered for metadata::GetMetadata {
    type Reply = Value;
}

impl Request for shuffle::ShuffleGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for shuffle::ShuffleGet {
    type Body = shuffle::ShuffleSpecReply;
}

impl Answered for shuffle::ShuffleGet {
    type Reply = shuffle::ShuffleSpecReply;
}

impl Request for shuffle::ShuffleGetOrCreate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for shuffle::ShuffleGetOrCreate {
    type Body = shuffle::ShuffleSpecReply;
}

impl Answered for shuffle::ShuffleGetOrCreate {
    type Reply = shuffle::ShuffleSpecReply;
}

impl Request for shuffle::ShuffleRestrictTask {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for shuffle::ShuffleRestrictTask {
    type Body = types::Outcome;
}

impl Answered for shuffle::ShuffleRestrictTask {
    type Reply = types::Outcome;
}

impl Request for shuffle::ShuffleBarrier {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for shuffle::ShuffleBarrier {
    type Body = ();
}

impl Answered for shuffle::ShuffleBarrier {
    type Reply = ();
}

impl Request for shuffle::ShuffleReceive {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for shuffle::ShuffleReceive {
    type Body = types::Outcome;
}

impl Answered for shuffle::ShuffleReceive {
    type Reply = types::Outcome;
}

impl Request for shuffle::ShuffleInputsDone {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for shuffle::ShuffleInputsDone {
    type Body = ();
}

impl Answered for shuffle::ShuffleInputsDone {
    type Reply = ();
}

impl Request for placement::Replicate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for placement::Replicate {
    type Body = Option<types::PartialFail>;
}

impl Answered for placement::Replicate {
    type Reply = Option<types::PartialFail>;
}

impl Request for placement::Rebalance {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for placement::Rebalance {
    type Body = placement::RebalanceReply;
}

impl Answered for placement::Rebalance {
    type Reply = placement::RebalanceReply;
}

impl Request for placement::FreeKeysRequest {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for placement::FreeKeysRequest {
    type Body = ();
}

impl Answered for placement::FreeKeysRequest {
    type Reply = ();
}

impl Request for placement::AddWorkerKeys {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for placement::AddWorkerKeys {
    type Body = placement::AddWorkerKeysReply;
}

impl Answered for placement::AddWorkerKeys {
    type Reply = placement::AddWorkerKeysReply;
}

impl Request for memory_manager::MemoryManager {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for memory_manager::MemoryManager {
    type Body = Option<bool>;
}

impl Answered for memory_manager::MemoryManager {
    type Reply = Option<bool>;
}

impl Request for memory_sampler::MemorySamplerStart {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for memory_sampler::MemorySamplerStart {
    type Body = String;
}

impl Answered for memory_sampler::MemorySamplerStart {
    type Reply = String;
}

impl Request for memory_sampler::MemorySamplerStop {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for memory_sampler::MemorySamplerStop {
    type Body = Vec<(f64, i64)>;
}

impl Answered for memory_sampler::MemorySamplerStop {
    type Reply = Vec<(f64, i64)>;
}

impl Request for task_states::RetryTasks {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for task_states::RetryTasks {
    type Body = Vec<types::Key>;
}

impl Answered for task_states::RetryTasks {
    type Reply = Vec<types::Key>;
}

impl Request for task_states::SetRestrictions {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for task_states::SetRestrictions {
    type Body = ();
}

impl Answered for task_states::SetRestrictions {
    type Reply = ();
}

impl Request for task_states::GetTaskStatus {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for task_states::GetTaskStatus {
    type Body = Map<types::Key, Option<types::TaskState>>;
}

impl Answered for task_states::GetTaskStatus {
    type Reply = Map<types::Key, Option<types::TaskState>>;
}

impl Request for task_states::GetTaskPrefixStates {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for task_states::GetTaskPrefixStates {
    type Body = Map<String, task_states::PrefixStates>;
}

impl Answered for task_states::GetTaskPrefixStates {
    type Reply = Map<String, task_states::PrefixStates>;
}

impl Request for task_stream::GetTaskStream {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for task_stream::GetTaskStream {
    type Body = Vec<task_stream::TaskRow>;
}

impl Answered for task_stream::GetTaskStream {
    type Reply = Vec<task_stream::TaskRow>;
}

impl Request for task_stream::GetTaskStreamIndex {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for task_stream::GetTaskStreamIndex {
    type Body = u64;
}

impl Answered for task_stream::GetTaskStreamIndex {
    type Reply = u64;
}

impl Request for task_stream::StartTaskMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for task_stream::StartTaskMetadata {
    type Body = ();
}

impl Answered for task_stream::StartTaskMetadata {
    type Reply = ();
}

impl Request for task_stream::StopTaskMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for task_stream::StopTaskMetadata {
    type Body = task_stream::TaskMetadata;
}

impl Answered for task_stream::StopTaskMetadata {
    type Reply = task_stream::TaskMetadata;
}

impl Request for stories::GetStory {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for stories::GetStory {
    type Body = Vec<stories::SchedulerStory>;
}

impl Answered for stories::GetStory {
    type Reply = Vec<stories::SchedulerStory>;
}

impl Request for stories::WorkerGetStory {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for stories::WorkerGetStory {
    type Body = Vec<stories::WorkerStory>;
}

impl Answered for stories::WorkerGetStory {
    type Reply = Vec<stories::WorkerStory>;
}

impl Request for replay::GetRunSpec {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for replay::GetRunSpec {
    type Body = transport::Pickled;
}

impl Answered for replay::GetRunSpec {
    type Reply = transport::Pickled;
}

impl Request for replay::GetErrorCause {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for replay::GetErrorCause {
    type Body = Option<types::Key>;
}

impl Answered for replay::GetErrorCause {
    type Reply = Option<types::Key>;
}

impl Request for holdings::HasWhat {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for holdings::HasWhat {
    type Body = Map<types::Address, Vec<types::Key>>;
}

impl Answered for holdings::HasWhat {
    type Reply = Map<types::Address, Vec<types::Key>>;
}

impl Request for holdings::GetProcessing {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for holdings::GetProcessing {
    type Body = Map<types::Address, Vec<types::Key>>;
}

impl Answered for holdings::GetProcessing {
    type Reply = Map<types::Address, Vec<types::Key>>;
}

impl Request for holdings::GetThreadCounts {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for holdings::GetThreadCounts {
    type Body = Map<types::Address, u64>;
}

impl Answered for holdings::GetThreadCounts {
    type Reply = Map<types::Address, u64>;
}

impl Request for holdings::GetRunningThreadCounts {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for holdings::GetRunningThreadCounts {
    type Body = Map<types::Address, u64>;
}

impl Answered for holdings::GetRunningThreadCounts {
    type Reply = Map<types::Address, u64>;
}

impl Request for holdings::GetNbytes {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for holdings::GetNbytes {
    type Body = Map<types::Key, types::Size>;
}

impl Answered for holdings::GetNbytes {
    type Reply = Map<types::Key, types::Size>;
}

impl Request for holdings::GetWorkerKeys {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for holdings::GetWorkerKeys {
    type Body = Vec<types::Key>;
}

impl Answered for holdings::GetWorkerKeys {
    type Reply = Vec<types::Key>;
}

impl Request for logs::GetLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for logs::GetLogs {
    type Body = Vec<logs::LogLine>;
}

impl Answered for logs::GetLogs {
    type Reply = Vec<logs::LogLine>;
}

impl Request for logs::GetSchedulerLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for logs::GetSchedulerLogs {
    type Body = Vec<logs::LogLine>;
}

impl Answered for logs::GetSchedulerLogs {
    type Reply = Vec<logs::LogLine>;
}

impl Request for logs::GetWorkerLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for logs::GetWorkerLogs {
    type Body = Map<types::Address, Vec<logs::LogLine>>;
}

impl Answered for logs::GetWorkerLogs {
    type Reply = Map<types::Address, Vec<logs::LogLine>>;
}

impl Request for profiles::GetProfile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for profiles::GetProfile {
    type Body = profiles::ProfileReply;
}

impl Answered for profiles::GetProfile {
    type Reply = profiles::ProfileReply;
}

impl Request for profiles::WorkerGetProfile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for profiles::WorkerGetProfile {
    type Body = profiles::ProfileNode;
}

impl Answered for profiles::WorkerGetProfile {
    type Reply = profiles::ProfileNode;
}

impl Request for profiles::GetProfileMetadata {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for profiles::GetProfileMetadata {
    type Body = profiles::ProfileMetadata;
}

impl Answered for profiles::GetProfileMetadata {
    type Reply = profiles::ProfileMetadata;
}

impl Request for profiles::PerformanceReport {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for profiles::PerformanceReport {
    type Body = String;
}

impl Answered for profiles::PerformanceReport {
    type Reply = String;
}

impl Request for profiles::GetCallStack {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for profiles::GetCallStack {
    type Body = Map<types::Address, Map<types::Key, Vec<String>>>;
}

impl Answered for profiles::GetCallStack {
    type Reply = Map<types::Address, Map<types::Key, Vec<String>>>;
}

impl Request for profiles::WorkerGetCallStack {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for profiles::WorkerGetCallStack {
    type Body = Map<types::Key, Vec<String>>;
}

impl Answered for profiles::WorkerGetCallStack {
    type Reply = Map<types::Key, Vec<String>>;
}

impl Request for feed::Feed {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Push, None, None)];
}

impl Exchange<0> for feed::Feed {
    type Body = Value;
}

impl Request for monitoring::SubscribeWorkerStatus {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[
        rt::Step::new(rt::StepKind::Reply, None, None),
        rt::Step::new(rt::StepKind::Push, None, None),
    ];
}

impl Exchange<0> for monitoring::SubscribeWorkerStatus {
    type Body = identity::SchedulerIdentity;
}

impl Exchange<1> for monitoring::SubscribeWorkerStatus {
    type Body = Vec<monitoring::WorkerStatusPush>;
}

impl Answered for monitoring::SubscribeWorkerStatus {
    type Reply = identity::SchedulerIdentity;
}

impl Request for monitoring::GetMonitorInfo {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for monitoring::GetMonitorInfo {
    type Body = monitoring::MonitorInfo;
}

impl Answered for monitoring::GetMonitorInfo {
    type Reply = monitoring::MonitorInfo;
}

impl Request for monitoring::SetResources {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for monitoring::SetResources {
    type Body = literals::Ok;
}

impl Answered for monitoring::SetResources {
    type Reply = literals::Ok;
}

impl Request for dumps::GetClusterState {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for dumps::GetClusterState {
    type Body = dumps::ClusterState;
}

impl Answered for dumps::GetClusterState {
    type Reply = dumps::ClusterState;
}

impl Request for dumps::DumpClusterStateToUrl {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for dumps::DumpClusterStateToUrl {
    type Body = ();
}

impl Answered for dumps::DumpClusterStateToUrl {
    type Reply = ();
}

impl Request for dumps::DumpScheduler {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for dumps::DumpScheduler {
    type Body = dumps::SchedulerDump;
}

impl Answered for dumps::DumpScheduler {
    type Reply = dumps::SchedulerDump;
}

impl Request for dumps::DumpWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for dumps::DumpWorker {
    type Body = dumps::WorkerDump;
}

impl Answered for dumps::DumpWorker {
    type Reply = dumps::WorkerDump;
}

impl Request for dumps::DumpNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for dumps::DumpNanny {
    type Body = dumps::NannyDump;
}

impl Answered for dumps::DumpNanny {
    type Reply = dumps::NannyDump;
}

impl Request for benchmarks::BenchmarkHardware {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for benchmarks::BenchmarkHardware {
    type Body = benchmarks::Bandwidths;
}

impl Answered for benchmarks::BenchmarkHardware {
    type Reply = benchmarks::Bandwidths;
}

impl Request for benchmarks::BenchmarkDisk {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for benchmarks::BenchmarkDisk {
    type Body = Map<String, Number>;
}

impl Answered for benchmarks::BenchmarkDisk {
    type Reply = Map<String, Number>;
}

impl Request for benchmarks::BenchmarkMemory {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for benchmarks::BenchmarkMemory {
    type Body = Map<String, Number>;
}

impl Answered for benchmarks::BenchmarkMemory {
    type Reply = Map<String, Number>;
}

impl Request for benchmarks::BenchmarkNetwork {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for benchmarks::BenchmarkNetwork {
    type Body = Map<String, Number>;
}

impl Answered for benchmarks::BenchmarkNetwork {
    type Reply = Map<String, Number>;
}

impl Request for benchmarks::Echo {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for benchmarks::Echo {
    type Body = Value;
}

impl Answered for benchmarks::Echo {
    type Reply = Value;
}

impl Request for benchmarks::Ping {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for benchmarks::Ping {
    type Body = Bytes;
}

impl Answered for benchmarks::Ping {
    type Reply = Bytes;
}

impl Request for lifecycle::RetireWorkers {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for lifecycle::RetireWorkers {
    type Body = Map<types::Address, identity::WorkerIdentity>;
}

impl Answered for lifecycle::RetireWorkers {
    type Reply = Map<types::Address, identity::WorkerIdentity>;
}

impl Request for lifecycle::RestartCluster {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for lifecycle::RestartCluster {
    type Body = ();
}

impl Answered for lifecycle::RestartCluster {
    type Reply = ();
}

impl Request for lifecycle::RestartWorkers {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for lifecycle::RestartWorkers {
    type Body = Map<types::Address, lifecycle::RestartOutcome>;
}

impl Answered for lifecycle::RestartWorkers {
    type Reply = Map<types::Address, lifecycle::RestartOutcome>;
}

impl Request for lifecycle::Unregister {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for lifecycle::Unregister {
    type Body = lifecycle::Unregistered;
}

impl Answered for lifecycle::Unregister {
    type Reply = lifecycle::Unregistered;
}

impl Request for lifecycle::Terminate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for lifecycle::Terminate {
    type Body = ();
}

impl Answered for lifecycle::Terminate {
    type Reply = ();
}

impl Request for lifecycle::TerminateWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for lifecycle::TerminateWorker {
    type Body = Option<literals::Ok>;
}

impl Answered for lifecycle::TerminateWorker {
    type Reply = Option<literals::Ok>;
}

impl Request for lifecycle::TerminateNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for lifecycle::TerminateNanny {
    type Body = literals::Ok;
}

impl Answered for lifecycle::TerminateNanny {
    type Reply = literals::Ok;
}

impl Request for nanny::CloseNannyGracefully {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for nanny::CloseNannyGracefully {
    type Body = ();
}

impl Answered for nanny::CloseNannyGracefully {
    type Reply = ();
}

impl Request for nanny::KillWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for nanny::KillWorker {
    type Body = nanny::KillWorkerReply;
}

impl Answered for nanny::KillWorker {
    type Reply = nanny::KillWorkerReply;
}

impl Request for nanny::InstantiateWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for nanny::InstantiateWorker {
    type Body = nanny::StatusEnum;
}

impl Answered for nanny::InstantiateWorker {
    type Reply = nanny::StatusEnum;
}

impl Request for nanny::RestartWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for nanny::RestartWorker {
    type Body = nanny::RestartWorkerReply;
}

impl Answered for nanny::RestartWorker {
    type Reply = nanny::RestartWorkerReply;
}

impl Request for adaptive::AdaptiveTarget {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for adaptive::AdaptiveTarget {
    type Body = u64;
}

impl Answered for adaptive::AdaptiveTarget {
    type Reply = u64;
}

impl Request for adaptive::WorkersToClose {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for adaptive::WorkersToClose {
    type Body = Vec<types::WorkerName>;
}

impl Answered for adaptive::WorkersToClose {
    type Reply = Vec<types::WorkerName>;
}

impl Request for adaptive::CheckIdle {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for adaptive::CheckIdle {
    type Body = Option<Number>;
}

impl Answered for adaptive::CheckIdle {
    type Reply = Option<Number>;
}

#[cfg(feature = "serde")]
rt::by_way_of_the_codec!(
    ClientToScheduler,
    SchedulerToClient,
    WorkerToScheduler,
    SchedulerToWorker,
    WorkerToWorker,
    SchedulerRequest,
    WorkerRequest,
    NannyRequest,
);
