//! What clients and workers want to know.
use std::collections::BTreeMap;

use dask_protocol::holdings::{GetNbytes, Workers};
use dask_protocol::identity::{SchedulerIdentity, SchedulerIdentityRequired, WorkerIdentity, WorkerIdentityRequired};
use dask_protocol::runtime::{Map, Presence};
use dask_protocol::task_states::{PrefixStates, PrefixStatesRequired, Restriction, SetRestrictions};
use dask_protocol::transport::Pickled;
use dask_protocol::types::{Address, Amount, Key, Keys, Names, Size, TaskState, WorkerName};
use dask_protocol::versions::{HostVersions, HostVersionsRequired, Versions, VersionsRequired};
use dask_protocol::RELEASE;

use crate::failure::Failure;
use crate::lifecycle::references;
use crate::scheduler::Scheduler;
use crate::state::{host, Id, Stage, State, Worker};

impl Scheduler {
    /// The scheduler, and as many of its workers as asked for: all if it is negative.
    pub fn identity(&self, most: i64) -> SchedulerIdentity {
        let state = self.state.borrow();
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let workers: Map<Address, WorkerIdentity> = state
            .workers
            .iter()
            .take(most)
            .map(|(address, worker)| (address.clone(), identity(address, worker)))
            .collect();
        SchedulerIdentity::from(SchedulerIdentityRequired {
            type_: "Scheduler".to_owned(),
            id: format!("Scheduler-{}", std::process::id()),
            address: self.address.clone(),
            services: Map::new(),
            started: self.started.into(),
            n_workers: state.workers.len() as u64,
            total_threads: state.workers.values().map(|worker| worker.info.nthreads).sum(),
            total_memory: state.workers.values().filter_map(|worker| worker.info.memory_limit).sum(),
            workers,
        })
    }

    pub fn worker_identity(&self, address: &str) -> Option<WorkerIdentity> {
        self.state.borrow().workers.get(address).map(|worker| identity(address, worker))
    }

    /// Of the scheduler: there is no Python in it, so no package has a version.
    pub fn versions() -> Versions {
        let unknown = String::new;
        let host = HostVersions::from(HostVersionsRequired {
            python: "none".to_owned(),
            python_bits: u64::from(usize::BITS),
            os: std::env::consts::OS.to_owned(),
            os_release: unknown(),
            machine: std::env::consts::ARCH.to_owned(),
            processor: unknown(),
            byteorder: if cfg!(target_endian = "big") { "big" } else { "little" }.to_owned(),
            lc_all: unknown(),
            lang: unknown(),
        });
        Versions::from(VersionsRequired {
            host,
            packages: Map::from(vec![("distributed".to_owned(), Some(RELEASE.to_owned()))]),
        })
    }

    fn of_workers<T>(
        &self,
        workers: &Presence<Workers>,
        answer: impl Fn(&State, &Worker) -> Option<T>,
    ) -> Map<Address, T> {
        let state = self.state.borrow();
        let names = workers.value().map(references);
        let asked = state.workers.iter().filter(|(address, worker)| {
            names.as_ref().map_or(true, |names| names.iter().any(|name| worker.is_called(address, name)))
        });
        asked.filter_map(|(address, worker)| Some((address.clone(), answer(&state, worker)?))).collect()
    }

    pub fn has_what(&self, workers: &Presence<Workers>) -> Map<Address, Vec<Key>> {
        self.of_workers(workers, |state, worker| Some(keys(state, worker.holds.iter())))
    }

    pub fn processing(&self, workers: &Presence<Workers>) -> Map<Address, Vec<Key>> {
        self.of_workers(workers, |state, worker| Some(keys(state, worker.processing.keys().chain(&worker.seceded))))
    }

    pub fn threads(&self, workers: &Presence<Workers>) -> Map<Address, u64> {
        self.of_workers(workers, |_, worker| Some(worker.info.nthreads))
    }

    pub fn running_threads(&self, workers: &Presence<Workers>) -> Map<Address, u64> {
        self.of_workers(workers, |_, worker| worker.is_running().then_some(worker.info.nthreads))
    }

    pub fn nbytes(&self, message: &GetNbytes) -> Map<Key, Size> {
        let state = self.state.borrow();
        let asked: Option<&[Key]> = message.keys.value().map(|keys| match keys {
            Keys::List(keys) => keys.as_slice(),
            Keys::Set(keys) => keys.0.as_slice(),
        });
        let tasks: Box<dyn Iterator<Item = _>> = match asked {
            Some(keys) => Box::new(keys.iter().filter_map(|key| state.tasks.get(key))),
            None => Box::new(state.tasks.iter().map(|(_, task)| task)),
        };
        let sizes = tasks
            .filter(|task| task.stage == Stage::Memory)
            .map(|task| (task.key.clone(), i64::try_from(task.nbytes).unwrap_or(i64::MAX)));
        if message.summary == Some(false) {
            return sizes.map(|(key, size)| (key, size.into())).collect();
        }
        let mut sums = BTreeMap::<String, i64>::new();
        for (key, size) in sizes {
            *sums.entry(kind(&key)).or_default() += size;
        }
        sums.into_iter().map(|(kind, size)| (Key::Str(kind), size.into())).collect()
    }

