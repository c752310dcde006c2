//! P2P shuffles: one worker begins a run, all ask for its specification, each output is tied to the worker that has it.
use std::collections::{BTreeSet, HashMap};

use dask_protocol::runtime::Bytes;
use dask_protocol::shuffle::{
    ShuffleBarrier, ShuffleFail, ShuffleFailRequired, ShuffleGet, ShuffleGetOrCreate, ShuffleInputsDone,
    ShuffleInputsDoneRequired, ShuffleRestrictTask, ShuffleSpecReply, ShuffleSpecReplyOk, ShuffleSpecReplyOkRequired,
};
use dask_protocol::types::{Address, Key, OkMessage, Outcome};

use crate::failure::{pickled, Failure, Pickle};
use crate::helper;
use crate::scheduler::Scheduler;
use crate::state::{Stage, State, SPAN};

/// How the key of a barrier begins; the rest is the name of the shuffle.
const BARRIER: &str = "shuffle-barrier-";
/// The plugin that workers need, which Dask's scheduler registers as well.
const PLUGIN: (&str, &str) = ("distributed.shuffle._worker_plugin", "ShuffleWorkerPlugin");

/// The shuffles that are under way, by name.
#[derive(Default)]
pub struct Shuffles {
    active: HashMap<String, Run>,
    runs: i64,
}

struct Run {
    id: i64,
    spec: Bytes,
    workers: BTreeSet<Address>,
    /// Outputs that were tied to a worker, with the workers that they were allowed before.
    tied: HashMap<Key, Vec<String>>,
}

/// The pickled plugin, and its name.
pub fn plugin() -> (String, Bytes) {
    let mut pickle = Pickle::new();
    pickle.global(PLUGIN.0, PLUGIN.1);
    ("shuffle".to_owned(), pickle.call(0))
}

fn barrier(shuffle: &str) -> Key {
    Key::Str(format!("{BARRIER}{shuffle}"))
}

fn inconsistent(text: impl Into<String>) -> Failure {
    Failure::of("distributed.shuffle._exceptions", "P2PConsistencyError", text)
}

fn given(spec: Bytes) -> ShuffleSpecReply {
    ShuffleSpecReplyOk::from(ShuffleSpecReplyOkRequired { run_spec: pickled(spec) }).into()
}

impl Scheduler {
    /// A worker takes part in a shuffle that has begun.
    pub fn shuffle_get(&self, message: &ShuffleGet) -> ShuffleSpecReply {
        match self.state.borrow_mut().join_shuffle(&message.id, &message.worker) {
            Some(spec) => given(spec),
            None => inconsistent(format!("No active shuffle with id={:?} found", message.id)).message().into(),
        }
    }

    /// A worker takes part in a shuffle, and begins it if nobody has.
    ///
    /// # Errors
    /// The worker could not make sense of the barrier.
    pub async fn shuffle_get_or_create(&self, message: &ShuffleGetOrCreate) -> Result<ShuffleSpecReply, Failure> {
        let (shuffle, worker) = (&message.shuffle_id, &message.worker);
        if let Some(spec) = self.state.borrow_mut().join_shuffle(shuffle, worker) {
            return Ok(given(spec));
        }
        let asked = self.state.borrow_mut().shuffle_to_create(shuffle, &message.key);
        let (asked, run) = match asked {
            Ok(asked) => asked,
            Err(failure) => return Ok(failure.message().into()),
        };
        let (spec, workers): (Bytes, Vec<Address>) = helper::call(&self.peers, worker, "shuffle", &asked).await?;
        let mut state = self.state.borrow_mut();
        if let Some(spec) = state.join_shuffle(shuffle, worker) {
            return Ok(given(spec)); // another worker was faster
        }
        let run = Run { id: run, spec: spec.clone(), workers: workers.into_iter().collect(), tied: HashMap::new() };
        state.shuffles.active.insert(shuffle.clone(), run);
        state.join_shuffle(shuffle, worker);
        Ok(given(spec))
    }

    /// An output belongs on a worker.
    pub fn shuffle_restrict(&self, message: &ShuffleRestrictTask) -> Outcome {
        let mut state = self.state.borrow_mut();
        match state.tie_output(message) {
            Ok(()) => Outcome::Ok(OkMessage::default()),
            Err(failure) => Outcome::Error(failure.message()),
        }
    }

    /// All input of a shuffle has been sent: its workers are told to expect no more.
    ///
    /// # Errors
    /// There is no such run, or a worker of it is gone.
    pub async fn shuffle_barrier(&self, message: &ShuffleBarrier) -> Result<(), Failure> {
        let workers = {
            let mut state = self.state.borrow_mut();
            let run = state.shuffles.active.get(&message.id).filter(|run| run.id == message.run_id);
            let Some(run) = run else {
                return Err(Failure::builtin("ValueError", format!("no run {} of {}", message.run_id, message.id)));
            };
            let workers = run.workers.clone();
            if !message.consistent {
                state.restart_shuffle(&message.id);
                state.schedule();
                return Ok(());
            }
            workers
        };
        let done = ShuffleInputsDone::from(ShuffleInputsDoneRequired {
            shuffle_id: message.id.clone(),
            run_id: message.run_id,
        });
        for worker in workers {
            self.peers.ask(&worker, &done).await?;
        }
        Ok(())
    }
}

