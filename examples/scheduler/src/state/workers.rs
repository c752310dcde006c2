//! Workers, and what they hold.
use std::collections::{BTreeMap, BTreeSet, HashSet};

use dask_protocol::registration::RegisterWorker;
use dask_protocol::routes::SchedulerToWorker;
use dask_protocol::types::{Address, Key, WorkerName};
use dask_protocol::worker_lifecycle::{CloseWorker, RemoveWorker, RemoveWorkerRequired};

use super::task::{Blame, Demands, Id, Stage};
use super::{now, stimulus, State};
use crate::failure;
use crate::wire::Outbox;

/// How many workers may die of a task, as Dask's `allowed-failures`.
const ALLOWED_FAILURES: i32 = 3;

/// A worker that has registered.
pub struct Worker {
    /// What it said of itself, brought up to date by its heartbeats.
    pub info: RegisterWorker,
    pub outbox: Outbox<SchedulerToWorker>,
    pub last_seen: f64,
    /// What it was given and has not done, with the seconds that it may take.
    pub processing: BTreeMap<Id, f64>,
    /// What it does beside its threads.
    pub seceded: BTreeSet<Id>,
    /// The seconds of all that it was given.
    pub backlog: f64,
    /// Whose results it holds.
    pub holds: BTreeSet<Id>,
    pub(super) freed: Vec<Key>,
}

impl Worker {
    pub(super) fn give(&mut self, id: Id, seconds: f64) {
        self.processing.insert(id, seconds);
        self.backlog += seconds;
    }

    pub(super) fn take(&mut self, id: Id) {
        self.seceded.remove(&id);
        if let Some(seconds) = self.processing.remove(&id) {
            self.backlog = if self.processing.is_empty() { 0.0 } else { (self.backlog - seconds).max(0.0) };
        }
    }

    /// Nothing of what it does and holds is of use any more.
    pub(super) fn forget(&mut self) {
        self.processing.clear();
        self.seceded.clear();
        self.holds.clear();
        self.freed.clear();
        self.backlog = 0.0;
    }

    /// The name that it was given.
    pub fn name(&self) -> String {
        match &self.info.name {
            WorkerName::Str(name) => name.clone(),
            WorkerName::Int(number) => number.to_string(),
        }
    }

    /// Whether somebody who wrote `name` means it: by its address, its name, or its host.
    pub fn is_called(&self, address: &str, name: &str) -> bool {
        address == name || address.strip_prefix("tcp://") == Some(name) || host(address) == name || self.name() == name
    }
}

/// The host of an address.
pub fn host(address: &str) -> &str {
    let address = address.strip_prefix("tcp://").unwrap_or(address);
    address.rsplit_once(':').map_or(address, |(host, _)| host)
}

impl State {
    pub fn add_worker(&mut self, info: RegisterWorker, outbox: Outbox<SchedulerToWorker>) {
        let address = info.address.clone();
        let worker = Worker {
            info,
            outbox,
            last_seen: now(),
            processing: BTreeMap::new(),
            seceded: BTreeSet::new(),
            backlog: 0.0,
            holds: BTreeSet::new(),
            freed: Vec::new(),
        };
        self.workers.insert(address, worker);
        self.schedule();
    }

    /// A worker is gone. If nobody expected it, what it was doing may be the reason.
    pub fn remove_worker(&mut self, address: &Address, expected: bool) {
        let Some(worker) = self.workers.remove(address) else { return };
        worker.outbox.close();
        let running: Vec<Id> = worker.processing.into_keys().chain(worker.seceded).collect();
        for id in &running {
            let task = &mut self.tasks[*id];
            task.worker = None;
            task.stage = Stage::Released;
            task.suspicious += i32::from(!expected);
        }
        for id in worker.holds {
            self.tasks[id].who_has.retain(|holder| holder != address);
            if self.tasks[id].who_has.is_empty() {
                self.lose(id);
            }
        }
        for id in running {
            let Some(task) = self.tasks.at(id).filter(|task| task.stage == Stage::Released) else { continue };
            if task.suspicious > ALLOWED_FAILURES {
                let exception = failure::killed_worker(&failure::name(&task.key), address, ALLOWED_FAILURES);
                let blame = Blame { exception, traceback: None, cause: task.key.clone() };
                self.fail(id, &blame.into());
            } else {
                self.begin(id);
            }
        }
        self.shuffle_lost_worker(address);
        for worker in self.workers.values() {
            worker.outbox.push(RemoveWorker::from(RemoveWorkerRequired {
                worker: address.clone(),
                stimulus_id: stimulus("remove-worker"),
            }));
        }
        self.schedule();
    }

    /// Has a worker end itself.
    pub fn close_worker(&self, address: &str, reason: &str) {
        let close = CloseWorker { reason: Some(reason.to_owned()), ..CloseWorker::default() };
        self.order(address, close);
    }

    /// A worker does a task beside its threads: it has room for another.
    pub fn seceded(&mut self, address: &Address, key: &Key) {
        let Some(id) = self.tasks.id(key) else { return };
        if let Some(worker) = self.workers.get_mut(address).filter(|worker| worker.processing.contains_key(&id)) {
            worker.take(id);
            worker.seceded.insert(id);
        }
    }

    /// A worker holds a result.
    pub(super) fn add_replica(&mut self, id: Id, address: &Address) {
        if let Some(worker) = self.workers.get_mut(address) {
            if worker.holds.insert(id) {
                self.tasks[id].who_has.push(address.clone());
            }
        }
    }

    /// A worker does not hold a result any more.
    pub(super) fn remove_replica(&mut self, id: Id, address: &Address) {
        self.tasks[id].who_has.retain(|holder| holder != address);
        if let Some(worker) = self.workers.get_mut(address) {
            worker.holds.remove(&id);
        }
    }

    /// A worker says that it holds these; gives those that nobody knows.
    pub fn holds_more(&mut self, address: &Address, keys: Vec<Key>) -> Vec<Key> {
        let mut unknown = keys;
        unknown.retain(|key| match self.tasks.id(key) {
            Some(id) if self.tasks[id].stage == Stage::Memory => {
                self.add_replica(id, address);
                false
            }
            _ => true,
        });
        unknown
    }

    /// A worker has let go of a result.
    pub fn holds_less(&mut self, address: &Address, key: &Key) {
        let Some(id) = self.tasks.id(key) else { return };
        self.remove_replica(id, address);
        if self.tasks[id].stage == Stage::Memory && self.tasks[id].who_has.is_empty() {
            self.lose(id);
        }
    }

    /// Where a task may run, from now on.
    pub fn restrict(&mut self, key: &Key, workers: Vec<String>) {
        let Some(id) = self.tasks.id(key) else { return };
        let demands = self.tasks[id].demands.get_or_insert_with(Box::<Demands>::default);
        demands.workers = workers;
        let task = &self.tasks[id];
        if task.stage == Stage::Waiting && task.missing == 0 {
            self.homeless.insert(id); // it does not wait among those that may run anywhere any more
        }
    }

    /// The addresses of those that are meant by addresses, names or hosts; all that run, if nobody is.
    pub fn meant(&self, names: &[String]) -> Vec<Address> {
        let running = self.workers.iter().filter(|(_, worker)| worker.is_running());
        let names: HashSet<&String> = names.iter().collect();
        let meant = running
            .filter(|(address, worker)| names.is_empty() || names.iter().any(|name| worker.is_called(address, name)));
        meant.map(|(address, _)| address.clone()).collect()
    }
}
