//! Data: fetched for clients, put on workers, copied and moved between them.
use std::collections::{BTreeMap, BTreeSet};
use std::io;

use dask_protocol::data::{
    Gather, GatherOnWorker, GatherOnWorkerReply, GatherOnWorkerRequired, GatherReply, GatherReplyError,
    GatherReplyErrorRequired, GatherReplyOk, GatherReplyOkRequired, Scatter, UpdateWorkerData,
    UpdateWorkerDataRequired, WhoHas,
};
use dask_protocol::placement::{AddWorkerKeys, AddWorkerKeysReply, Rebalance, RebalanceReply, Replicate};
use dask_protocol::replicas::{RemoveReplicas, RemoveReplicasRequired};
use dask_protocol::runtime::{Map, Presence};
use dask_protocol::transport::Serialized;
use dask_protocol::types::{Address, Count, Key, Names, OkMessage, PartialFail, PartialFailRequired, Size};

use crate::failure::Failure;
use crate::scheduler::Scheduler;
use crate::state::{bytes, stimulus, Stage};

/// How much more than the average a worker may hold after a rebalance.
const EVEN: f64 = 1.1;

/// The names in a list or set; none if there is neither.
pub fn names(names: &Presence<Names>) -> Vec<String> {
    match names.value() {
        Some(Names::List(list)) => list.clone(),
        Some(Names::Set(set)) => set.0.clone(),
        None => Vec::new(),
    }
}

impl Scheduler {
    /// Data that was put on workers without the scheduler.
    pub fn add_data(&self, client: Option<&str>, who_has: Map<Key, Vec<Address>>, nbytes: &Map<Key, Size>) {
        let mut state = self.state.borrow_mut();
        for (key, workers) in who_has {
            let size = nbytes.get(&key).map_or(0, bytes);
            state.add_data(client, &key, workers, size);
        }
    }

    /// Fetches data for a client. What cannot be had is named.
    pub async fn gather(&self, message: &Gather) -> GatherReply {
        let (mut by_worker, mut missing) = (BTreeMap::<Address, Vec<Key>>::new(), Vec::new());
        {
            let state = self.state.borrow();
            for key in &message.keys {
                match state.tasks.get(key).and_then(|task| task.who_has.first()) {
                    Some(worker) => by_worker.entry(worker.clone()).or_default().push(key.clone()),
                    None => missing.push(key.clone()),
                }
            }
        }
        let mut data = Vec::with_capacity(message.keys.len());
        for (worker, keys) in by_worker {
            match self.peers.fetch(&worker, keys.clone()).await {
                Ok(found) => {
                    missing.extend(keys.into_iter().filter(|key| found.get(key).is_none()));
                    data.extend(found);
                }
                Err(_) => missing.extend(keys),
            }
        }
        if missing.is_empty() {
            GatherReplyOk::from(GatherReplyOkRequired { data: Map::from(data) }).into()
        } else {
            GatherReplyError::from(GatherReplyErrorRequired { keys: missing }).into()
        }
    }

    /// Puts a client's data on workers.
    ///
    /// # Errors
    /// No worker is there in time, or one does not take it.
    pub async fn scatter(&self, message: &mut Scatter) -> Result<Vec<Key>, Failure> {
        let limit = message.timeout.map(|timeout| std::time::Duration::from_secs_f64(timeout.as_f64().max(0.0)));
        let first = crate::coordination::within(limit, self.some_worker()).await;
        first.ok_or_else(|| Failure::timeout("No valid workers found"))?;
        let workers = self.state.borrow().meant(message.workers.as_deref().unwrap_or_default());
        if workers.is_empty() {
            return Err(Failure::timeout("No valid workers found"));
        }
        let data = std::mem::take(&mut message.data);
        let keys: Vec<Key> = data.keys().cloned().collect();
        let mut by_worker = BTreeMap::<&Address, Map<Key, Serialized>>::new();
        for (index, (key, value)) in data.into_iter().enumerate() {
            by_worker.entry(&workers[index % workers.len()]).or_default().push(key, value);
        }
        for (worker, data) in by_worker {
            let request = UpdateWorkerData {
                stimulus_id: stimulus("scatter").into(),
                ..UpdateWorkerDataRequired { data }.into()
            };
            let reply = self.peers.ask(worker, &request).await?;
            let mut state = self.state.borrow_mut();
            for (key, nbytes) in &reply.nbytes {
                state.add_data(Some(&message.client), key, vec![worker.clone()], bytes(nbytes));
            }
        }
        let copies = match message.broadcast {
            Some(Count::Bool(true)) => workers.len(),
            Some(Count::Int(copies)) => usize::try_from(copies).unwrap_or(1),
            _ => 1,
        };
        if copies > 1 {
            self.copy(&keys, copies.min(workers.len()), &workers).await?;
        }
        Ok(keys)
    }

