// Made by wirespan 0.1.0 from idl/dask. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Who may say what to whom: an enum for each direction of each stream and for the requests to each role, and what
//! follows each request.
use super::super::runtime::{self as rt, Value};
use super::actors;
use super::adaptive;
use super::benchmarks;
use super::client_reports;
use super::client_stream;
use super::connection;
use super::coordination_stream;
use super::data;
use super::dumps;
use super::early_shuffles;
use super::events;
use super::feed;
use super::graph;
use super::heartbeat;
use super::holdings;
use super::identity;
use super::lifecycle;
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
use super::pubsub;
use super::queues;
use super::registration;
use super::relay;
use super::replay;
use super::replicas;
use super::run;
use super::semaphores;
use super::shuffle;
use super::stealing;
use super::stories;
use super::task_states;
use super::task_stream;
use super::tasks;
use super::topics;
use super::types;
use super::variables;
use super::versions;
use super::worker_lifecycle;

rt::direction! {
    /// What a client sends to a scheduler on `ClientStream`.
    ClientToScheduler on "ClientStream" from "client" to "scheduler"; by "op" {
        "close-stream" => CloseStream(connection::CloseStream),
        "update-graph-hlg" => UpdateGraphHlg(graph::UpdateGraphHlg),
        "update-graph" => UpdateGraph(graph::UpdateGraph),
        "client-desires-keys" => ClientDesiresKeys(client_stream::ClientDesiresKeys),
        "client-releases-keys" => ClientReleasesKeys(client_stream::ClientReleasesKeys),
        "report-key" => ReportKey(client_stream::ReportKey),
        "update-data" => UpdateDataMessage(client_stream::UpdateDataMessage),
        "heartbeat-client" => HeartbeatClient(client_stream::HeartbeatClient),
        "close-client" => CloseClient(client_stream::CloseClient),
        "subscribe-topic" => SubscribeTopic(topics::SubscribeTopic),
        "unsubscribe-topic" => UnsubscribeTopic(topics::UnsubscribeTopic),
        "pubsub-add-subscriber" => PubSubSubscribe(pubsub::PubSubSubscribe),
        "pubsub-remove-subscriber" => PubSubUnsubscribe(pubsub::PubSubUnsubscribe),
        "pubsub-msg" => PubSubMessage(pubsub::PubSubMessage),
        "queue-future-release" => QueueFutureRelease(coordination_stream::QueueFutureRelease),
        "queue_release" => QueueRelease(coordination_stream::QueueRelease),
        "variable_delete" => VariableDelete(coordination_stream::VariableDelete),
        "variable-future-release" => VariableFutureRelease(coordination_stream::VariableFutureRelease),
    }
    or "status" = rt::Literal::Str("uncaught-error") => Error(types::UncaughtError)
}

rt::direction! {
    /// What a scheduler sends to a client on `ClientStream`.
    SchedulerToClient on "ClientStream" from "scheduler" to "client"; by "op" {
        "stream-start" => StreamStart(registration::StreamStart),
        "key-in-memory" => KeyInMemory(client_reports::KeyInMemory),
        "lost-data" => LostData(client_reports::LostData),
        "task-erred" => TaskErredReport(client_reports::TaskErredReport),
        "task-retried" => TaskRetried(client_reports::TaskRetried),
        "restart" => RestartClient(client_reports::RestartClient),
        "error" => ErrorReport(client_reports::ErrorReport),
        "stream-closed" => StreamClosed(client_reports::StreamClosed),
        "close" => CloseClientStream(client_reports::CloseClientStream),
        "cancelled-key" => CancelledKey(client_reports::CancelledKey),
        "event" => Event(topics::Event),
        "pubsub-msg" => PubSubMessage(pubsub::PubSubMessage),
    }
    or "status" = rt::Literal::Str("uncaught-error") => Error(types::UncaughtError)
}

