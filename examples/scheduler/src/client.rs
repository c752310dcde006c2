//! The stream of a client.
use std::io;

use dask_protocol::client_reports::StreamClosed;
use dask_protocol::graph::UpdateGraph;
use dask_protocol::registration::{RegisterClient, StreamStart, StreamStartRequired};
use dask_protocol::routes::ClientToScheduler;
use dask_protocol::runtime::{Batch, Bytes};

use crate::failure::Failure;
use crate::helper;
use crate::scheduler::{Scheduler, Shared};
use crate::state::{Graph, Planned};
use crate::wire::{Outbox, Sink, Source};

/// Listens to a client until it goes away.
///
/// # Errors
/// The line broke, or the client sends what no client does.
pub async fn stream(scheduler: &Shared, source: &mut Source, sink: Sink, message: RegisterClient) -> io::Result<()> {
    let name = message.client;
    let outbox = Outbox::new(sink);
    outbox.push(StreamStart::from(StreamStartRequired { warning: String::new(), error: String::new() }));
    scheduler.state.borrow_mut().client(&name).outbox = Some(outbox.clone());
    scheduler.log_event(&["all", &name], "add-client", &name);
    let result = listen(scheduler, source, &name).await;
    outbox.push(StreamClosed::default());
    outbox.close();
    scheduler.coordination.topics.borrow_mut().forget(&name);
    scheduler.state.borrow_mut().remove_client(&name);
    scheduler.log_event(&["all", &name], "remove-client", &name);
    result
}

async fn listen(scheduler: &Shared, source: &mut Source, name: &str) -> io::Result<()> {
    while let Some(batch) = source.receive::<Batch<ClientToScheduler>>().await? {
        for message in batch.into_messages() {
            if !heed(scheduler, name, message).await {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// Does what a client asks; false if it says good-bye.
async fn heed(scheduler: &Shared, name: &str, message: ClientToScheduler) -> bool {
    use ClientToScheduler as M;
    let state = &scheduler.state;
    match message {
        M::UpdateGraph(message) => scheduler.update_graph(name, message).await,
        M::ClientDesiresKeys(message) => {
            let mut state = state.borrow_mut();
            state.desire(message.client.as_deref().unwrap_or(name), &message.keys);
            state.schedule();
        }
        M::ClientReleasesKeys(message) => state.borrow_mut().release(&message.client, &message.keys),
        M::CancelKeys(message) => {
            let why = (message.reason, message.msg);
            state.borrow_mut().cancel(name, message.keys, message.force, &why);
        }
        M::ReportKey(message) => state.borrow_mut().report_key(name, message.key),
        M::UpdateDataMessage(message) => {
            let client = message.client.value().map_or(name, String::as_str);
            scheduler.add_data(Some(client), message.who_has, &message.nbytes);
        }
        M::SubscribeTopic(message) => {
            scheduler.coordination.topics.borrow_mut().subscribe(message.topic, message.client);
        }
        M::UnsubscribeTopic(message) => {
            scheduler.coordination.topics.borrow_mut().unsubscribe(&message.topic, &message.client);
        }
        M::QueueFutureRelease(message) => scheduler.queue_future_release(name, &message),
        M::QueueRelease(message) => scheduler.queue_release(&message.name),
        M::VariableFutureReceivedConfirm(message) => scheduler.variable_confirm(name, message),
        M::VariableDelete(message) => scheduler.variable_delete(message.name),
        M::PublishFlushBatchedSend(message) => scheduler.publish_flush(message.uid),
        M::HeartbeatClient(_) => {}
        M::CloseClient(_) | M::CloseStream(_) => return false,
        other => eprintln!("client {name}: not known here: {other:.200?}"),
    }
    true
}

/// What a worker makes tasks of: the header and the frames of the expressions, the keys that are wanted, the header
/// and frames of annotations, and an order, if the client brings one.
type Asked = (
    Bytes,
    Vec<Bytes>,
    Vec<dask_protocol::types::Key>,
    Option<Vec<Bytes>>,
    Option<dask_protocol::runtime::Map<dask_protocol::types::Key, i64>>,
);

impl Scheduler {
    async fn update_graph(&self, client: &str, mut message: UpdateGraph) {
        let graph = Graph::of(&mut message);
        match self.materialize(message, &graph).await {
            Ok(planned) => self.state.borrow_mut().add_graph(client, &graph, planned),
            Err(failure) => self.state.borrow().graph_failed(client, &graph.keys, failure),
        }
    }

    /// Has a worker turn pickled expressions into tasks.
    async fn materialize(&self, message: UpdateGraph, graph: &Graph) -> Result<Vec<Planned>, Failure> {
        let slot = message.expr_ser.slot();
        let annotations = message.annotations.as_ref().map(|annotations| {
            let slot = annotations.slot();
            std::iter::once(slot.header()).chain(slot.frames().iter().map(Vec::as_slice)).map(Bytes::from).collect()
        });
        let asked: Asked = (
            Bytes::from(slot.header()),
            slot.frames().iter().map(|frame| Bytes::from(frame.as_slice())).collect(),
            graph.keys.clone(),
            annotations,
            message.internal_priority,
        );
        loop {
            let worker = self.some_worker().await;
            match helper::call(&self.peers, &worker, "materialize", &asked).await {
                // The worker went away meanwhile; another one can do it.
                Err(_) if !self.state.borrow().workers.contains_key(&worker) => {}
                result => return result,
            }
        }
    }

    /// The worker that has least to do; waits for the first one.
    pub async fn some_worker(&self) -> String {
        loop {
            let changed = self.workers_changed.notified();
            let idlest = {
                let state = self.state.borrow();
                let running = state.workers.iter().filter(|(_, worker)| worker.is_running());
                running.min_by_key(|(_, worker)| worker.processing.len()).map(|(address, _)| address.clone())
            };
            match idlest {
                Some(address) => return address,
                None => changed.await,
            }
        }
    }
}
