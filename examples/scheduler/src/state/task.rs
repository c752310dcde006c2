//! Tasks, and where they are kept.
use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};
use std::ops::{Index, IndexMut};
use std::rc::Rc;

use dask_protocol::runtime::{Map, Value};
use dask_protocol::transport::{Pickled, Serialized};
use dask_protocol::types::{Address, Amount, Key, PickleBytes, Size, TaskState};

/// How large something is. What only Python can read, a number of `NumPy`, counts as nothing.
pub fn bytes(size: &Size) -> u64 {
    match size {
        Size::Int(size) => u64::try_from(*size).unwrap_or(0),
        Size::Pickled(_) => 0,
    }
}

/// Where a task is kept. It may be used again after the task is forgotten.
pub type Id = usize;

/// What comes first: the user's wish, then the older graph, then the order within it. Less is earlier.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Priority(pub [f64; 3]);

impl Eq for Priority {}

impl PartialOrd for Priority {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Priority {
    fn cmp(&self, other: &Self) -> Ordering {
        let pairs = self.0.iter().zip(&other.0);
        pairs.fold(Ordering::Equal, |known, (a, b)| known.then_with(|| a.total_cmp(b)))
    }
}

impl Priority {
    /// As workers are told: integers where they are.
    pub fn numbers(self) -> Vec<Amount> {
        #[allow(clippy::cast_possible_truncation)] // only what has no fraction, and is small
        let number = |part: f64| {
            if part.fract() == 0.0 && part.abs() < 1e15 {
                Amount::from(part as i64)
            } else {
                Amount::from(part)
            }
        };
        self.0.map(number).to_vec()
    }
}

/// How far a task is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody needs it now.
    Released,
    /// It waits for dependencies, or for a worker that has room.
    Waiting,
    /// No worker is there that may run it.
    NoWorker,
    /// A worker has it.
    Processing,
    /// Workers hold its result.
    Memory,
    /// It failed, or something that it depends on.
    Erred,
}

impl Stage {
    /// The name that Dask has for it.
    pub fn name(self) -> TaskState {
        match self {
            Self::Released => TaskState::Released,
            Self::Waiting => TaskState::Waiting,
            Self::NoWorker => TaskState::NoWorker,
            Self::Processing => TaskState::Processing,
            Self::Memory => TaskState::Memory,
            Self::Erred => TaskState::Erred,
        }
    }

    /// Whether its dependencies are needed.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Waiting | Self::NoWorker | Self::Processing)
    }
}

/// What the user asks of the place where a task runs.
#[derive(Clone, Debug, Default)]
pub struct Demands {
    pub resources: Map<String, Amount>,
    /// Addresses, names or hosts of workers; empty for any.
    pub workers: Vec<String>,
    /// Whether others will do if none of those is there.
    pub loose: bool,
}

/// Why a task failed.
#[derive(Debug)]
pub struct Blame {
    pub exception: Serialized,
    pub traceback: Option<Serialized>,
    /// The task that failed itself.
    pub cause: Key,
}

/// One task, or data that somebody scattered: then it has no `spec`.
#[derive(Debug)]
pub struct Task {
    pub key: Key,
    pub spec: Option<Pickled>,
    pub dependencies: Vec<Id>,
    pub dependents: BTreeSet<Id>,
    /// How many dependencies are not in memory; true only for a task that waits.
    pub missing: usize,
    pub stage: Stage,
    pub priority: Priority,
    pub who_has: Vec<Address>,
    pub who_wants: Vec<Rc<str>>,
    pub nbytes: u64,
    pub type_: Option<PickleBytes>,
    pub blame: Option<Rc<Blame>>,
    /// The worker that has it, while it is processed.
    pub worker: Option<Address>,
    /// The worker that gave it back, or failed at it: others are tried first.
    pub avoided: Option<Address>,
    /// Which of its runs counts; what workers say of others is late.
    pub run_id: i64,
    pub actor: bool,
    pub demands: Option<Box<Demands>>,
    pub retries: i64,
    /// How many workers died of it, perhaps.
    pub suspicious: i32,
    pub annotations: Map<String, Value>,
}

impl Task {
    fn new(key: Key) -> Self {
        Self {
            key,
            spec: None,
            dependencies: Vec::new(),
            dependents: BTreeSet::new(),
            missing: 0,
            stage: Stage::Released,
            priority: Priority::default(),
            who_has: Vec::new(),
            who_wants: Vec::new(),
            nbytes: 0,
            type_: None,
            blame: None,
            worker: None,
            avoided: None,
            run_id: -1,
            actor: false,
            demands: None,
            retries: 0,
            suspicious: 0,
            annotations: Map::new(),
        }
    }
}

/// The tasks, by key and by place. A place that some task, worker or client names is always taken.
#[derive(Default)]
pub struct Tasks {
    ids: HashMap<Key, Id>,
    places: Vec<Option<Task>>,
    free: Vec<Id>,
}

impl Tasks {
    pub fn id(&self, key: &Key) -> Option<Id> {
        self.ids.get(key).copied()
    }

    pub fn get(&self, key: &Key) -> Option<&Task> {
        self.places[self.id(key)?].as_ref()
    }

    /// The task of this key, which is made if there is none.
    pub fn enter(&mut self, key: &Key) -> Id {
        if let Some(id) = self.id(key) {
            return id;
        }
        let task = Some(Task::new(key.clone()));
        let id = self.free.pop().unwrap_or(self.places.len());
        match self.places.get_mut(id) {
            Some(place) => *place = task,
            None => self.places.push(task),
        }
        self.ids.insert(key.clone(), id);
        id
    }

    /// The task at a place that may have been left.
    pub fn at(&self, id: Id) -> Option<&Task> {
        self.places.get(id)?.as_ref()
    }

    pub fn remove(&mut self, id: Id) -> Option<Task> {
        let task = self.places.get_mut(id)?.take()?;
        self.ids.remove(&task.key);
        self.free.push(id);
        Some(task)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Id, &Task)> {
        let places = self.places.iter().enumerate();
        places.filter_map(|(id, task)| Some((id, task.as_ref()?)))
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

impl Index<Id> for Tasks {
    type Output = Task;

    fn index(&self, id: Id) -> &Task {
        self.places[id].as_ref().expect("a place that is named is taken")
    }
}

impl IndexMut<Id> for Tasks {
    fn index_mut(&mut self, id: Id) -> &mut Task {
        self.places[id].as_mut().expect("a place that is named is taken")
    }
}