rt::direction! {
    /// What a worker sends to a scheduler on `WorkerStream`.
    WorkerToScheduler on "WorkerStream" from "worker" to "scheduler"; by "op" {
        "close-stream" => CloseStream(connection::CloseStream),
        "log-event" => LogEvent(topics::LogEvent),
        "pubsub-add-subscriber" => PubSubSubscribe(pubsub::PubSubSubscribe),
        "pubsub-remove-subscriber" => PubSubUnsubscribe(pubsub::PubSubUnsubscribe),
        "pubsub-remove-publisher" => PubSubRemovePublisher(pubsub::PubSubRemovePublisher),
        "pubsub-msg" => PubSubMessage(pubsub::PubSubMessage),
        "task-finished" => TaskFinished(tasks::TaskFinished),
        "task-erred" => TaskErred(tasks::TaskErred),
        "long-running" => LongRunning(tasks::LongRunning),
        "reschedule" => Reschedule(tasks::Reschedule),
        "steal-response" => StealResponse(stealing::StealResponse),
        "add-keys" => AddKeys(replicas::AddKeys),
        "release-worker-data" => ReleaseWorkerData(replicas::ReleaseWorkerData),
        "request-refresh-who-has" => RequestRefreshWhoHas(replicas::RequestRefreshWhoHas),
        "worker-status-change" => WorkerStatusChange(worker_lifecycle::WorkerStatusChange),
        "keep-alive" => KeepAlive(worker_lifecycle::KeepAlive),
    }
    or "status" = rt::Literal::Str("uncaught-error") => Error(types::UncaughtError)
}

rt::direction! {
    /// What a scheduler sends to a worker on `WorkerStream`.
    SchedulerToWorker on "WorkerStream" from "scheduler" to "worker"; by "op" {
        "close-stream" => CloseStream(connection::CloseStream),
        "pubsub-msg" => PubSubMessage(pubsub::PubSubMessage),
        "pubsub-add-subscriber" => PubSubAddListener(pubsub::PubSubAddListener),
        "pubsub-remove-subscriber" => PubSubRemoveListener(pubsub::PubSubRemoveListener),
        "pubsub-publish-scheduler" => PubSubPublishScheduler(pubsub::PubSubPublishScheduler),
        "compute-task" => ComputeTask(tasks::ComputeTask),
        "cancel-compute" => CancelCompute(tasks::CancelCompute),
        "steal-request" => StealRequest(stealing::StealRequest),
        "free-keys" => FreeKeys(replicas::FreeKeys),
        "acquire-replicas" => AcquireReplicas(replicas::AcquireReplicas),
        "remove-replicas" => RemoveReplicas(replicas::RemoveReplicas),
        "refresh-who-has" => RefreshWhoHas(replicas::RefreshWhoHas),
        "worker-status-change" => WorkerStatusChange(worker_lifecycle::WorkerStatusChange),
        "close" => CloseWorker(worker_lifecycle::CloseWorker),
    }
    or "status" = rt::Literal::Str("uncaught-error") => Error(types::UncaughtError)
}

rt::direction! {
    /// What a worker sends to a worker on `PeerStream`.
    WorkerToWorker on "PeerStream" from "worker" to "worker"; by "op" {
        "close-stream" => CloseStream(connection::CloseStream),
        "pubsub-msg" => PubSubMessage(pubsub::PubSubMessage),
        "free-keys" => FreeKeys(replicas::FreeKeys),
    }
    or "status" = rt::Literal::Str("uncaught-error") => Error(types::UncaughtError)
}

