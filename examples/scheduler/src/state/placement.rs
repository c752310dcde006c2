//! Which task runs where, and when.
//!
//! Tasks wait here, not on workers: a worker is given as many as it has threads, and more only if all that it has takes
//! but a moment, as far as others of their kind tell. So no work has to be stolen back from a worker that turns out slow.
//! Only tasks that demand a worker or resources are sent at once, as in Dask: those of that worker wait for each other
//! there.
use std::cmp::Reverse;

use dask_protocol::tasks::{ComputeTask, ComputeTaskRequired};
use dask_protocol::types::{Address, Amount, Key, StatusName};

use super::task::{Demands, Id, Stage, Task};
use super::{stimulus, State, Worker};

/// How long a task takes of whose kind none was done yet, as Dask's `unknown-task-duration`.
const UNKNOWN: f64 = 0.5;
/// How many seconds of work a thread is given in advance: several round trips.
const AHEAD: f64 = 0.05;
/// How many tasks a thread is given in advance, if they are short.
const MOST_AHEAD: u64 = 128;
/// Bytes per second between workers, as Dask's `scheduler.bandwidth`.
const BANDWIDTH: f64 = 1e8;
/// Nobody learns anything from the spans of a scheduler that has no dashboard; workers want some name.
pub const SPAN: &str = "00000000-0000-0000-0000-000000000000";

impl State {
    /// A task whose dependencies are all there.
    pub(super) fn enqueue(&mut self, id: Id) {
        if self.tasks[id].demands.is_some() {
            self.homeless.insert(id);
        } else {
            self.ready.push(Reverse((self.tasks[id].priority, id)));
        }
    }

    /// Sends workers what they have to free and to do. Everything that happens ends with it.
    pub fn schedule(&mut self) {
        self.flush_freed();
        let demanding: Vec<Id> = self.homeless.iter().copied().collect();
        for id in demanding {
            match self.place_on_demand(&self.tasks[id]) {
                Some(address) => {
                    self.homeless.remove(&id);
                    self.dispatch(id, address);
                }
                None => self.tasks[id].stage = Stage::NoWorker,
            }
        }
        while let Some(&Reverse((_, id))) = self.ready.peek() {
            let waits = |task: &&Task| task.stage == Stage::Waiting && task.missing == 0 && task.demands.is_none();
            let Some(task) = self.tasks.at(id).filter(waits) else {
                self.ready.pop(); // it was taken back
                continue;
            };
            let open = self.workers.iter().filter(|(_, worker)| worker.is_open());
            let Some(address) = self.cheapest(task, open) else { break };
            self.ready.pop();
            self.dispatch(id, address);
        }
    }

    fn place_on_demand(&self, task: &Task) -> Option<Address> {
        let demands = task.demands.as_deref()?;
        let able = |(_, worker): &(&Address, &Worker)| worker.is_running() && worker.has(demands);
        let asked = |(address, worker): &(&Address, &Worker)| {
            demands.workers.is_empty() || demands.workers.iter().any(|name| worker.is_called(address, name))
        };
        let anywhere = || self.workers.iter().filter(able);
        self.cheapest(task, anywhere().filter(asked))
            .or_else(|| self.cheapest(task, anywhere().filter(|_| demands.loose)))
    }

    /// Where a task would be done first: after what is there already, and what has to be fetched.
    fn cheapest<'w>(&self, task: &Task, workers: impl Iterator<Item = (&'w Address, &'w Worker)>) -> Option<Address> {
        let cost = |address: &Address, worker: &Worker| {
            let fetched = task.dependencies.iter().map(|id| &self.tasks[*id]);
            let fetched: u64 = fetched.filter(|task| !task.who_has.contains(address)).map(|task| task.nbytes).sum();
            #[allow(clippy::cast_precision_loss)] // it is an estimate
            let (bytes, threads) = (fetched as f64, worker.info.nthreads.max(1) as f64);
            let is_avoided = task.avoided.as_ref() == Some(address);
            (bytes / BANDWIDTH + worker.backlog / threads, (is_avoided, worker.processing.len(), worker.holds.len()))
        };
        let costs = workers.map(|(address, worker)| (cost(address, worker), address));
        let cheapest =
            costs.min_by(|((one, ties), _), ((other, others), _)| one.total_cmp(other).then(ties.cmp(others)));
        cheapest.map(|(_, address)| address.clone())
    }

    fn dispatch(&mut self, id: Id, address: Address) {
        let task = &self.tasks[id];
        let Some(spec) = task.spec.clone() else { return };
        let Some(worker) = self.workers.get_mut(&address) else { return };
        self.runs += 1;
        let dependencies = || task.dependencies.iter().map(|id| &self.tasks[*id]);
        let resources = task.demands.as_ref().map(|demands| demands.resources.clone());
        let message = ComputeTask::from(ComputeTaskRequired {
            key: task.key.clone(),
            run_id: self.runs,
            priority: task.priority.numbers(),
            stimulus_id: stimulus("compute-task"),
            who_has: dependencies().map(|task| (task.key.clone(), task.who_has.clone())).collect(),
            nbytes: dependencies()
                .map(|task| (task.key.clone(), i64::try_from(task.nbytes).unwrap_or(i64::MAX).into()))
                .collect(),
            run_spec: spec,
            resource_restrictions: Some(resources.unwrap_or_default()),
            actor: task.actor,
            annotations: task.annotations.clone(),
            span_id: Some(SPAN.to_owned()),
        });
        let duration = self.durations.get(prefix(&task.key)).copied().unwrap_or(UNKNOWN);
        worker.give(id, duration);
        worker.outbox.push(message);
        let task = &mut self.tasks[id];
        task.stage = Stage::Processing;
        task.run_id = self.runs;
        task.worker = Some(address);
    }

    /// Expects tasks of the same kind to take as long.
    pub(super) fn learn_duration(&mut self, id: Id, seconds: f64) {
        let prefix = prefix(&self.tasks[id].key);
        match self.durations.get_mut(prefix) {
            Some(known) => *known = (*known + seconds) / 2.0,
            None => {
                self.durations.insert(prefix.to_owned(), seconds);
            }
        }
    }
}

impl Worker {
    pub fn is_running(&self) -> bool {
        self.info.status == StatusName::Running
    }

    /// Whether it may be given something that may run anywhere.
    fn is_open(&self) -> bool {
        let (threads, given) = (self.info.nthreads, self.processing.len() as u64);
        #[allow(clippy::cast_precision_loss)] // it is a number of threads
        let is_short = self.backlog < AHEAD * threads as f64 && given < MOST_AHEAD * threads;
        self.is_running() && (given < threads || is_short)
    }

    fn has(&self, demands: &Demands) -> bool {
        demands.resources.iter().all(|(name, amount)| {
            let there = self.info.resources.get(name).map_or(0.0, number);
            there >= number(amount)
        })
    }
}

/// How much of a resource. What only Python can read counts as nothing.
#[allow(clippy::cast_precision_loss)] // no worker has that much
fn number(amount: &Amount) -> f64 {
    match amount {
        Amount::Int(amount) => *amount as f64,
        Amount::Float(amount) => *amount,
        Amount::Pickled(_) => 0.0,
    }
}

/// The kind of a task: its name without the token at its end.
fn prefix(key: &Key) -> &str {
    match key {
        Key::Str(name) => name.rsplit_once('-').map_or(name, |(prefix, _)| prefix),
        Key::List(parts) => parts.first().map_or("", prefix),
        _ => "",
    }
}