/// What a worker needs to begin a run: the pickle of the barrier, the number of the run, a span, the workers, and the
/// specifications of shuffles that share outputs with it.
type Asked = (Bytes, i64, String, Vec<Address>, Vec<Bytes>);

impl State {
    fn join_shuffle(&mut self, shuffle: &str, worker: &str) -> Option<Bytes> {
        let run = self.shuffles.active.get_mut(shuffle)?;
        run.workers.insert(worker.to_owned());
        Some(run.spec.clone())
    }

    fn shuffle_to_create(&mut self, shuffle: &str, key: &Key) -> Result<(Asked, i64), Failure> {
        let barrier_key = barrier(shuffle);
        let Some(task) = self.tasks.get(&barrier_key) else {
            return Err(inconsistent(format!("Barrier task with key {BARRIER}{shuffle} does not exist")));
        };
        if self.tasks.get(key).map(|task| task.stage) != Some(Stage::Processing) {
            return Err(inconsistent("Expected the task that begins a shuffle to be processing"));
        }
        let Some(pickle) = task.spec.as_ref().and_then(|spec| spec.header().ok()).and_then(|header| {
            let pickle = header.get(&"pickled-obj".into())?;
            match pickle {
                dask_protocol::runtime::Value::Bytes(pickle) => Some(pickle.clone()),
                _ => None,
            }
        }) else {
            return Err(inconsistent("The barrier has no pickle"));
        };
        let allowed = task.demands.as_ref().map(|demands| demands.workers.clone()).unwrap_or_default();
        let sharing = task.dependents.iter().flat_map(|id| &self.tasks[*id].dependencies);
        let sharing: BTreeSet<_> = sharing.filter_map(|id| shuffle_of(&self.tasks[*id].key)).collect();
        let others = sharing.iter().filter_map(|other| self.shuffles.active.get(*other));
        let others = others.map(|run| run.spec.clone()).collect();
        let mut workers = self.meant(&allowed);
        self.shuffles.runs += 1;
        let run = self.shuffles.runs;
        // Small shuffles at the same time shall not all begin with the same worker.
        let shift = usize::try_from(run).unwrap_or(0) % workers.len().max(1);
        workers.rotate_left(shift);
        Ok(((pickle, run, SPAN.to_owned(), workers, others), run))
    }

    fn tie_output(&mut self, message: &ShuffleRestrictTask) -> Result<(), Failure> {
        let is_tied = self.shuffles.active.values().any(|run| run.tied.contains_key(&message.key));
        let run = self.shuffles.active.get_mut(&message.id).filter(|run| run.id == message.run_id);
        let Some(run) = run else {
            return Err(inconsistent(format!("Request stale: no run {} of {}", message.run_id, message.id)));
        };
        if !is_tied {
            let task = self.tasks.get(&message.key);
            let before = task.and_then(|task| task.demands.as_ref()).map(|demands| demands.workers.clone());
            run.tied.insert(message.key.clone(), before.unwrap_or_default());
            self.restrict(&message.key, vec![message.worker.clone()]);
        }
        Ok(())
    }

    /// The barrier of a shuffle is not needed any more, and so isn't the shuffle.
    pub fn shuffle_released(&mut self, key: &Key) {
        if let Some(shuffle) = shuffle_of(key).map(str::to_owned) {
            self.end_shuffle(&shuffle, "is not needed any more");
        }
    }

    fn end_shuffle(&mut self, shuffle: &str, why: &str) {
        let Some(run) = self.shuffles.active.remove(shuffle) else { return };
        for worker in &run.workers {
            let text = format!("Shuffle {shuffle} {why}");
            self.order(
                worker,
                ShuffleFail::from(ShuffleFailRequired {
                    shuffle_id: shuffle.to_owned(),
                    run_id: run.id,
                    message: text,
                }),
            );
        }
        for (key, workers) in run.tied {
            self.restrict(&key, workers);
        }
    }

    /// Shuffles in which a worker took part begin again without it.
    pub fn shuffle_lost_worker(&mut self, address: &Address) {
        let active = self.shuffles.active.iter();
        let hit: Vec<String> =
            active.filter(|(_, run)| run.workers.contains(address)).map(|(name, _)| name.clone()).collect();
        for shuffle in hit {
            self.restart_shuffle(&shuffle);
        }
    }

    fn restart_shuffle(&mut self, shuffle: &str) {
        self.end_shuffle(shuffle, "begins again");
        let Some(id) = self.tasks.id(&barrier(shuffle)) else { return };
        let task = &self.tasks[id];
        let outputs = task.dependents.iter().copied();
        let again: Vec<_> = outputs.chain([id]).chain(task.dependencies.iter().copied()).collect();
        for id in again {
            if self.tasks.at(id).is_some() {
                self.redo(id);
            }
        }
    }
}

fn shuffle_of(key: &Key) -> Option<&str> {
    match key {
        Key::Str(name) => name.strip_prefix(BARRIER),
        _ => None,
    }
}