rt::requests! {
    /// What a scheduler answers.
    SchedulerRequest to "scheduler"; by "op" {
        "close" => Close(connection::Close),
        "connection_stream" => ConnectionStream(connection::ConnectionStream),
        "versions" => GetVersions(versions::GetVersions),
        "identity" => Identity(identity::Identity),
        "register-client" => RegisterClient(registration::RegisterClient),
        "register-worker" => RegisterWorker(registration::RegisterWorker),
        "register_nanny" => RegisterNanny(registration::RegisterNanny),
        "heartbeat_worker" => HeartbeatWorker(heartbeat::HeartbeatWorker),
        "cancel" => CancelTasks(client_stream::CancelTasks),
        "log_event" => PublishEvent(topics::PublishEvent),
        "events" => GetEvents(topics::GetEvents),
        "pubsub_add_publisher" => PubSubAddPublisher(pubsub::PubSubAddPublisher),
        "gather" => Gather(data::Gather),
        "who_has" => WhoHas(data::WhoHas),
        "scatter" => Scatter(data::Scatter),
        "update_data" => UpdateData(data::UpdateData),
        "broadcast" => Broadcast(relay::Broadcast),
        "proxy" => Proxy(relay::Proxy),
        "run_function" => RunFunction(run::RunFunction),
        "register_worker_plugin" => RegisterWorkerPlugin(plugins::RegisterWorkerPlugin),
        "unregister_worker_plugin" => UnregisterWorkerPlugin(plugins::UnregisterWorkerPlugin),
        "register_nanny_plugin" => RegisterNannyPlugin(plugins::RegisterNannyPlugin),
        "unregister_nanny_plugin" => UnregisterNannyPlugin(plugins::UnregisterNannyPlugin),
        "register_scheduler_plugin" => RegisterSchedulerPlugin(plugins::RegisterSchedulerPlugin),
        "queue_create" => QueueCreate(queues::QueueCreate),
        "queue_put" => QueuePut(queues::QueuePut),
        "queue_get" => QueueGet(queues::QueueGet),
        "queue_qsize" => QueueSize(queues::QueueSize),
        "variable_set" => VariableSet(variables::VariableSet),
        "variable_get" => VariableGet(variables::VariableGet),
        "semaphore_register" => SemaphoreRegister(semaphores::SemaphoreRegister),
        "semaphore_acquire" => SemaphoreAcquire(semaphores::SemaphoreAcquire),
        "semaphore_refresh_leases" => SemaphoreRefresh(semaphores::SemaphoreRefresh),
        "semaphore_release" => SemaphoreRelease(semaphores::SemaphoreRelease),
        "semaphore_value" => SemaphoreValue(semaphores::SemaphoreValue),
        "semaphore_close" => SemaphoreClose(semaphores::SemaphoreClose),
        "lock_acquire" => LockAcquire(semaphores::LockAcquire),
        "lock_release" => LockRelease(semaphores::LockRelease),
        "multi_lock_acquire" => MultiLockAcquire(multi_locks::MultiLockAcquire),
        "multi_lock_release" => MultiLockRelease(multi_locks::MultiLockRelease),
        "event_wait" => EventWait(events::EventWait),
        "event_set" => EventSet(events::EventSet),
        "event_clear" => EventClear(events::EventClear),
        "event_is_set" => EventIsSet(events::EventIsSet),
        "publish_put" => PublishPut(publish::PublishPut),
        "publish_get" => PublishGet(publish::PublishGet),
        "publish_delete" => PublishDelete(publish::PublishDelete),
        "publish_list" => PublishList(publish::PublishList),
        "set_metadata" => SetMetadata(metadata::SetMetadata),
        "get_metadata" => GetMetadata(metadata::GetMetadata),
        "shuffle_get" => ShuffleGet(early_shuffles::ShuffleGet),
        "shuffle_register_complete" => ShuffleRegisterComplete(early_shuffles::ShuffleRegisterComplete),
        "replicate" => Replicate(placement::Replicate),
        "rebalance" => Rebalance(placement::Rebalance),
        "add_keys" => AddWorkerKeys(placement::AddWorkerKeys),
        "amm_handler" => MemoryManager(memory_manager::MemoryManager),
        "memory_sampler_start" => MemorySamplerStart(memory_sampler::MemorySamplerStart),
        "memory_sampler_stop" => MemorySamplerStop(memory_sampler::MemorySamplerStop),
        "retry" => RetryTasks(task_states::RetryTasks),
        "set_restrictions" => SetRestrictions(task_states::SetRestrictions),
        "get_task_status" => GetTaskStatus(task_states::GetTaskStatus),
        "get_task_prefix_states" => GetTaskPrefixStates(task_states::GetTaskPrefixStates),
        "get_task_stream" => GetTaskStream(task_stream::GetTaskStream),
        "start_task_metadata" => StartTaskMetadata(task_stream::StartTaskMetadata),
        "stop_task_metadata" => StopTaskMetadata(task_stream::StopTaskMetadata),
        "get_story" => GetStory(stories::GetStory),
        "get_error_cause" => GetErrorCause(replay::GetErrorCause),
        "get_runspec" => GetRunSpec(replay::GetRunSpec),
        "has_what" => HasWhat(holdings::HasWhat),
        "processing" => GetProcessing(holdings::GetProcessing),
        "ncores" => GetThreadCounts(holdings::GetThreadCounts),
        "ncores_running" => GetRunningThreadCounts(holdings::GetRunningThreadCounts),
        "nbytes" => GetNbytes(holdings::GetNbytes),
        "get_logs" => GetLogs(logs::GetLogs),
        "logs" => GetSchedulerLogs(logs::GetSchedulerLogs),
        "worker_logs" => GetWorkerLogs(logs::GetWorkerLogs),
        "profile" => GetProfile(profiles::GetProfile),
        "performance_report" => PerformanceReport(profiles::PerformanceReport),
        "call_stack" => GetCallStack(profiles::GetCallStack),
        "feed" => Feed(feed::Feed),
        "subscribe_worker_status" => SubscribeWorkerStatus(monitoring::SubscribeWorkerStatus),
        "set_resources" => SetResources(monitoring::SetResources),
        "get_cluster_state" => GetClusterState(dumps::GetClusterState),
        "dump_cluster_state_to_url" => DumpClusterStateToUrl(dumps::DumpClusterStateToUrl),
        "dump_state" => DumpScheduler(dumps::DumpScheduler),
        "benchmark_hardware" => BenchmarkHardware(benchmarks::BenchmarkHardware),
        "echo" => Echo(benchmarks::Echo),
        "retire_workers" => RetireWorkers(lifecycle::RetireWorkers),
        "restart" => RestartCluster(lifecycle::RestartCluster),
        "unregister" => Unregister(lifecycle::Unregister),
        "terminate" => Terminate(lifecycle::Terminate),
        "adaptive_target" => AdaptiveTarget(adaptive::AdaptiveTarget),
        "workers_to_close" => WorkersToClose(adaptive::WorkersToClose),
    }
    with close, reply
}

