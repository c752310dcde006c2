//! Queues of futures, or of whatever `MessagePack` can write.
use std::collections::{HashMap, VecDeque};

use dask_protocol::queues::{
    FutureState, KeyOrData, QueueCreate, QueueGet, QueueGetReply, QueuePut, QueueRecord, QueueRecordFuture,
    QueueRecordFutureRequired, QueueRecordPlain, QueueRecordPlainRequired,
};
use dask_protocol::runtime::{Presence, Value};
use dask_protocol::types::{Count, Key};

use super::limit;
use crate::failure::Failure;
use crate::scheduler::Scheduler;
use crate::state::Stage;

/// The queues, by name.
pub type Queues = HashMap<String, Queue>;

/// What stands in a queue or variable.
#[derive(Clone)]
pub enum Item {
    Future(Key),
    Plain(Value),
}

impl From<&KeyOrData> for Item {
    fn from(value: &KeyOrData) -> Self {
        match value {
            KeyOrData::Future(future) => Self::Future(future.key.clone()),
            KeyOrData::Plain(plain) => Self::Plain(plain.data.clone()),
        }
    }
}

/// A queue, and how many have opened it.
#[derive(Default)]
pub struct Queue {
    items: VecDeque<Item>,
    /// Zero for any number.
    most: usize,
    users: usize,
    futures: HashMap<Key, usize>,
}

fn owner(queue: &str) -> String {
    format!("queue-{queue}")
}

fn unknown(queue: &str) -> Failure {
    Failure::builtin("KeyError", queue)
}

impl Scheduler {
    pub fn queue_create(&self, message: &QueueCreate) {
        let mut queues = self.coordination.queues.borrow_mut();
        let most = usize::try_from(message.maxsize.unwrap_or(0)).unwrap_or(0);
        let queue = queues.entry(message.name.clone()).or_insert_with(|| Queue { most, ..Queue::default() });
        queue.users += 1;
    }

    /// One user less; the last one takes the queue along.
    pub fn queue_release(&self, name: &str) {
        let mut queues = self.coordination.queues.borrow_mut();
        let Some(queue) = queues.get_mut(name) else { return };
        queue.users = queue.users.saturating_sub(1);
        if queue.users == 0 {
            queues.remove(name);
            drop(queues);
            self.state.borrow_mut().remove_client(&owner(name));
            self.coordination.change();
        }
    }

    /// # Errors
    /// There is no such queue, no such task, or no room in time.
    pub async fn queue_put(&self, message: &QueuePut) -> Result<(), Failure> {
        let limit = limit(&message.timeout);
        let item = Item::from(&message.value);
        if let Item::Future(key) = &item {
            self.known_task(key, limit).await?;
        }
        let queues = &self.coordination.queues;
        let put = || {
            let mut queues = queues.borrow_mut();
            let Some(queue) = queues.get_mut(&message.name) else { return Some(Err(unknown(&message.name))) };
            if queue.most > 0 && queue.items.len() >= queue.most {
                return None;
            }
            if let Item::Future(key) = &item {
                *queue.futures.entry(key.clone()).or_default() += 1;
                self.state.borrow_mut().desire(&owner(&message.name), std::slice::from_ref(key));
            }
            queue.items.push_back(item.clone());
            Some(Ok(()))
        };
        let result = self.coordination.until(limit, put).await;
        self.coordination.change();
        result.unwrap_or_else(|| Err(Failure::timeout("the queue is full")))
    }

    /// # Errors
    /// There is no such queue, or nothing in it in time.
    pub async fn queue_get(&self, message: &QueueGet) -> Result<QueueGetReply, Failure> {
        let queues = &self.coordination.queues;
        // None: as many as there are.
        let number = match &message.batch {
            Some(Count::Bool(true)) => None,
            Some(Count::Int(number)) => Some(usize::try_from(*number).unwrap_or(0)),
            Some(Count::Bool(false)) | None => Some(1),
        };
        let get = || {
            let mut queues = queues.borrow_mut();
            let Some(queue) = queues.get_mut(&message.name) else { return Some(Err(unknown(&message.name))) };
            let number = number.unwrap_or(queue.items.len());
            (queue.items.len() >= number).then(|| Ok(queue.items.drain(..number).collect::<Vec<_>>()))
        };
        let items = self.coordination.until(limit(&message.timeout), get).await;
        self.coordination.change();
        let items = items.unwrap_or_else(|| Err(Failure::timeout("the queue is empty")))?;
        let mut records: Vec<QueueRecord> = items.into_iter().map(|item| self.queue_record(item)).collect();
        let is_batch = matches!(&message.batch, Some(Count::Int(_) | Count::Bool(true)));
        match records.pop() {
            Some(record) if !is_batch => Ok(QueueGetReply::Record(record)),
            last => {
                records.extend(last);
                Ok(QueueGetReply::Batch(records))
            }
        }
    }

    fn queue_record(&self, item: Item) -> QueueRecord {
        match item {
            Item::Plain(value) => QueueRecordPlain::from(QueueRecordPlainRequired { value }).into(),
            Item::Future(key) => {
                let mut record =
                    QueueRecordFuture::from(QueueRecordFutureRequired { value: key, state: FutureState::Lost });
                let state = self.state.borrow();
                if let Some(task) = state.tasks.get(&record.value) {
                    record.state = future_state(task.stage);
                    if let Some(blame) = &task.blame {
                        record.exception = Some(blame.exception.clone().into());
                        record.traceback = Presence::nullable(blame.traceback.clone());
                    }
                }
                record.into()
            }
        }
    }

    /// # Errors
    /// There is no such queue.
    pub fn queue_size(&self, name: &str) -> Result<u64, Failure> {
        let queues = self.coordination.queues.borrow();
        queues.get(name).map(|queue| queue.items.len() as u64).ok_or_else(|| unknown(name))
    }

    /// A client has taken over a future from a queue.
    pub fn queue_future_release(&self, client: &str, message: &dask_protocol::coordination_stream::QueueFutureRelease) {
        let keys = std::slice::from_ref(&message.key);
        self.state.borrow_mut().desire(client, keys);
        let mut queues = self.coordination.queues.borrow_mut();
        let Some(queue) = queues.get_mut(&message.name) else { return };
        let Some(count) = queue.futures.get_mut(&message.key) else { return };
        *count -= 1;
        if *count == 0 {
            queue.futures.remove(&message.key);
            self.state.borrow_mut().release(&owner(&message.name), keys);
        }
    }
}

/// How far a future is, as queues and variables say it.
pub fn future_state(stage: Stage) -> FutureState {
    match stage {
        Stage::Released => FutureState::Released,
        Stage::Waiting => FutureState::Waiting,
        Stage::NoWorker => FutureState::NoWorker,
        Stage::Processing => FutureState::Processing,
        Stage::Memory => FutureState::Memory,
        Stage::Erred => FutureState::Erred,
    }
}
