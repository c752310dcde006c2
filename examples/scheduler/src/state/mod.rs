//! What the scheduler knows, and all that happens to it. Nothing here waits.
mod graph;
mod life;
mod placement;
mod task;
mod workers;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap};
use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

use dask_protocol::client_reports::{
    CancelledKeys, CancelledKeysRequired, KeyInMemory, KeyInMemoryRequired, TaskErredReport, TaskErredReportRequired,
};
use dask_protocol::replicas::{FreeKeys, FreeKeysRequired};
use dask_protocol::routes::{SchedulerToClient, SchedulerToWorker};
use dask_protocol::runtime::{Bytes, Presence};
use dask_protocol::types::{Address, Key, Keys};

use crate::failure::Failure;
use crate::shuffle::Shuffles;
use crate::wire::Outbox;

pub use graph::{seconds, Graph, Planned};
pub use placement::SPAN;
pub use task::{bytes, Id, Stage, Tasks};
pub use workers::{host, Worker};

/// Seconds since 1970.
pub fn now() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
}

/// What made something happen, for the logs of workers.
pub fn stimulus(what: &str) -> String {
    format!("{what}-{}", now())
}

/// Somebody who wants tasks: a client, or a queue, variable or dataset that holds futures.
#[derive(Default)]
pub struct Client {
    /// None if it is no process that could be told.
    pub outbox: Option<Outbox<SchedulerToClient>>,
    pub wants: BTreeSet<Id>,
}

#[derive(Default)]
pub struct State {
    pub tasks: Tasks,
    pub workers: BTreeMap<Address, Worker>,
    pub clients: HashMap<Rc<str>, Client>,
    pub shuffles: Shuffles,
    /// Plugins that each worker, and each nanny, is given when it registers.
    pub worker_plugins: Vec<(String, Bytes)>,
    pub nanny_plugins: Vec<(String, Bytes)>,
    ready: BinaryHeap<Reverse<(task::Priority, Id)>>,
    homeless: BTreeSet<Id>,
    durations: HashMap<String, f64>,
    generation: f64,
    last_graph: f64,
    runs: i64,
}

impl State {
    /// A client has come, or somebody who wants tasks like one.
    pub fn client(&mut self, name: &str) -> &mut Client {
        self.clients.entry(Rc::from(name)).or_default()
    }

    /// A client has gone: what only it wanted is let go.
    pub fn remove_client(&mut self, name: &str) {
        if let Some(client) = self.clients.remove(name) {
            for id in client.wants {
                if let Some(task) = self.tasks.at(id) {
                    let key = task.key.clone();
                    self.tasks[id].who_wants.retain(|who| **who != *name);
                    self.release_unneeded(&key);
                }
            }
            self.schedule();
        }
    }

    /// A client wants these tasks.
    pub fn desire(&mut self, name: &str, keys: &[Key]) {
        for key in keys {
            let id = self.tasks.enter(key);
            self.want(name, id);
            if matches!(self.tasks[id].stage, Stage::Memory | Stage::Erred) {
                self.report(id, Some(name));
            }
        }
    }

    fn want(&mut self, name: &str, id: Id) {
        if self.client(name).wants.insert(id) {
            self.tasks[id].who_wants.push(Rc::from(name));
        }
    }

    /// A client does not want these tasks any more.
    pub fn release(&mut self, name: &str, keys: &[Key]) {
        for key in keys {
            if let Some(id) = self.tasks.id(key) {
                if let Some(client) = self.clients.get_mut(name) {
                    client.wants.remove(&id);
                }
                self.tasks[id].who_wants.retain(|who| **who != *name);
                self.release_unneeded(key);
            }
        }
        self.schedule();
    }

    /// A client cancels tasks, and with them all that depends on what nobody else wants.
    pub fn cancel(&mut self, name: &str, keys: Vec<Key>, force: bool, why: &(Option<String>, Option<String>)) {
        let (mut stack, mut cancelled) = (keys, Vec::new());
        while let Some(key) = stack.pop() {
            if cancelled.contains(&key) {
                continue;
            }
            if let Some(task) = self.tasks.get(&key) {
                if force || task.who_wants.iter().all(|who| **who == *name) {
                    stack.extend(task.dependents.iter().map(|id| self.tasks[*id].key.clone()));
                }
            }
            cancelled.push(key);
        }
        let mut whom: BTreeSet<Rc<str>> = BTreeSet::from([Rc::from(name)]);
        if force {
            let tasks = cancelled.iter().filter_map(|key| self.tasks.get(key));
            whom.extend(tasks.flat_map(|task| task.who_wants.iter().cloned()));
        }
        for who in whom {
            self.tell_cancelled(&who, cancelled.clone(), why);
            self.release(&who, &cancelled);
        }
    }