rt::requests! {
    /// What a worker answers.
    WorkerRequest to "worker"; by "op" {
        "close" => Close(connection::Close),
        "connection_stream" => ConnectionStream(connection::ConnectionStream),
        "versions" => GetVersions(versions::GetVersions),
        "identity" => IdentityOfWorker(identity::IdentityOfWorker),
        "get_data" => GetData(data::GetData),
        "gather" => GatherOnWorker(data::GatherOnWorker),
        "update_data" => UpdateWorkerData(data::UpdateWorkerData),
        "run" => Run(run::Run),
        "run_coroutine" => RunCoroutine(run::RunCoroutine),
        "actor_execute" => ActorExecute(actors::ActorExecute),
        "actor_attribute" => ActorAttribute(actors::ActorAttribute),
        "plugin-add" => WorkerPluginAdd(plugins::WorkerPluginAdd),
        "plugin-remove" => WorkerPluginRemove(plugins::WorkerPluginRemove),
        "upload_file" => UploadFile(plugins::UploadFile),
        "shuffle_inputs_done" => ShuffleInputsDone(shuffle::ShuffleInputsDone),
        "shuffle_receive" => ShuffleReceive(early_shuffles::ShuffleReceive),
        "free_keys" => FreeKeysRequest(placement::FreeKeysRequest),
        "get_story" => WorkerGetStory(stories::WorkerGetStory),
        "keys" => GetWorkerKeys(holdings::GetWorkerKeys),
        "get_logs" => GetLogs(logs::GetLogs),
        "profile" => WorkerGetProfile(profiles::WorkerGetProfile),
        "profile_metadata" => GetProfileMetadata(profiles::GetProfileMetadata),
        "call_stack" => WorkerGetCallStack(profiles::WorkerGetCallStack),
        "get_monitor_info" => GetMonitorInfo(monitoring::GetMonitorInfo),
        "dump_state" => DumpWorker(dumps::DumpWorker),
        "benchmark_disk" => BenchmarkDisk(benchmarks::BenchmarkDisk),
        "benchmark_memory" => BenchmarkMemory(benchmarks::BenchmarkMemory),
        "benchmark_network" => BenchmarkNetwork(benchmarks::BenchmarkNetwork),
        "echo" => Echo(benchmarks::Echo),
        "ping" => Ping(benchmarks::Ping),
        "terminate" => TerminateWorker(lifecycle::TerminateWorker),
    }
    with close, reply
}

