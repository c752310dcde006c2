// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Who may say what to whom: an enum for each direction of each stream and for the requests to each role, and what
//! follows each request.
use super::super::runtime::{self as rt, Bytes, Map, RawReply, Value};
use super::actors;
use super::adaptive;
use super::benchmarks;
use super::client_reports;
use super::client_stream;
use super::connection;
use super::coordination_stream;
use super::data;
use super::early_tasks;
use super::feed;
use super::graph;
use super::heartbeat;
use super::holdings;
use super::identity;
use super::ipython;
use super::lifecycle;
use super::literals;
use super::logs;
use super::metadata;
use super::monitoring;
use super::nanny;
use super::placement;
use super::plugins;
use super::profiles;
use super::publish;
use super::pubsub;
use super::queues;
use super::registration;
use super::relay;
use super::replay;
use super::replicas;
use super::run;
use super::semaphores;
use super::stealing;
use super::task_states;
use super::task_stream;
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
    /// `report-key`
    ReportKey(client_stream::ReportKey),
    /// `update-data`
    UpdateDataMessage(client_stream::UpdateDataMessage),
    /// `heartbeat-client`
    HeartbeatClient(client_stream::HeartbeatClient),
    /// `close-client`
    CloseClient(client_stream::CloseClient),
    /// `restart`
    RestartMessage(client_stream::RestartMessage),
    /// `pubsub-add-subscriber`
    PubSubSubscribe(pubsub::PubSubSubscribe),
    /// `pubsub-remove-subscriber`
    PubSubUnsubscribe(pubsub::PubSubUnsubscribe),
    /// `pubsub-msg`
    PubSubMessage(pubsub::PubSubMessage),
    /// `queue-future-release`
    QueueFutureRelease(coordination_stream::QueueFutureRelease),
    /// `queue_release`
    QueueRelease(coordination_stream::QueueRelease),
    /// `variable_delete`
    VariableDelete(coordination_stream::VariableDelete),
    /// `variable-future-release`
    VariableFutureRelease(coordination_stream::VariableFutureRelease),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for ClientToScheduler {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close-stream") => r.read_as(Self::CloseStream),
            Some("update-graph") => r.read_as(Self::UpdateGraph),
            Some("client-desires-keys") => r.read_as(Self::ClientDesiresKeys),
            Some("client-releases-keys") => r.read_as(Self::ClientReleasesKeys),
            Some("report-key") => r.read_as(Self::ReportKey),
            Some("update-data") => r.read_as(Self::UpdateDataMessage),
            Some("heartbeat-client") => r.read_as(Self::HeartbeatClient),
            Some("close-client") => r.read_as(Self::CloseClient),
            Some("restart") => r.read_as(Self::RestartMessage),
            Some("pubsub-add-subscriber") => r.read_as(Self::PubSubSubscribe),
            Some("pubsub-remove-subscriber") => r.read_as(Self::PubSubUnsubscribe),
            Some("pubsub-msg") => r.read_as(Self::PubSubMessage),
            Some("queue-future-release") => r.read_as(Self::QueueFutureRelease),
            Some("queue_release") => r.read_as(Self::QueueRelease),
            Some("variable_delete") => r.read_as(Self::VariableDelete),
            Some("variable-future-release") => r.read_as(Self::VariableFutureRelease),
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
            Self::ReportKey(value) => w.value(value),
            Self::UpdateDataMessage(value) => w.value(value),
            Self::HeartbeatClient(value) => w.value(value),
            Self::CloseClient(value) => w.value(value),
            Self::RestartMessage(value) => w.value(value),
            Self::PubSubSubscribe(value) => w.value(value),
            Self::PubSubUnsubscribe(value) => w.value(value),
            Self::PubSubMessage(value) => w.value(value),
            Self::QueueFutureRelease(value) => w.value(value),
            Self::QueueRelease(value) => w.value(value),
            Self::VariableDelete(value) => w.value(value),
            Self::VariableFutureRelease(value) => w.value(value),
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
            Self::ReportKey(value) => value.payloads(visit),
            Self::UpdateDataMessage(value) => value.payloads(visit),
            Self::HeartbeatClient(value) => value.payloads(visit),
            Self::CloseClient(value) => value.payloads(visit),
            Self::RestartMessage(value) => value.payloads(visit),
            Self::PubSubSubscribe(value) => value.payloads(visit),
            Self::PubSubUnsubscribe(value) => value.payloads(visit),
            Self::PubSubMessage(value) => value.payloads(visit),
            Self::QueueFutureRelease(value) => value.payloads(visit),
            Self::QueueRelease(value) => value.payloads(visit),
            Self::VariableDelete(value) => value.payloads(visit),
            Self::VariableFutureRelease(value) => value.payloads(visit),
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

impl From<client_stream::RestartMessage> for ClientToScheduler {
    fn from(value: client_stream::RestartMessage) -> Self {
        Self::RestartMessage(value)
    }
}

impl From<pubsub::PubSubSubscribe> for ClientToScheduler {
    fn from(value: pubsub::PubSubSubscribe) -> Self {
        Self::PubSubSubscribe(value)
    }
}

impl From<pubsub::PubSubUnsubscribe> for ClientToScheduler {
    fn from(value: pubsub::PubSubUnsubscribe) -> Self {
        Self::PubSubUnsubscribe(value)
    }
}

impl From<pubsub::PubSubMessage> for ClientToScheduler {
    fn from(value: pubsub::PubSubMessage) -> Self {
        Self::PubSubMessage(value)
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

impl From<coordination_stream::VariableDelete> for ClientToScheduler {
    fn from(value: coordination_stream::VariableDelete) -> Self {
        Self::VariableDelete(value)
    }
}

impl From<coordination_stream::VariableFutureRelease> for ClientToScheduler {
    fn from(value: coordination_stream::VariableFutureRelease) -> Self {
        Self::VariableFutureRelease(value)
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
    /// `task-erred`
    TaskErredReport(client_reports::TaskErredReport),
    /// `task-retried`
    TaskRetried(client_reports::TaskRetried),
    /// `restart`
    RestartClient(client_reports::RestartClient),
    /// `error`
    ErrorReport(client_reports::ErrorReport),
    /// `stream-closed`
    StreamClosed(client_reports::StreamClosed),
    /// `close`
    CloseClientStream(client_reports::CloseClientStream),
    /// `cancelled-key`
    CancelledKey(client_reports::CancelledKey),
    /// `pubsub-msg`
    PubSubMessage(pubsub::PubSubMessage),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for SchedulerToClient {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("stream-start") => r.read_as(Self::StreamStart),
            Some("key-in-memory") => r.read_as(Self::KeyInMemory),
            Some("lost-data") => r.read_as(Self::LostData),
            Some("task-erred") => r.read_as(Self::TaskErredReport),
            Some("task-retried") => r.read_as(Self::TaskRetried),
            Some("restart") => r.read_as(Self::RestartClient),
            Some("error") => r.read_as(Self::ErrorReport),
            Some("stream-closed") => r.read_as(Self::StreamClosed),
            Some("close") => r.read_as(Self::CloseClientStream),
            Some("cancelled-key") => r.read_as(Self::CancelledKey),
            Some("pubsub-msg") => r.read_as(Self::PubSubMessage),
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
            Self::TaskErredReport(value) => w.value(value),
            Self::TaskRetried(value) => w.value(value),
            Self::RestartClient(value) => w.value(value),
            Self::ErrorReport(value) => w.value(value),
            Self::StreamClosed(value) => w.value(value),
            Self::CloseClientStream(value) => w.value(value),
            Self::CancelledKey(value) => w.value(value),
            Self::PubSubMessage(value) => w.value(value),
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
            Self::TaskErredReport(value) => value.payloads(visit),
            Self::TaskRetried(value) => value.payloads(visit),
            Self::RestartClient(value) => value.payloads(visit),
            Self::ErrorReport(value) => value.payloads(visit),
            Self::StreamClosed(value) => value.payloads(visit),
            Self::CloseClientStream(value) => value.payloads(visit),
            Self::CancelledKey(value) => value.payloads(visit),
            Self::PubSubMessage(value) => value.payloads(visit),
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

impl From<client_reports::CancelledKey> for SchedulerToClient {
    fn from(value: client_reports::CancelledKey) -> Self {
        Self::CancelledKey(value)
    }
}

impl From<pubsub::PubSubMessage> for SchedulerToClient {
    fn from(value: pubsub::PubSubMessage) -> Self {
        Self::PubSubMessage(value)
    }
}

/// What a worker sends to a scheduler on `WorkerStream`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WorkerToScheduler {
    /// `close-stream`
    CloseStream(connection::CloseStream),
    /// `pubsub-add-subscriber`
    PubSubSubscribe(pubsub::PubSubSubscribe),
    /// `pubsub-remove-subscriber`
    PubSubUnsubscribe(pubsub::PubSubUnsubscribe),
    /// `pubsub-remove-publisher`
    PubSubRemovePublisher(pubsub::PubSubRemovePublisher),
    /// `pubsub-msg`
    PubSubMessage(pubsub::PubSubMessage),
    /// `task-finished`
    TaskFinished(early_tasks::TaskFinished),
    /// `task-erred`
    TaskErred(early_tasks::TaskErred),
    /// `long-running`
    LongRunning(early_tasks::LongRunning),
    /// `reschedule`
    Reschedule(early_tasks::Reschedule),
    /// `release`
    Release(early_tasks::Release),
    /// `steal-response`
    StealResponse(stealing::StealResponse),
    /// `add-keys`
    AddKeys(replicas::AddKeys),
    /// `release-worker-data`
    ReleaseWorkerData(replicas::ReleaseWorkerData),
    /// `missing-data`
    MissingData(replicas::MissingData),
    /// `keep-alive`
    KeepAlive(worker_lifecycle::KeepAlive),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for WorkerToScheduler {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close-stream") => r.read_as(Self::CloseStream),
            Some("pubsub-add-subscriber") => r.read_as(Self::PubSubSubscribe),
            Some("pubsub-remove-subscriber") => r.read_as(Self::PubSubUnsubscribe),
            Some("pubsub-remove-publisher") => r.read_as(Self::PubSubRemovePublisher),
            Some("pubsub-msg") => r.read_as(Self::PubSubMessage),
            Some("task-finished") => r.read_as(Self::TaskFinished),
            Some("task-erred") => r.read_as(Self::TaskErred),
            Some("long-running") => r.read_as(Self::LongRunning),
            Some("reschedule") => r.read_as(Self::Reschedule),
            Some("release") => r.read_as(Self::Release),
            Some("steal-response") => r.read_as(Self::StealResponse),
            Some("add-keys") => r.read_as(Self::AddKeys),
            Some("release-worker-data") => r.read_as(Self::ReleaseWorkerData),
            Some("missing-data") => r.read_as(Self::MissingData),
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
            Self::PubSubSubscribe(value) => w.value(value),
            Self::PubSubUnsubscribe(value) => w.value(value),
            Self::PubSubRemovePublisher(value) => w.value(value),
            Self::PubSubMessage(value) => w.value(value),
            Self::TaskFinished(value) => w.value(value),
            Self::TaskErred(value) => w.value(value),
            Self::LongRunning(value) => w.value(value),
            Self::Reschedule(value) => w.value(value),
            Self::Release(value) => w.value(value),
            Self::StealResponse(value) => w.value(value),
            Self::AddKeys(value) => w.value(value),
            Self::ReleaseWorkerData(value) => w.value(value),
            Self::MissingData(value) => w.value(value),
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
            Self::PubSubSubscribe(value) => value.payloads(visit),
            Self::PubSubUnsubscribe(value) => value.payloads(visit),
            Self::PubSubRemovePublisher(value) => value.payloads(visit),
            Self::PubSubMessage(value) => value.payloads(visit),
            Self::TaskFinished(value) => value.payloads(visit),
            Self::TaskErred(value) => value.payloads(visit),
            Self::LongRunning(value) => value.payloads(visit),
            Self::Reschedule(value) => value.payloads(visit),
            Self::Release(value) => value.payloads(visit),
            Self::StealResponse(value) => value.payloads(visit),
            Self::AddKeys(value) => value.payloads(visit),
            Self::ReleaseWorkerData(value) => value.payloads(visit),
            Self::MissingData(value) => value.payloads(visit),
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

impl From<pubsub::PubSubSubscribe> for WorkerToScheduler {
    fn from(value: pubsub::PubSubSubscribe) -> Self {
        Self::PubSubSubscribe(value)
    }
}

impl From<pubsub::PubSubUnsubscribe> for WorkerToScheduler {
    fn from(value: pubsub::PubSubUnsubscribe) -> Self {
        Self::PubSubUnsubscribe(value)
    }
}

impl From<pubsub::PubSubRemovePublisher> for WorkerToScheduler {
    fn from(value: pubsub::PubSubRemovePublisher) -> Self {
        Self::PubSubRemovePublisher(value)
    }
}

impl From<pubsub::PubSubMessage> for WorkerToScheduler {
    fn from(value: pubsub::PubSubMessage) -> Self {
        Self::PubSubMessage(value)
    }
}

impl From<early_tasks::TaskFinished> for WorkerToScheduler {
    fn from(value: early_tasks::TaskFinished) -> Self {
        Self::TaskFinished(value)
    }
}

impl From<early_tasks::TaskErred> for WorkerToScheduler {
    fn from(value: early_tasks::TaskErred) -> Self {
        Self::TaskErred(value)
    }
}

impl From<early_tasks::LongRunning> for WorkerToScheduler {
    fn from(value: early_tasks::LongRunning) -> Self {
        Self::LongRunning(value)
    }
}

impl From<early_tasks::Reschedule> for WorkerToScheduler {
    fn from(value: early_tasks::Reschedule) -> Self {
        Self::Reschedule(value)
    }
}

impl From<early_tasks::Release> for WorkerToScheduler {
    fn from(value: early_tasks::Release) -> Self {
        Self::Release(value)
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

impl From<replicas::MissingData> for WorkerToScheduler {
    fn from(value: replicas::MissingData) -> Self {
        Self::MissingData(value)
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
    /// `pubsub-msg`
    PubSubMessage(pubsub::PubSubMessage),
    /// `pubsub-add-subscriber`
    PubSubAddListener(pubsub::PubSubAddListener),
    /// `pubsub-remove-subscriber`
    PubSubRemoveListener(pubsub::PubSubRemoveListener),
    /// `pubsub-publish-scheduler`
    PubSubPublishScheduler(pubsub::PubSubPublishScheduler),
    /// `compute-task`
    ComputeTask(early_tasks::ComputeTask),
    /// `release-task`
    ReleaseTask(early_tasks::ReleaseTask),
    /// `steal-request`
    StealRequest(stealing::StealRequest),
    /// `delete-data`
    DeleteData(replicas::DeleteData),
    /// `close`
    CloseWorker(worker_lifecycle::CloseWorker),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for SchedulerToWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close-stream") => r.read_as(Self::CloseStream),
            Some("pubsub-msg") => r.read_as(Self::PubSubMessage),
            Some("pubsub-add-subscriber") => r.read_as(Self::PubSubAddListener),
            Some("pubsub-remove-subscriber") => r.read_as(Self::PubSubRemoveListener),
            Some("pubsub-publish-scheduler") => r.read_as(Self::PubSubPublishScheduler),
            Some("compute-task") => r.read_as(Self::ComputeTask),
            Some("release-task") => r.read_as(Self::ReleaseTask),
            Some("steal-request") => r.read_as(Self::StealRequest),
            Some("delete-data") => r.read_as(Self::DeleteData),
            Some("close") => r.read_as(Self::CloseWorker),
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
            Self::PubSubMessage(value) => w.value(value),
            Self::PubSubAddListener(value) => w.value(value),
            Self::PubSubRemoveListener(value) => w.value(value),
            Self::PubSubPublishScheduler(value) => w.value(value),
            Self::ComputeTask(value) => w.value(value),
            Self::ReleaseTask(value) => w.value(value),
            Self::StealRequest(value) => w.value(value),
            Self::DeleteData(value) => w.value(value),
            Self::CloseWorker(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for SchedulerToWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::CloseStream(value) => value.payloads(visit),
            Self::PubSubMessage(value) => value.payloads(visit),
            Self::PubSubAddListener(value) => value.payloads(visit),
            Self::PubSubRemoveListener(value) => value.payloads(visit),
            Self::PubSubPublishScheduler(value) => value.payloads(visit),
            Self::ComputeTask(value) => value.payloads(visit),
            Self::ReleaseTask(value) => value.payloads(visit),
            Self::StealRequest(value) => value.payloads(visit),
            Self::DeleteData(value) => value.payloads(visit),
            Self::CloseWorker(value) => value.payloads(visit),
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

impl From<pubsub::PubSubMessage> for SchedulerToWorker {
    fn from(value: pubsub::PubSubMessage) -> Self {
        Self::PubSubMessage(value)
    }
}

impl From<pubsub::PubSubAddListener> for SchedulerToWorker {
    fn from(value: pubsub::PubSubAddListener) -> Self {
        Self::PubSubAddListener(value)
    }
}

impl From<pubsub::PubSubRemoveListener> for SchedulerToWorker {
    fn from(value: pubsub::PubSubRemoveListener) -> Self {
        Self::PubSubRemoveListener(value)
    }
}

impl From<pubsub::PubSubPublishScheduler> for SchedulerToWorker {
    fn from(value: pubsub::PubSubPublishScheduler) -> Self {
        Self::PubSubPublishScheduler(value)
    }
}

impl From<early_tasks::ComputeTask> for SchedulerToWorker {
    fn from(value: early_tasks::ComputeTask) -> Self {
        Self::ComputeTask(value)
    }
}

impl From<early_tasks::ReleaseTask> for SchedulerToWorker {
    fn from(value: early_tasks::ReleaseTask) -> Self {
        Self::ReleaseTask(value)
    }
}

impl From<stealing::StealRequest> for SchedulerToWorker {
    fn from(value: stealing::StealRequest) -> Self {
        Self::StealRequest(value)
    }
}

impl From<replicas::DeleteData> for SchedulerToWorker {
    fn from(value: replicas::DeleteData) -> Self {
        Self::DeleteData(value)
    }
}

impl From<worker_lifecycle::CloseWorker> for SchedulerToWorker {
    fn from(value: worker_lifecycle::CloseWorker) -> Self {
        Self::CloseWorker(value)
    }
}

/// What a worker sends to a worker on `PeerStream`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WorkerToWorker {
    /// `close-stream`
    CloseStream(connection::CloseStream),
    /// `pubsub-msg`
    PubSubMessage(pubsub::PubSubMessage),
    /// The other end failed to handle a message.
    Error(types::UncaughtError),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for WorkerToWorker {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close-stream") => r.read_as(Self::CloseStream),
            Some("pubsub-msg") => r.read_as(Self::PubSubMessage),
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
            Self::PubSubMessage(value) => w.value(value),
            Self::Error(value) => w.value(value),
            Self::Unknown(value) => w.value(value),
        }
    }
}

impl rt::Payloads for WorkerToWorker {
    fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
        match self {
            Self::CloseStream(value) => value.payloads(visit),
            Self::PubSubMessage(value) => value.payloads(visit),
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

impl From<pubsub::PubSubMessage> for WorkerToWorker {
    fn from(value: pubsub::PubSubMessage) -> Self {
        Self::PubSubMessage(value)
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
    /// `heartbeat_worker`
    HeartbeatWorker(heartbeat::HeartbeatWorker),
    /// `cancel`
    CancelTasks(client_stream::CancelTasks),
    /// `pubsub_add_publisher`
    PubSubAddPublisher(pubsub::PubSubAddPublisher),
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
    /// `start_ipython`
    StartIPython(ipython::StartIPython),
    /// `register_worker_plugin`
    RegisterWorkerPlugin(plugins::RegisterWorkerPlugin),
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
    /// `lock_acquire`
    LockAcquire(semaphores::LockAcquire),
    /// `lock_release`
    LockRelease(semaphores::LockRelease),
    /// `publish_put`
    PublishPut(publish::PublishPut),
    /// `publish_get`
    PublishGet(publish::PublishGet),
    /// `publish_delete`
    PublishDelete(publish::PublishDelete),
    /// `publish_list`
    PublishList(publish::PublishList),
    /// `set_metadata`
    SetMetadata(metadata::SetMetadata),
    /// `get_metadata`
    GetMetadata(metadata::GetMetadata),
    /// `rebalance`
    Rebalance(placement::Rebalance),
    /// `add_keys`
    AddWorkerKeys(placement::AddWorkerKeys),
    /// `replicate`
    Replicate(placement::Replicate),
    /// `retry`
    RetryTasks(task_states::RetryTasks),
    /// `get_task_status`
    GetTaskStatus(task_states::GetTaskStatus),
    /// `get_task_stream`
    GetTaskStream(task_stream::GetTaskStream),
    /// `cause_of_failure`
    CauseOfFailure(replay::CauseOfFailure),
    /// `has_what`
    HasWhat(holdings::HasWhat),
    /// `processing`
    GetProcessing(holdings::GetProcessing),
    /// `ncores`
    GetThreadCounts(holdings::GetThreadCounts),
    /// `nbytes`
    GetNbytes(holdings::GetNbytes),
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
    /// `terminate`
    Terminate(lifecycle::Terminate),
    /// `retire_workers`
    RetireWorkers(lifecycle::RetireWorkers),
    /// `unregister`
    Unregister(lifecycle::Unregister),
    /// `adaptive_target`
    AdaptiveTarget(adaptive::AdaptiveTarget),
    /// `workers_to_close`
    WorkersToClose(adaptive::WorkersToClose),
    /// What release 2.10.0 does not know.
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
            Some("heartbeat_worker") => r.read_as(Self::HeartbeatWorker),
            Some("cancel") => r.read_as(Self::CancelTasks),
            Some("pubsub_add_publisher") => r.read_as(Self::PubSubAddPublisher),
            Some("gather") => r.read_as(Self::Gather),
            Some("who_has") => r.read_as(Self::WhoHas),
            Some("scatter") => r.read_as(Self::Scatter),
            Some("update_data") => r.read_as(Self::UpdateData),
            Some("broadcast") => r.read_as(Self::Broadcast),
            Some("proxy") => r.read_as(Self::Proxy),
            Some("run_function") => r.read_as(Self::RunFunction),
            Some("start_ipython") => r.read_as(Self::StartIPython),
            Some("register_worker_plugin") => r.read_as(Self::RegisterWorkerPlugin),
            Some("queue_create") => r.read_as(Self::QueueCreate),
            Some("queue_put") => r.read_as(Self::QueuePut),
            Some("queue_get") => r.read_as(Self::QueueGet),
            Some("queue_qsize") => r.read_as(Self::QueueSize),
            Some("variable_set") => r.read_as(Self::VariableSet),
            Some("variable_get") => r.read_as(Self::VariableGet),
            Some("lock_acquire") => r.read_as(Self::LockAcquire),
            Some("lock_release") => r.read_as(Self::LockRelease),
            Some("publish_put") => r.read_as(Self::PublishPut),
            Some("publish_get") => r.read_as(Self::PublishGet),
            Some("publish_delete") => r.read_as(Self::PublishDelete),
            Some("publish_list") => r.read_as(Self::PublishList),
            Some("set_metadata") => r.read_as(Self::SetMetadata),
            Some("get_metadata") => r.read_as(Self::GetMetadata),
            Some("rebalance") => r.read_as(Self::Rebalance),
            Some("add_keys") => r.read_as(Self::AddWorkerKeys),
            Some("replicate") => r.read_as(Self::Replicate),
            Some("retry") => r.read_as(Self::RetryTasks),
            Some("get_task_status") => r.read_as(Self::GetTaskStatus),
            Some("get_task_stream") => r.read_as(Self::GetTaskStream),
            Some("cause_of_failure") => r.read_as(Self::CauseOfFailure),
            Some("has_what") => r.read_as(Self::HasWhat),
            Some("processing") => r.read_as(Self::GetProcessing),
            Some("ncores") => r.read_as(Self::GetThreadCounts),
            Some("nbytes") => r.read_as(Self::GetNbytes),
            Some("logs") => r.read_as(Self::GetSchedulerLogs),
            Some("worker_logs") => r.read_as(Self::GetWorkerLogs),
            Some("profile") => r.read_as(Self::GetProfile),
            Some("performance_report") => r.read_as(Self::PerformanceReport),
            Some("call_stack") => r.read_as(Self::GetCallStack),
            Some("feed") => r.read_as(Self::Feed),
            Some("subscribe_worker_status") => r.read_as(Self::SubscribeWorkerStatus),
            Some("set_resources") => r.read_as(Self::SetResources),
            Some("terminate") => r.read_as(Self::Terminate),
            Some("retire_workers") => r.read_as(Self::RetireWorkers),
            Some("unregister") => r.read_as(Self::Unregister),
            Some("adaptive_target") => r.read_as(Self::AdaptiveTarget),
            Some("workers_to_close") => r.read_as(Self::WorkersToClose),
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
            Self::HeartbeatWorker(value) => w.value(value),
            Self::CancelTasks(value) => w.value(value),
            Self::PubSubAddPublisher(value) => w.value(value),
            Self::Gather(value) => w.value(value),
            Self::WhoHas(value) => w.value(value),
            Self::Scatter(value) => w.value(value),
            Self::UpdateData(value) => w.value(value),
            Self::Broadcast(value) => w.value(value),
            Self::Proxy(value) => w.value(value),
            Self::RunFunction(value) => w.value(value),
            Self::StartIPython(value) => w.value(value),
            Self::RegisterWorkerPlugin(value) => w.value(value),
            Self::QueueCreate(value) => w.value(value),
            Self::QueuePut(value) => w.value(value),
            Self::QueueGet(value) => w.value(value),
            Self::QueueSize(value) => w.value(value),
            Self::VariableSet(value) => w.value(value),
            Self::VariableGet(value) => w.value(value),
            Self::LockAcquire(value) => w.value(value),
            Self::LockRelease(value) => w.value(value),
            Self::PublishPut(value) => w.value(value),
            Self::PublishGet(value) => w.value(value),
            Self::PublishDelete(value) => w.value(value),
            Self::PublishList(value) => w.value(value),
            Self::SetMetadata(value) => w.value(value),
            Self::GetMetadata(value) => w.value(value),
            Self::Rebalance(value) => w.value(value),
            Self::AddWorkerKeys(value) => w.value(value),
            Self::Replicate(value) => w.value(value),
            Self::RetryTasks(value) => w.value(value),
            Self::GetTaskStatus(value) => w.value(value),
            Self::GetTaskStream(value) => w.value(value),
            Self::CauseOfFailure(value) => w.value(value),
            Self::HasWhat(value) => w.value(value),
            Self::GetProcessing(value) => w.value(value),
            Self::GetThreadCounts(value) => w.value(value),
            Self::GetNbytes(value) => w.value(value),
            Self::GetSchedulerLogs(value) => w.value(value),
            Self::GetWorkerLogs(value) => w.value(value),
            Self::GetProfile(value) => w.value(value),
            Self::PerformanceReport(value) => w.value(value),
            Self::GetCallStack(value) => w.value(value),
            Self::Feed(value) => w.value(value),
            Self::SubscribeWorkerStatus(value) => w.value(value),
            Self::SetResources(value) => w.value(value),
            Self::Terminate(value) => w.value(value),
            Self::RetireWorkers(value) => w.value(value),
            Self::Unregister(value) => w.value(value),
            Self::AdaptiveTarget(value) => w.value(value),
            Self::WorkersToClose(value) => w.value(value),
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
            Self::HeartbeatWorker(value) => value.payloads(visit),
            Self::CancelTasks(value) => value.payloads(visit),
            Self::PubSubAddPublisher(value) => value.payloads(visit),
            Self::Gather(value) => value.payloads(visit),
            Self::WhoHas(value) => value.payloads(visit),
            Self::Scatter(value) => value.payloads(visit),
            Self::UpdateData(value) => value.payloads(visit),
            Self::Broadcast(value) => value.payloads(visit),
            Self::Proxy(value) => value.payloads(visit),
            Self::RunFunction(value) => value.payloads(visit),
            Self::StartIPython(value) => value.payloads(visit),
            Self::RegisterWorkerPlugin(value) => value.payloads(visit),
            Self::QueueCreate(value) => value.payloads(visit),
            Self::QueuePut(value) => value.payloads(visit),
            Self::QueueGet(value) => value.payloads(visit),
            Self::QueueSize(value) => value.payloads(visit),
            Self::VariableSet(value) => value.payloads(visit),
            Self::VariableGet(value) => value.payloads(visit),
            Self::LockAcquire(value) => value.payloads(visit),
            Self::LockRelease(value) => value.payloads(visit),
            Self::PublishPut(value) => value.payloads(visit),
            Self::PublishGet(value) => value.payloads(visit),
            Self::PublishDelete(value) => value.payloads(visit),
            Self::PublishList(value) => value.payloads(visit),
            Self::SetMetadata(value) => value.payloads(visit),
            Self::GetMetadata(value) => value.payloads(visit),
            Self::Rebalance(value) => value.payloads(visit),
            Self::AddWorkerKeys(value) => value.payloads(visit),
            Self::Replicate(value) => value.payloads(visit),
            Self::RetryTasks(value) => value.payloads(visit),
            Self::GetTaskStatus(value) => value.payloads(visit),
            Self::GetTaskStream(value) => value.payloads(visit),
            Self::CauseOfFailure(value) => value.payloads(visit),
            Self::HasWhat(value) => value.payloads(visit),
            Self::GetProcessing(value) => value.payloads(visit),
            Self::GetThreadCounts(value) => value.payloads(visit),
            Self::GetNbytes(value) => value.payloads(visit),
            Self::GetSchedulerLogs(value) => value.payloads(visit),
            Self::GetWorkerLogs(value) => value.payloads(visit),
            Self::GetProfile(value) => value.payloads(visit),
            Self::PerformanceReport(value) => value.payloads(visit),
            Self::GetCallStack(value) => value.payloads(visit),
            Self::Feed(value) => value.payloads(visit),
            Self::SubscribeWorkerStatus(value) => value.payloads(visit),
            Self::SetResources(value) => value.payloads(visit),
            Self::Terminate(value) => value.payloads(visit),
            Self::RetireWorkers(value) => value.payloads(visit),
            Self::Unregister(value) => value.payloads(visit),
            Self::AdaptiveTarget(value) => value.payloads(visit),
            Self::WorkersToClose(value) => value.payloads(visit),
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

impl From<heartbeat::HeartbeatWorker> for SchedulerRequest {
    fn from(value: heartbeat::HeartbeatWorker) -> Self {
        Self::HeartbeatWorker(value)
    }
}

impl From<client_stream::CancelTasks> for SchedulerRequest {
    fn from(value: client_stream::CancelTasks) -> Self {
        Self::CancelTasks(value)
    }
}

impl From<pubsub::PubSubAddPublisher> for SchedulerRequest {
    fn from(value: pubsub::PubSubAddPublisher) -> Self {
        Self::PubSubAddPublisher(value)
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

impl From<ipython::StartIPython> for SchedulerRequest {
    fn from(value: ipython::StartIPython) -> Self {
        Self::StartIPython(value)
    }
}

impl From<plugins::RegisterWorkerPlugin> for SchedulerRequest {
    fn from(value: plugins::RegisterWorkerPlugin) -> Self {
        Self::RegisterWorkerPlugin(value)
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

impl From<semaphores::LockAcquire> for SchedulerRequest {
    fn from(value: semaphores::LockAcquire) -> Self {
        Self::LockAcquire(value)
    }
}

impl From<semaphores::LockRelease> for SchedulerRequest {
    fn from(value: semaphores::LockRelease) -> Self {
        Self::LockRelease(value)
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

impl From<publish::PublishDelete> for SchedulerRequest {
    fn from(value: publish::PublishDelete) -> Self {
        Self::PublishDelete(value)
    }
}

impl From<publish::PublishList> for SchedulerRequest {
    fn from(value: publish::PublishList) -> Self {
        Self::PublishList(value)
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

impl From<placement::Replicate> for SchedulerRequest {
    fn from(value: placement::Replicate) -> Self {
        Self::Replicate(value)
    }
}

impl From<task_states::RetryTasks> for SchedulerRequest {
    fn from(value: task_states::RetryTasks) -> Self {
        Self::RetryTasks(value)
    }
}

impl From<task_states::GetTaskStatus> for SchedulerRequest {
    fn from(value: task_states::GetTaskStatus) -> Self {
        Self::GetTaskStatus(value)
    }
}

impl From<task_stream::GetTaskStream> for SchedulerRequest {
    fn from(value: task_stream::GetTaskStream) -> Self {
        Self::GetTaskStream(value)
    }
}

impl From<replay::CauseOfFailure> for SchedulerRequest {
    fn from(value: replay::CauseOfFailure) -> Self {
        Self::CauseOfFailure(value)
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

impl From<holdings::GetNbytes> for SchedulerRequest {
    fn from(value: holdings::GetNbytes) -> Self {
        Self::GetNbytes(value)
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

impl From<lifecycle::Terminate> for SchedulerRequest {
    fn from(value: lifecycle::Terminate) -> Self {
        Self::Terminate(value)
    }
}

impl From<lifecycle::RetireWorkers> for SchedulerRequest {
    fn from(value: lifecycle::RetireWorkers) -> Self {
        Self::RetireWorkers(value)
    }
}

impl From<lifecycle::Unregister> for SchedulerRequest {
    fn from(value: lifecycle::Unregister) -> Self {
        Self::Unregister(value)
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
    /// `start_ipython`
    StartIPythonOnWorker(ipython::StartIPythonOnWorker),
    /// `actor_execute`
    ActorExecute(actors::ActorExecute),
    /// `actor_attribute`
    ActorAttribute(actors::ActorAttribute),
    /// `plugin-add`
    WorkerPluginAdd(plugins::WorkerPluginAdd),
    /// `upload_file`
    UploadFile(plugins::UploadFile),
    /// `delete_data`
    DeleteDataRequest(placement::DeleteDataRequest),
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
    /// `ping`
    Ping(benchmarks::Ping),
    /// `terminate`
    TerminateWorker(lifecycle::TerminateWorker),
    /// What release 2.10.0 does not know.
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
            Some("start_ipython") => r.read_as(Self::StartIPythonOnWorker),
            Some("actor_execute") => r.read_as(Self::ActorExecute),
            Some("actor_attribute") => r.read_as(Self::ActorAttribute),
            Some("plugin-add") => r.read_as(Self::WorkerPluginAdd),
            Some("upload_file") => r.read_as(Self::UploadFile),
            Some("delete_data") => r.read_as(Self::DeleteDataRequest),
            Some("keys") => r.read_as(Self::GetWorkerKeys),
            Some("get_logs") => r.read_as(Self::GetLogs),
            Some("profile") => r.read_as(Self::WorkerGetProfile),
            Some("profile_metadata") => r.read_as(Self::GetProfileMetadata),
            Some("call_stack") => r.read_as(Self::WorkerGetCallStack),
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
            Self::StartIPythonOnWorker(value) => w.value(value),
            Self::ActorExecute(value) => w.value(value),
            Self::ActorAttribute(value) => w.value(value),
            Self::WorkerPluginAdd(value) => w.value(value),
            Self::UploadFile(value) => w.value(value),
            Self::DeleteDataRequest(value) => w.value(value),
            Self::GetWorkerKeys(value) => w.value(value),
            Self::GetLogs(value) => w.value(value),
            Self::WorkerGetProfile(value) => w.value(value),
            Self::GetProfileMetadata(value) => w.value(value),
            Self::WorkerGetCallStack(value) => w.value(value),
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
            Self::StartIPythonOnWorker(value) => value.payloads(visit),
            Self::ActorExecute(value) => value.payloads(visit),
            Self::ActorAttribute(value) => value.payloads(visit),
            Self::WorkerPluginAdd(value) => value.payloads(visit),
            Self::UploadFile(value) => value.payloads(visit),
            Self::DeleteDataRequest(value) => value.payloads(visit),
            Self::GetWorkerKeys(value) => value.payloads(visit),
            Self::GetLogs(value) => value.payloads(visit),
            Self::WorkerGetProfile(value) => value.payloads(visit),
            Self::GetProfileMetadata(value) => value.payloads(visit),
            Self::WorkerGetCallStack(value) => value.payloads(visit),
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

impl From<ipython::StartIPythonOnWorker> for WorkerRequest {
    fn from(value: ipython::StartIPythonOnWorker) -> Self {
        Self::StartIPythonOnWorker(value)
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

impl From<plugins::UploadFile> for WorkerRequest {
    fn from(value: plugins::UploadFile) -> Self {
        Self::UploadFile(value)
    }
}

impl From<placement::DeleteDataRequest> for WorkerRequest {
    fn from(value: placement::DeleteDataRequest) -> Self {
        Self::DeleteDataRequest(value)
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
    /// `get_logs`
    GetLogs(logs::GetLogs),
    /// `terminate`
    TerminateNanny(lifecycle::TerminateNanny),
    /// `restart`
    RestartWorker(nanny::RestartWorker),
    /// `close_gracefully`
    CloseNannyGracefully(nanny::CloseNannyGracefully),
    /// `kill`
    KillWorker(nanny::KillWorker),
    /// `instantiate`
    InstantiateWorker(nanny::InstantiateWorker),
    /// What release 2.10.0 does not know.
    Unknown(Value),
}

impl rt::Decode for NannyRequest {
    fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
        match r.peek_tag()? {
            Some("close") => r.read_as(Self::Close),
            Some("connection_stream") => r.read_as(Self::ConnectionStream),
            Some("identity") => r.read_as(Self::IdentityOfNanny),
            Some("run") => r.read_as(Self::Run),
            Some("get_logs") => r.read_as(Self::GetLogs),
            Some("terminate") => r.read_as(Self::TerminateNanny),
            Some("restart") => r.read_as(Self::RestartWorker),
            Some("close_gracefully") => r.read_as(Self::CloseNannyGracefully),
            Some("kill") => r.read_as(Self::KillWorker),
            Some("instantiate") => r.read_as(Self::InstantiateWorker),
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
            Self::GetLogs(value) => w.value(value),
            Self::TerminateNanny(value) => w.value(value),
            Self::RestartWorker(value) => w.value(value),
            Self::CloseNannyGracefully(value) => w.value(value),
            Self::KillWorker(value) => w.value(value),
            Self::InstantiateWorker(value) => w.value(value),
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
            Self::GetLogs(value) => value.payloads(visit),
            Self::TerminateNanny(value) => value.payloads(visit),
            Self::RestartWorker(value) => value.payloads(visit),
            Self::CloseNannyGracefully(value) => value.payloads(visit),
            Self::KillWorker(value) => value.payloads(visit),
            Self::InstantiateWorker(value) => value.payloads(visit),
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

impl From<logs::GetLogs> for NannyRequest {
    fn from(value: logs::GetLogs) -> Self {
        Self::GetLogs(value)
    }
}

impl From<lifecycle::TerminateNanny> for NannyRequest {
    fn from(value: lifecycle::TerminateNanny) -> Self {
        Self::TerminateNanny(value)
    }
}

impl From<nanny::RestartWorker> for NannyRequest {
    fn from(value: nanny::RestartWorker) -> Self {
        Self::RestartWorker(value)
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

impl Request for client_stream::CancelTasks {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for client_stream::CancelTasks {
    type Body = ();
}

impl Answered for client_stream::CancelTasks {
    type Reply = ();
}

impl Request for pubsub::PubSubAddPublisher {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for pubsub::PubSubAddPublisher {
    type Body = pubsub::PubSubListeners;
}

impl Answered for pubsub::PubSubAddPublisher {
    type Reply = pubsub::PubSubListeners;
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

impl Request for ipython::StartIPython {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for ipython::StartIPython {
    type Body = ipython::KernelConnection;
}

impl Answered for ipython::StartIPython {
    type Reply = ipython::KernelConnection;
}

impl Request for ipython::StartIPythonOnWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for ipython::StartIPythonOnWorker {
    type Body = ipython::KernelConnection;
}

impl Answered for ipython::StartIPythonOnWorker {
    type Reply = ipython::KernelConnection;
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

impl Request for plugins::UploadFile {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for plugins::UploadFile {
    type Body = plugins::UploadFileReply;
}

impl Answered for plugins::UploadFile {
    type Reply = plugins::UploadFileReply;
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

impl Request for semaphores::LockAcquire {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for semaphores::LockAcquire {
    type Body = bool;
}

impl Answered for semaphores::LockAcquire {
    type Reply = bool;
}

impl Request for semaphores::LockRelease {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for semaphores::LockRelease {
    type Body = ();
}

impl Answered for semaphores::LockRelease {
    type Reply = ();
}

impl Request for publish::PublishPut {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for publish::PublishPut {
    type Body = publish::PublishedName;
}

impl Answered for publish::PublishPut {
    type Reply = publish::PublishedName;
}

impl Request for publish::PublishGet {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for publish::PublishGet {
    type Body = Option<publish::Published>;
}

impl Answered for publish::PublishGet {
    type Reply = Option<publish::Published>;
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

impl Request for publish::PublishList {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for publish::PublishList {
    type Body = Vec<semaphores::SharedName>;
}

impl Answered for publish::PublishList {
    type Reply = Vec<semaphores::SharedName>;
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

impl Request for placement::DeleteDataRequest {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for placement::DeleteDataRequest {
    type Body = literals::Ok;
}

impl Answered for placement::DeleteDataRequest {
    type Reply = literals::Ok;
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

impl Request for placement::Replicate {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for placement::Replicate {
    type Body = Option<placement::MissingResults>;
}

impl Answered for placement::Replicate {
    type Reply = Option<placement::MissingResults>;
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

impl Request for replay::CauseOfFailure {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for replay::CauseOfFailure {
    type Body = Option<replay::FailedTask>;
}

impl Answered for replay::CauseOfFailure {
    type Reply = Option<replay::FailedTask>;
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

impl Request for lifecycle::RetireWorkers {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];
}

impl Exchange<0> for lifecycle::RetireWorkers {
    type Body = lifecycle::RetiredWorkers;
}

impl Answered for lifecycle::RetireWorkers {
    type Reply = lifecycle::RetiredWorkers;
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
    type Body = String;
}

impl Answered for nanny::InstantiateWorker {
    type Reply = String;
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
