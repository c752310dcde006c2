//! A connection: each request goes to whoever answers it, and its answer back.
use std::io;

use dask_protocol::decode;
use dask_protocol::literals;
use dask_protocol::routes::{Answered, SchedulerRequest};
use dask_protocol::runtime::{Encode, Value};
use tokio::net::TcpStream;

use crate::failure::Failure;
use crate::scheduler::{Scheduler, Shared};
use crate::wire;
use crate::{client, worker};

/// Serves a peer until it goes away.
///
/// # Errors
/// The line broke, or the peer does not speak this protocol.
pub async fn serve(scheduler: Shared, stream: TcpStream) -> io::Result<()> {
    let (mut source, mut sink) = wire::open(stream).await?;
    while let Some(frames) = source.frames().await? {
        let request = match decode(frames) {
            Ok(request) => request,
            Err(error) => {
                let failure = Failure::builtin("TypeError", error.to_string());
                sink.send(&failure.uncaught()).await?;
                continue;
            }
        };
        match request {
            SchedulerRequest::RegisterClient(message) => {
                return client::stream(&scheduler, &mut source, sink, message).await;
            }
            SchedulerRequest::RegisterWorker(message) => {
                return worker::stream(&scheduler, &mut source, sink, message).await;
            }
            SchedulerRequest::RegisterNanny(message) => scheduler.nanny(&mut source, &mut sink, &message).await?,
            request => {
                let (reply, close) =
                    (request.reply(), request.close() || matches!(request, SchedulerRequest::Close(_)));
                let body = tokio::select! {
                    body = scheduler.answer(request) => body,
                    () = source.gone() => return Ok(()),
                };
                if reply {
                    sink.send(&*body).await?;
                }
                if close {
                    return Ok(());
                }
            }
        }
    }
    Ok(())
}

/// Asks who answers, and makes of it what goes out.
macro_rules! answer {
    ($message:ident: $reply:expr) => {
        answer!($message, Ok($reply))
    };
    ($message:ident, $reply:expr) => {{
        let reply = $reply;
        typed(&$message, reply)
    }};
}

/// What goes out for a request: its reply, of the type that belongs to it, or why there is none.
fn typed<Q>(_: &Q, reply: Result<Q::Reply, Failure>) -> Box<dyn Encode>
where
    Q: Answered,
    Q::Reply: 'static,
{
    match reply {
        Ok(reply) => Box::new(reply),
        Err(failure) => Box::new(failure.uncaught()),
    }
}

impl Scheduler {
    /// Answers a request. The table is long, as the protocol is; nothing is decided in it.
    #[allow(clippy::too_many_lines)]
    async fn answer(self: &Shared, request: SchedulerRequest) -> Box<dyn Encode> {
        use SchedulerRequest as Q;
        match request {
            // data
            Q::Gather(m) => answer!(m: self.gather(&m).await),
            Q::WhoHas(m) => answer!(m: self.who_has(&m)),
            Q::Scatter(mut m) => answer!(m, self.scatter(&mut m).await),
            Q::UpdateData(mut m) => {
                let who_has = std::mem::take(&mut m.who_has);
                answer!(m: self.add_data(m.client.value().map(String::as_str), who_has, &m.nbytes))
            }
            Q::Replicate(m) => answer!(m, self.replicate(&m).await),
            Q::Rebalance(m) => answer!(m, self.rebalance(&m).await),
            Q::AddWorkerKeys(mut m) => answer!(m: self.add_worker_keys(&mut m)),
            // tasks
            Q::RetryTasks(m) => answer!(m: self.state.borrow_mut().retry(&m.keys)),
            Q::SetRestrictions(m) => answer!(m: self.set_restrictions(&m)),
            Q::GetTaskStatus(m) => answer!(m: self.task_status(&m.keys)),
            Q::GetTaskPrefixStates(m) => answer!(m: self.prefix_states()),
            Q::GetErrorCause(m) => answer!(m: self.error_cause(m.keys.as_deref().unwrap_or_default())),
            Q::GetRunSpec(m) => answer!(m, self.run_spec(&m.key)),
            // workers
            Q::HeartbeatWorker(mut m) => answer!(m: self.heartbeat(&mut m)),
            Q::SetResources(m) => {
                self.set_resources(&m.worker, &m.resources);
                answer!(m: literals::TextOk)
            }
            Q::RetireWorkers(m) => answer!(m, self.retire(&m).await),
            Q::RestartCluster(m) => answer!(m, self.restart(&m).await),
            Q::RestartWorkers(m) => answer!(m, self.restart_workers(&m).await),
            Q::Unregister(m) => answer!(m: self.unregister(&m)),
            Q::Terminate(m) => answer!(m: self.terminate()),
            Q::Close(m) => answer!(m: literals::TextOk),
            // relay and plugins
            Q::Broadcast(m) => answer!(m, self.broadcast(&m).await),
            Q::Proxy(m) => answer!(m, self.proxy(&m).await),
            Q::RegisterWorkerPlugin(m) => answer!(m: self.register_worker_plugin(&m).await),
            Q::UnregisterWorkerPlugin(m) => answer!(m, self.unregister_worker_plugin(&m.name).await),
            Q::RegisterNannyPlugin(m) => answer!(m: self.register_nanny_plugin(&m).await),
            Q::UnregisterNannyPlugin(m) => answer!(m, self.unregister_nanny_plugin(&m.name).await),
            // shuffles
            Q::ShuffleGet(m) => answer!(m: self.shuffle_get(&m)),
            Q::ShuffleGetOrCreate(m) => answer!(m, self.shuffle_get_or_create(&m).await),
            Q::ShuffleRestrictTask(m) => answer!(m: self.shuffle_restrict(&m)),
            Q::ShuffleBarrier(m) => answer!(m, self.shuffle_barrier(&m).await),
            other => self.answer_others(other).await,
        }
    }

