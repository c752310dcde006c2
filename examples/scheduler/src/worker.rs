//! The stream of a worker, its heartbeats, and nannies.
use std::io;

use dask_protocol::heartbeat::{
    HeartbeatReply, HeartbeatReplyMissing, HeartbeatReplyOk, HeartbeatReplyOkRequired, HeartbeatWorker,
};
use dask_protocol::registration::{
    NannyPlugins, NannyPluginsRequired, NannyStarted, RegisterNanny, RegisterWorker, RegisterWorkerReply,
    RegisterWorkerReplyOk, RegisterWorkerReplyOkRequired, RegisterWorkerReplyRejected,
    RegisterWorkerReplyRejectedRequired,
};
use dask_protocol::replicas::{RefreshWhoHas, RefreshWhoHasRequired, RemoveReplicas, RemoveReplicasRequired};
use dask_protocol::routes::WorkerToScheduler;
use dask_protocol::runtime::Batch;
use dask_protocol::types::Address;

use crate::scheduler::{Scheduler, Shared};
use crate::state::{now, stimulus};
use crate::wire::{Outbox, Sink, Source};

/// Seconds between two heartbeats of a worker.
const HEARTBEAT: f64 = 1.0;
/// Seconds without a heartbeat after which a worker counts as dead, as Dask's `worker-ttl`.
const WORKER_TTL: f64 = 300.0;

/// Listens to a worker until it goes away.
///
/// # Errors
/// The line broke, or the worker sends what no worker does.
pub async fn stream(
    scheduler: &Shared,
    source: &mut Source,
    mut sink: Sink,
    message: RegisterWorker,
) -> io::Result<()> {
    let address = message.address.clone();
    let plugins = {
        let state = scheduler.state.borrow();
        let mut names = state.workers.values().map(|worker| &worker.info.name);
        if state.workers.contains_key(&address) || names.any(|name| *name == message.name) {
            None
        } else {
            Some(state.worker_plugins.iter().cloned().collect())
        }
    };
    let Some(plugins) = plugins else {
        let text = format!("name taken, {:?}", message.name);
        let reply: RegisterWorkerReply = RegisterWorkerReplyRejected::from(RegisterWorkerReplyRejectedRequired {
            message: text,
            time: now().into(),
        })
        .into();
        return sink.send(&reply).await;
    };
    let reply: RegisterWorkerReply = RegisterWorkerReplyOk::from(RegisterWorkerReplyOkRequired {
        time: now().into(),
        heartbeat_interval: HEARTBEAT.into(),
        worker_plugins: plugins,
        warning: String::new(),
        error: String::new(),
    })
    .into();
    sink.send(&reply).await?;
    let outbox = Outbox::new(sink);
    scheduler.state.borrow_mut().add_worker(message, outbox);
    scheduler.workers_changed.notify_waiters();
    scheduler.log_event(&["all", &address], "add-worker", &address);
    let result = listen(scheduler, source, &address).await;
    scheduler.lose_worker(&address, false);
    result
}

async fn listen(scheduler: &Shared, source: &mut Source, address: &Address) -> io::Result<()> {
    while let Some(batch) = source.receive::<Batch<WorkerToScheduler>>().await? {
        for message in batch.into_messages() {
            if let WorkerToScheduler::CloseStream(_) = message {
                return Ok(());
            }
            scheduler.heed_worker(address, message);
        }
        scheduler.state.borrow_mut().schedule();
    }
    Ok(())
}

impl Scheduler {
    fn heed_worker(&self, address: &Address, message: WorkerToScheduler) {
        use WorkerToScheduler as M;
        let mut state = self.state.borrow_mut();
        match message {
            M::TaskFinished(message) => state.finished(address, message),
            M::TaskErred(message) => state.erred(address, message),
            M::LongRunning(message) => state.seceded(address, &message.key),
            M::Reschedule(message) => state.reschedule(address, &message.key),
            M::AddKeys(message) => {
                let unknown = state.holds_more(address, message.keys);
                if !unknown.is_empty() {
                    state.order(
                        address,
                        RemoveReplicas::from(RemoveReplicasRequired {
                            keys: unknown.into(),
                            stimulus_id: stimulus("redundant-replicas"),
                        }),
                    );
                }
            }
            M::ReleaseWorkerData(message) => state.holds_less(address, &message.key),
            M::RequestRefreshWhoHas(message) => {
                let holders = |key| state.tasks.get(key).map(|task| task.who_has.clone()).unwrap_or_default();
                let who_has = message.keys.iter().map(|key| (key.clone(), holders(key))).collect();
                state.order(
                    address,
                    RefreshWhoHas::from(RefreshWhoHasRequired { who_has, stimulus_id: stimulus("refresh-who-has") }),
                );
            }
            M::WorkerStatusChange(message) => {
                if let Some(worker) = state.workers.get_mut(address) {
                    worker.info.status = message.status;
                }
                drop(state);
                self.workers_changed.notify_waiters();
            }
            M::LogEvent(message) => {
                drop(state);
                self.publish_event(message.topic, message.msg);
            }
            M::KeepAlive(_) => {}
            other => eprintln!("worker {address}: not known here: {other:.200?}"),
        }
    }

    /// A worker is gone.
    pub fn lose_worker(&self, address: &Address, expected: bool) {
        if self.state.borrow().workers.contains_key(address) {
            self.state.borrow_mut().remove_worker(address, expected);
            self.peers.forget(address);
            self.workers_changed.notify_waiters();
            self.log_event(&["all", address], "remove-worker", address);
        }
    }

    /// A worker is alive.
    pub fn heartbeat(&self, message: &mut HeartbeatWorker) -> HeartbeatReply {
        let mut state = self.state.borrow_mut();
        let Some(worker) = state.workers.get_mut(&message.address) else {
            return HeartbeatReply::Missing(HeartbeatReplyMissing::default());
        };
        worker.last_seen = now();
        std::mem::swap(&mut worker.info.metrics, &mut message.metrics);
        HeartbeatReplyOk::from(HeartbeatReplyOkRequired { time: now().into(), heartbeat_interval: HEARTBEAT.into() })
            .into()
    }

    /// Gives up workers that have not been heard of for long.
    pub fn bury_the_silent(&self) {
        let dead: Vec<Address> = {
            let state = self.state.borrow();
            let silent = state.workers.iter().filter(|(_, worker)| worker.last_seen + WORKER_TTL < now());
            silent.map(|(address, _)| address.clone()).collect()
        };
        for address in dead {
            self.state.borrow().close_worker(&address, "scheduler-remove-worker");
            self.lose_worker(&address, false);
        }
    }

    /// A nanny begins: it is given its plugins, and says whether it has started.
    ///
    /// # Errors
    /// The line broke.
    pub async fn nanny(&self, source: &mut Source, sink: &mut Sink, _: &RegisterNanny) -> io::Result<()> {
        let plugins = self.state.borrow().nanny_plugins.iter().cloned().collect();
        sink.send(&NannyPlugins::from(NannyPluginsRequired { nanny_plugins: plugins })).await?;
        let _: Option<NannyStarted> = source.receive().await?;
        sink.send(&()).await
    }
}