rt::requests! {
    /// What a nanny answers.
    NannyRequest to "nanny"; by "op" {
        "close" => Close(connection::Close),
        "connection_stream" => ConnectionStream(connection::ConnectionStream),
        "identity" => IdentityOfNanny(identity::IdentityOfNanny),
        "run" => Run(run::Run),
        "plugin_add" => NannyPluginAdd(plugins::NannyPluginAdd),
        "plugin_remove" => NannyPluginRemove(plugins::NannyPluginRemove),
        "get_logs" => GetLogs(logs::GetLogs),
        "dump_state" => DumpNanny(dumps::DumpNanny),
        "echo" => Echo(benchmarks::Echo),
        "terminate" => TerminateNanny(lifecycle::TerminateNanny),
        "close_gracefully" => CloseNannyGracefully(nanny::CloseNannyGracefully),
        "kill" => KillWorker(nanny::KillWorker),
        "instantiate" => InstantiateWorker(nanny::InstantiateWorker),
        "restart" => RestartWorker(nanny::RestartWorker),
    }
    with close, reply
}

/// A request.
pub trait Request: rt::Decode + rt::Encode {
    /// What stands in the tag.
    const OP: &'static str;
    /// What follows, in order.
    const STEPS: &'static [rt::Step];

    /// What the request says of itself.
    fn envelope(&self) -> Envelope;
}

/// What every request says of itself; if it does not, what the receiver assumes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Envelope {
    /// Whether the server closes the connection after its reply. The scheduler says so when it broadcasts.
    ///
    /// If it is absent, the receiver assumes `false`.
    pub close: bool,
    /// Whether the server answers. distributed always sends this field, except in a few requests that open a stream.
    ///
    /// If it is absent, the receiver assumes `true`.
    pub reply: bool,
}

impl Envelope {
    /// That of a request that has no type.
    fn of(request: &Value) -> Self {
        let flag = |key, assumed| match request.get(key) {
            Some(Value::Bool(flag)) => *flag,
            _ => assumed,
        };
        Self {
            close: flag("close", false),
            reply: flag("reply", true),
        }
    }
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
        Self::decode_reply_with(frames, rt::Limits::DEFAULT)
    }

    /// Reads the answer within other limits than the usual ones.
    ///
    /// # Errors
    /// The server could not give that answer, or the frames do not hold one.
    fn decode_reply_with(frames: Vec<Vec<u8>>, limits: rt::Limits) -> Result<Self::Reply, NoReply> {
        let unknown_op = frames.len() == 1 && frames[0] == [0xc0];
        match rt::decode_with(frames, limits) {
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

impl<Q: Answered> rt::Call<NoReply> for Q {
    type Reply = Q::Reply;

    fn decode_answer(frames: Vec<Vec<u8>>, limits: rt::Limits) -> Result<Self::Reply, NoReply> {
        Self::decode_reply_with(frames, limits)
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