    /// Has data copied to more workers.
    ///
    /// # Errors
    /// A worker cannot be reached.
    pub async fn replicate(&self, message: &Replicate) -> Result<Option<PartialFail>, Failure> {
        let workers = self.state.borrow().meant(&names(&message.workers));
        let copies = message.n.value().map_or(workers.len(), |n| usize::try_from(*n).unwrap_or(usize::MAX));
        if copies == 0 {
            return Err(Failure::builtin("ValueError", "Can not use replicate to delete data"));
        }
        let copies = copies.min(workers.len());
        let missing: Vec<Key> = {
            let state = self.state.borrow();
            let held = |key: &&Key| state.tasks.get(key).is_some_and(|task| !task.who_has.is_empty());
            message.keys.iter().filter(|key| !held(key)).cloned().collect()
        };
        if !missing.is_empty() {
            return Ok(Some(PartialFail::from(PartialFailRequired { keys: missing })));
        }
        self.copy(&message.keys, copies, &workers).await?;
        if message.delete != Some(false) {
            self.delete_copies(&message.keys, copies, &workers);
        }
        Ok(None)
    }

    async fn copy(&self, keys: &[Key], copies: usize, workers: &[Address]) -> Result<(), Failure> {
        let mut wanted = BTreeMap::<&Address, Vec<Key>>::new();
        {
            let state = self.state.borrow();
            for (index, key) in keys.iter().enumerate() {
                let Some(task) = state.tasks.get(key) else { continue };
                let held = workers.iter().filter(|worker| task.who_has.contains(worker)).count();
                let others = workers.iter().cycle().skip(index % workers.len().max(1)).take(workers.len());
                let others = others.filter(|worker| !task.who_has.contains(worker));
                for worker in others.take(copies.saturating_sub(held)) {
                    wanted.entry(worker).or_default().push(key.clone());
                }
            }
        }
        for (worker, keys) in wanted {
            self.fetch_on(worker, &keys).await?;
        }
        Ok(())
    }

    /// Has a worker fetch data from others; gives what it could not get.
    async fn fetch_on(&self, worker: &Address, keys: &[Key]) -> io::Result<Vec<Key>> {
        let who_has = {
            let state = self.state.borrow();
            let holders = |key| state.tasks.get(key).map(|task| task.who_has.clone()).unwrap_or_default();
            keys.iter().map(|key| (key.clone(), holders(key))).collect()
        };
        let failed = match self.peers.ask(worker, &GatherOnWorker::from(GatherOnWorkerRequired { who_has })).await? {
            GatherOnWorkerReply::Partial(reply) => reply.keys,
            _ => Vec::new(),
        };
        let copied = keys.iter().filter(|key| !failed.contains(key)).cloned().collect();
        self.state.borrow_mut().holds_more(worker, copied);
        Ok(failed)
    }

    fn delete_copies(&self, keys: &[Key], copies: usize, workers: &[Address]) {
        let state = self.state.borrow();
        let mut surplus = BTreeMap::<&Address, Vec<Key>>::new();
        for key in keys {
            let Some(task) = state.tasks.get(key) else { continue };
            let there = task.who_has.iter().filter(|holder| workers.contains(holder));
            for holder in there.skip(copies) {
                surplus.entry(holder).or_default().push(key.clone());
            }
        }
        for (worker, keys) in surplus {
            state.order(
                worker,
                RemoveReplicas::from(RemoveReplicasRequired { keys: keys.into(), stimulus_id: stimulus("replicate") }),
            );
        }
    }

    /// Moves data from workers that hold much to those that hold little.
    ///
    /// # Errors
    /// A worker cannot be reached.
    pub async fn rebalance(&self, message: &Rebalance) -> Result<RebalanceReply, Failure> {
        let mut failed = Vec::new();
        for ((from, to), keys) in self.moves(message) {
            let missing = self.fetch_on(&to, &keys).await?;
            let moved: Vec<Key> = keys.into_iter().filter(|key| !missing.contains(key)).collect();
            failed.extend(missing);
            self.state.borrow().order(
                &from,
                RemoveReplicas::from(RemoveReplicasRequired { keys: moved.into(), stimulus_id: stimulus("rebalance") }),
            );
        }
        if failed.is_empty() {
            Ok(RebalanceReply::Ok(OkMessage::default()))
        } else {
            Ok(RebalanceReply::Partial(PartialFail::from(PartialFailRequired { keys: failed })))
        }
    }

