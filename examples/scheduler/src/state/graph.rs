//! What a graph adds to the tasks.
use std::collections::HashSet;

use dask_protocol::graph::{Actors, Priorities, UpdateGraph};
use dask_protocol::runtime::{Bytes, Map, Number, Value};
use dask_protocol::types::{Amount, Key, Timedelta};

use super::task::{Demands, Priority, Stage};
use super::{now, State};
use crate::failure::pickled;

/// What the user wishes for a task: resources, priority, workers, whether others will do, retries.
pub type Hints = (Map<String, Amount>, Option<Number>, Vec<String>, bool, i64);

/// A task of a graph: key, pickle, dependencies, order, what is wished for it, annotations.
pub type Planned = (Key, Bytes, Vec<Key>, i64, Hints, Map<String, Value>);

/// What a graph says beside its tasks.
pub struct Graph {
    pub keys: Vec<Key>,
    pub submitted_by: Option<Key>,
    /// Seconds; graphs that come sooner after another belong to the same generation.
    pub fifo_timeout: f64,
    pub actors: Option<Actors>,
    pub priorities: Option<Priorities>,
}

impl Graph {
    /// From the message; what is to be materialised is left where it is.
    pub fn of(message: &mut UpdateGraph) -> Self {
        Self {
            keys: std::mem::take(&mut message.keys.0),
            submitted_by: message.submitting_task.take(),
            fifo_timeout: message.fifo_timeout.as_ref().map_or(0.0, seconds),
            actors: std::mem::take(&mut message.actors).into_value(),
            priorities: message.user_priority.take(),
        }
    }
}

/// A span of time: a number of seconds, or a number with a unit.
pub fn seconds(span: &Timedelta) -> f64 {
    match span {
        #[allow(clippy::cast_precision_loss)] // nobody waits for so long
        Timedelta::Int(seconds) => *seconds as f64,
        Timedelta::Float(seconds) => *seconds,
        Timedelta::Str(text) => {
            let text = text.trim();
            let split = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
            let number: f64 = text[..split].trim().parse().unwrap_or(1.0);
            number
                * match text[split..].trim() {
                    "us" => 1e-6,
                    "ms" => 1e-3,
                    "m" | "min" | "minute" | "minutes" => 60.0,
                    "h" | "hr" | "hour" | "hours" => 3600.0,
                    "d" | "day" | "days" => 86400.0,
                    _ => 1.0,
                }
        }
        Timedelta::Pickled(_) => 0.0, // as if it were not there
    }
}

impl State {
    /// Adds the tasks of a graph, and wants those that the client asked for.
    pub fn add_graph(&mut self, client: &str, graph: &Graph, planned: Vec<Planned>) {
        if self.lacks_dependencies(graph, &planned) {
            let why = (Some("lost dependencies".to_owned()), None);
            self.tell_cancelled(client, graph.keys.clone(), &why);
            self.release(client, &graph.keys);
            return;
        }
        let generation = self.generation_of(graph);
        for (key, spec, dependencies, order, hints, annotations) in planned {
            let id = self.tasks.enter(&key);
            if self.tasks[id].spec.is_some() || self.tasks[id].stage == Stage::Memory {
                continue; // known already
            }
            let dependencies: Vec<_> = dependencies.iter().map(|key| self.tasks.enter(key)).collect();
            for dependency in &dependencies {
                self.tasks[*dependency].dependents.insert(id);
            }
            let task = &mut self.tasks[id];
            let (resources, priority, workers, loose, retries) = hints;
            let wish = priority.map_or_else(|| graph.wish(&key), Number::as_f64);
            #[allow(clippy::cast_precision_loss)] // no graph has so many tasks
            let order = order as f64;
            task.priority = Priority([-wish, generation, order]);
            task.actor = graph.is_actor(&key);
            task.spec = Some(pickled(spec));
            task.dependencies = dependencies;
            task.retries = retries;
            task.annotations = annotations;
            if !(resources.is_empty() && workers.is_empty()) {
                task.demands = Some(Box::new(Demands { resources, workers, loose }));
            }
        }
        for key in &graph.keys {
            let id = self.tasks.enter(key);
            self.want(client, id);
            match self.tasks[id].stage {
                Stage::Released => self.begin(id),
                _ => self.report(id, Some(client)),
            }
        }
        self.schedule();
    }

    fn lacks_dependencies(&self, graph: &Graph, planned: &[Planned]) -> bool {
        let mut asked = planned.iter().flat_map(|task| &task.2).chain(&graph.keys).peekable();
        if asked.peek().is_none() {
            return false;
        }
        let here: HashSet<&Key> = planned.iter().map(|task| &task.0).collect();
        asked.any(|key| {
            let known = |key| self.tasks.get(key).is_some_and(|task| task.spec.is_some() || !task.who_has.is_empty());
            !here.contains(key) && !known(key)
        })
    }

    fn generation_of(&mut self, graph: &Graph) -> f64 {
        let parent = graph.submitted_by.as_ref().and_then(|key| self.tasks.get(key));
        if let Some(parent) = parent {
            return parent.priority.0[1] - 0.01; // what a task submits comes before its peers
        }
        let start = now();
        if graph.submitted_by.is_none() && self.last_graph + graph.fifo_timeout < start {
            self.generation += 1.0;
            self.last_graph = start;
        }
        self.generation
    }
}

impl Graph {
    fn is_actor(&self, key: &Key) -> bool {
        match &self.actors {
            Some(Actors::Bool(all)) => *all,
            Some(Actors::List(keys)) => keys.contains(key),
            None => false,
        }
    }

    #[allow(clippy::cast_precision_loss)] // no user wishes that much
    fn wish(&self, key: &Key) -> f64 {
        match &self.priorities {
            Some(Priorities::One(wish)) => *wish as f64,
            Some(Priorities::Each(wishes)) => wishes.get(key).map_or(0.0, |wish| *wish as f64),
            None => 0.0,
        }
    }
}