    fn tell_cancelled(&self, name: &str, keys: Vec<Key>, (reason, text): &(Option<String>, Option<String>)) {
        let report = CancelledKeys {
            reason: Presence::optional(reason.clone()),
            msg: Presence::optional(text.clone()),
            ..CancelledKeysRequired { keys: Keys::List(keys) }.into()
        };
        self.tell(name, report);
    }

    /// A client asks how a task is.
    pub fn report_key(&mut self, name: &str, key: Key) {
        match self.tasks.id(&key) {
            Some(id) => self.report(id, Some(name)),
            None => self.tell_cancelled(name, vec![key], &(None, None)),
        }
    }

    /// Sends a client a message, if it is one, and still there.
    pub fn tell(&self, name: &str, message: impl Into<SchedulerToClient>) {
        if let Some(outbox) = self.clients.get(name).and_then(|client| client.outbox.as_ref()) {
            outbox.push(message);
        }
    }

    /// Sends all clients a message.
    pub fn tell_clients<M: Into<SchedulerToClient> + Clone>(&self, message: &M) {
        for outbox in self.clients.values().filter_map(|client| client.outbox.as_ref()) {
            outbox.push(message.clone());
        }
    }

    /// Sends a worker a message, if it is still there.
    pub fn order(&self, worker: &str, message: impl Into<SchedulerToWorker>) {
        if let Some(worker) = self.workers.get(worker) {
            worker.outbox.push(message);
        }
    }

    /// Tells those who want a task, or one of them, that it is done or has failed.
    fn report(&self, id: Id, only: Option<&str>) {
        let task = &self.tasks[id];
        let report = |name: &str| match (task.stage, &task.blame) {
            (Stage::Memory, _) => {
                let report = KeyInMemory {
                    type_: Presence::nullable(task.type_.clone()),
                    ..KeyInMemoryRequired { key: task.key.clone() }.into()
                };
                self.tell(name, report);
            }
            (Stage::Erred, Some(blame)) => {
                let report = TaskErredReport {
                    traceback: Presence::nullable(blame.traceback.clone()),
                    ..TaskErredReportRequired { key: task.key.clone(), exception: blame.exception.clone().into() }
                        .into()
                };
                self.tell(name, report);
            }
            _ => {}
        };
        match only {
            Some(name) => report(name),
            None => task.who_wants.iter().for_each(|name| report(name)),
        }
    }

    /// Tells a client that a graph could not be made into tasks.
    pub fn graph_failed(&self, name: &str, keys: &[Key], failure: Failure) {
        let (exception, traceback) = failure.blame();
        for key in keys {
            let report = TaskErredReport {
                traceback: Presence::nullable(traceback.clone()),
                ..TaskErredReportRequired { key: key.clone(), exception: exception.clone().into() }.into()
            };
            self.tell(name, report);
        }
    }

    /// Data that somebody put on workers.
    pub fn add_data(&mut self, client: Option<&str>, key: &Key, workers: Vec<Address>, nbytes: u64) {
        let id = self.tasks.enter(key);
        if let Some(client) = client {
            self.want(client, id);
        }
        self.tasks[id].nbytes = nbytes;
        for address in workers {
            self.add_replica(id, &address);
        }
        if !self.tasks[id].who_has.is_empty() {
            self.remember(id);
        }
        self.schedule();
    }

    /// Forgets all tasks, and what clients want.
    pub fn forget_everything(&mut self) {
        for client in self.clients.values_mut() {
            client.wants.clear();
        }
        self.clients.retain(|_, client| client.outbox.is_some());
        let keys: Vec<Key> = self.tasks.iter().map(|(_, task)| task.key.clone()).collect();
        for worker in self.workers.values_mut() {
            worker.forget();
            if !keys.is_empty() {
                worker
                    .outbox
                    .push(FreeKeys::from(FreeKeysRequired { keys: keys.clone(), stimulus_id: stimulus("restart") }));
            }
        }
        self.tasks.clear();
        self.ready.clear();
        self.homeless.clear();
        self.shuffles = Shuffles::default();
    }
}