    async fn answer_others(self: &Shared, request: SchedulerRequest) -> Box<dyn Encode> {
        use SchedulerRequest as Q;
        match request {
            // coordination
            Q::EventWait(m) => answer!(m: self.event_wait(&m).await),
            Q::EventSet(m) => answer!(m: self.event_set(&m)),
            Q::EventClear(m) => answer!(m: self.event_clear(&m)),
            Q::EventIsSet(m) => answer!(m: self.event_is_set(&m)),
            Q::SemaphoreRegister(m) => answer!(m, self.semaphore_register(&m)),
            Q::SemaphoreAcquire(m) => answer!(m, self.semaphore_acquire(&m).await),
            Q::SemaphoreRefresh(m) => answer!(m: self.semaphore_refresh(&m)),
            Q::SemaphoreRelease(m) => answer!(m: self.semaphore_release(&m)),
            Q::SemaphoreValue(m) => answer!(m: self.semaphore_value(&m.name)),
            Q::SemaphoreClose(m) => answer!(m: self.semaphore_close(&m.name)),
            Q::MultiLockAcquire(m) => answer!(m: self.multi_lock_acquire(&m).await),
            Q::MultiLockRelease(m) => answer!(m: self.multi_lock_release(&m)),
            Q::QueueCreate(m) => answer!(m: self.queue_create(&m)),
            Q::QueuePut(m) => answer!(m, self.queue_put(&m).await),
            Q::QueueGet(m) => answer!(m, self.queue_get(&m).await),
            Q::QueueSize(m) => answer!(m, self.queue_size(&m.name)),
            Q::VariableSet(m) => answer!(m, self.variable_set(&m).await),
            Q::VariableGet(m) => answer!(m, self.variable_get(&m).await),
            Q::PublishPut(mut m) => answer!(m, self.publish_put(&mut m).await),
            Q::PublishGet(m) => answer!(m: self.publish_get(&m)),
            Q::PublishList(m) => answer!(m: self.publish_list()),
            Q::PublishDelete(m) => answer!(m, self.publish_delete(&m).await),
            Q::SetMetadata(mut m) => answer!(m: self.set_metadata(&mut m)),
            Q::GetMetadata(m) => answer!(m, self.get_metadata(&m)),
            Q::PublishEvent(mut m) => {
                let message = std::mem::replace(&mut m.msg, Value::Nil);
                answer!(m: self.publish_event(m.topic.clone(), message))
            }
            Q::GetEvents(m) => answer!(m: self.get_events(&m)),
            // questions
            Q::Identity(m) => answer!(m: self.identity(m.n_workers.unwrap_or(-1))),
            Q::GetVersions(m) => answer!(m: Self::versions()),
            Q::HasWhat(m) => answer!(m: self.has_what(&m.workers)),
            Q::GetProcessing(m) => answer!(m: self.processing(&m.workers)),
            Q::GetThreadCounts(m) => answer!(m: self.threads(&m.workers)),
            Q::GetRunningThreadCounts(m) => answer!(m: self.running_threads(&m.workers)),
            Q::GetNbytes(m) => answer!(m: self.nbytes(&m)),
            Q::AdaptiveTarget(m) => answer!(m: self.adaptive_target()),
            Q::WorkersToClose(m) => {
                answer!(m: self.workers_to_close(m.n.value().copied(), m.attribute.as_deref()))
            }
            Q::CheckIdle(m) => answer!(m: None),
            Q::Echo(mut m) => {
                let data = m.data.take().unwrap_or(Value::Nil);
                answer!(m: data)
            }
            other => {
                // Dask's servers answer nil to an op that they do not know.
                eprintln!("no handler for {other:.120?}");
                Box::new(())
            }
        }
    }
}