    pub fn task_status(&self, keys: &[Key]) -> Map<Key, Option<TaskState>> {
        let state = self.state.borrow();
        let status = |key: &Key| state.tasks.get(key).map(|task| task.stage.name());
        keys.iter().map(|key| (key.clone(), status(key))).collect()
    }

    /// Which task is to blame for what has failed.
    pub fn error_cause(&self, keys: &[Key]) -> Option<Key> {
        let state = self.state.borrow();
        keys.iter().find_map(|key| Some(state.tasks.get(key)?.blame.as_ref()?.cause.clone()))
    }

    /// What a task does.
    ///
    /// # Errors
    /// There is no such task.
    pub fn run_spec(&self, key: &Key) -> Result<Pickled, Failure> {
        let state = self.state.borrow();
        let spec = state.tasks.get(key).and_then(|task| task.spec.clone());
        spec.ok_or_else(|| Failure::builtin("KeyError", crate::failure::name(key)))
    }

    pub fn prefix_states(&self) -> Map<String, PrefixStates> {
        let state = self.state.borrow();
        let mut counts = BTreeMap::<String, PrefixStates>::new();
        for (_, task) in state.tasks.iter() {
            let counts = counts.entry(kind(&task.key)).or_insert_with(|| {
                PrefixStates::from(PrefixStatesRequired { memory: 0, erred: 0, released: 0, processing: 0, waiting: 0 })
            });
            *match task.stage {
                Stage::Released => &mut counts.released,
                Stage::Waiting | Stage::NoWorker => &mut counts.waiting,
                Stage::Processing => &mut counts.processing,
                Stage::Memory => &mut counts.memory,
                Stage::Erred => &mut counts.erred,
            } += 1;
        }
        counts.into_iter().collect()
    }

    pub fn set_restrictions(&self, message: &SetRestrictions) {
        let mut state = self.state.borrow_mut();
        for (key, restriction) in &message.worker {
            let workers = match restriction {
                None => Vec::new(),
                Some(Restriction::One(worker)) => vec![worker.clone()],
                Some(Restriction::Several(Names::List(workers))) => workers.clone(),
                Some(Restriction::Several(Names::Set(workers))) => workers.0.clone(),
            };
            state.restrict(key, workers);
        }
        state.schedule();
    }

    /// A worker has other resources now.
    pub fn set_resources(&self, worker: &str, resources: &Presence<Map<String, Amount>>) {
        let mut state = self.state.borrow_mut();
        if let (Some(worker), Some(resources)) = (state.workers.get_mut(worker), resources.value()) {
            for (name, amount) in resources {
                worker.info.resources.insert(name.clone(), amount.clone());
            }
        }
        state.schedule();
    }

    /// How many workers would be of use: as many as there is work for.
    pub fn adaptive_target(&self) -> u64 {
        let state = self.state.borrow();
        let busy = state.tasks.iter().filter(|(_, task)| task.stage.is_under_way()).count() as u64;
        let workers = state.workers.len() as u64;
        let threads: u64 = state.workers.values().map(|worker| worker.info.nthreads).sum();
        let per_worker = threads.checked_div(workers).map_or(1, |threads| threads.max(1));
        let holding = state.workers.values().filter(|worker| !worker.holds.is_empty()).count() as u64;
        busy.div_ceil(per_worker).max(holding.min(1))
    }

    /// What workers could be closed, by address or name.
    pub fn workers_to_close(&self, number: Option<u64>, attribute: Option<&str>) -> Vec<WorkerName> {
        let addresses = self.dispensable(number);
        let state = self.state.borrow();
        let name = |address: Address| match attribute {
            Some("name") => state.workers.get(&address).map(|worker| worker.info.name.clone()),
            _ => Some(WorkerName::Str(address)),
        };
        addresses.into_iter().filter_map(name).collect()
    }
}

fn keys<'i>(state: &State, ids: impl Iterator<Item = &'i Id>) -> Vec<Key> {
    ids.map(|id| state.tasks[*id].key.clone()).collect()
}

/// The kind of a task, which its key begins with.
fn kind(key: &Key) -> String {
    match key {
        Key::Str(name) => name.rsplit_once('-').map_or(name.as_str(), |(kind, _)| kind).to_owned(),
        Key::List(parts) => parts.first().map(kind).unwrap_or_default(),
        other => crate::failure::name(other),
    }
}

fn identity(address: &str, worker: &Worker) -> WorkerIdentity {
    let info = &worker.info;
    let mut identity = WorkerIdentity::from(WorkerIdentityRequired {
        id: info.name.clone(),
        host: host(address).to_owned(),
        resources: info.resources.clone(),
        local_directory: info.local_directory.clone(),
        name: info.name.clone(),
        nthreads: info.nthreads,
        memory_limit: info.memory_limit.unwrap_or(0),
        services: info.services.clone(),
        status: info.status.clone(),
        nanny: info.nanny.clone(),
    });
    identity.last_seen = Some(worker.last_seen.into());
    identity.metrics = Some(info.metrics.clone());
    identity
}