    #[allow(clippy::cast_precision_loss)] // it is about averages
    fn moves(&self, message: &Rebalance) -> BTreeMap<(Address, Address), Vec<Key>> {
        let state = self.state.borrow();
        let workers = state.meant(&names(&message.workers));
        let keys = message.keys.value();
        let mut held: BTreeMap<&Address, u64> = workers.iter().map(|worker| (worker, 0)).collect();
        let mut movable = Vec::new();
        for (_, task) in state.tasks.iter().filter(|(_, task)| task.stage == Stage::Memory && !task.actor) {
            for holder in &task.who_has {
                if let Some(bytes) = held.get_mut(holder) {
                    *bytes += task.nbytes;
                }
            }
            if keys.map_or(true, |keys| keys.contains(&task.key)) && task.who_has.len() == 1 {
                movable.push(task);
            }
        }
        let average = held.values().sum::<u64>() as f64 / held.len().max(1) as f64;
        let mut moves = BTreeMap::<_, Vec<Key>>::new();
        movable.sort_by_key(|task| std::cmp::Reverse(task.nbytes));
        for task in movable {
            let from = &task.who_has[0];
            let Some(&much) = held.get(from) else { continue };
            let least = held.iter().min_by_key(|(_, bytes)| **bytes).map(|(worker, bytes)| (*worker, *bytes));
            let Some((to, little)) = least else { continue };
            if much as f64 > average * EVEN && little + task.nbytes < much {
                held.insert(from, much - task.nbytes);
                held.insert(to, little + task.nbytes);
                moves.entry((from.clone(), to.clone())).or_default().push(task.key.clone());
            }
        }
        moves
    }

    /// Copies what only these workers hold to others; gives those workers that hold something alone even then.
    pub async fn evacuate(&self, leaving: &BTreeSet<Address>) -> BTreeSet<Address> {
        let mut stuck = BTreeSet::new();
        for from in leaving {
            let alone: Vec<Key> = {
                let state = self.state.borrow();
                let Some(worker) = state.workers.get(from) else { continue };
                let held = worker.holds.iter().map(|id| &state.tasks[*id]);
                let alone = held.filter(|task| task.who_has.iter().all(|holder| leaving.contains(holder)));
                alone.filter(|task| !task.actor).map(|task| task.key.clone()).collect()
            };
            if alone.is_empty() {
                continue;
            }
            let others = self.state.borrow().meant(&[]);
            let others: Vec<Address> = others.into_iter().filter(|worker| !leaving.contains(worker)).collect();
            let mut by_worker = BTreeMap::<&Address, Vec<Key>>::new();
            for (index, key) in alone.into_iter().enumerate() {
                match others.get(index % others.len().max(1)) {
                    Some(worker) => by_worker.entry(worker).or_default().push(key),
                    None => {
                        stuck.insert(from.clone());
                    }
                }
            }
            for (worker, keys) in by_worker {
                if self.fetch_on(worker, &keys).await.map_or(true, |failed| !failed.is_empty()) {
                    stuck.insert(from.clone());
                }
            }
        }
        stuck
    }

    pub fn who_has(&self, message: &WhoHas) -> Map<Key, Vec<Address>> {
        let state = self.state.borrow();
        let holders = |key: &Key| state.tasks.get(key).map(|task| task.who_has.clone()).unwrap_or_default();
        match message.keys.value() {
            Some(keys) => keys.iter().map(|key| (key.clone(), holders(key))).collect(),
            None => state.tasks.iter().map(|(_, task)| (task.key.clone(), task.who_has.clone())).collect(),
        }
    }

    /// A worker, or somebody in its place, says what it holds.
    pub fn add_worker_keys(&self, message: &mut AddWorkerKeys) -> AddWorkerKeysReply {
        let mut state = self.state.borrow_mut();
        if !state.workers.contains_key(&message.worker) {
            return AddWorkerKeysReply::NotFound;
        }
        let unknown = state.holds_more(&message.worker, message.keys.take().unwrap_or_default());
        if !unknown.is_empty() {
            state.order(
                &message.worker,
                RemoveReplicas::from(RemoveReplicasRequired {
                    keys: unknown.into(),
                    stimulus_id: stimulus("redundant-replicas"),
                }),
            );
        }
        AddWorkerKeysReply::Ok
    }
}
