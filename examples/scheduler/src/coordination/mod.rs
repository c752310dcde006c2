//! What clients and tasks coordinate by: locks, events, queues, variables, datasets, topics, metadata.
mod events;
mod locks;
mod metadata;
mod publish;
mod queues;
mod topics;
mod variables;

use std::cell::RefCell;
use std::future::Future;
use std::time::Duration;

use dask_protocol::runtime::{Number, Presence};
use dask_protocol::types::Key;
use tokio::sync::Notify;

use crate::failure::Failure;
use crate::scheduler::Scheduler;

/// Each conversation has its part; `changed` wakes whoever waits for any of them.
#[derive(Default)]
pub struct Coordination {
    pub events: RefCell<events::Events>,
    pub semaphores: RefCell<locks::Semaphores>,
    pub multi_locks: RefCell<locks::MultiLocks>,
    pub queues: RefCell<queues::Queues>,
    pub variables: RefCell<variables::Variables>,
    pub datasets: RefCell<publish::Datasets>,
    pub topics: RefCell<topics::Topics>,
    pub metadata: RefCell<metadata::Metadata>,
    changed: Notify,
}

/// How long a request may wait; None for ever.
pub fn limit(timeout: &Presence<Number>) -> Option<Duration> {
    let seconds = timeout.value().copied()?.as_f64();
    Some(Duration::try_from_secs_f64(seconds.max(0.0)).unwrap_or(Duration::MAX))
}

impl Coordination {
    /// Something is otherwise than it was.
    pub fn change(&self) {
        self.changed.notify_waiters();
    }

    /// Tries again whenever something has changed, for as long as the limit allows.
    pub async fn until<T>(&self, limit: Option<Duration>, mut attempt: impl FnMut() -> Option<T>) -> Option<T> {
        let tries = async {
            loop {
                let changed = self.changed.notified();
                if let Some(done) = attempt() {
                    return done;
                }
                changed.await;
            }
        };
        within(limit, tries).await
    }
}

/// What a future gives, if it does so in time.
pub async fn within<T>(limit: Option<Duration>, future: impl Future<Output = T>) -> Option<T> {
    match limit {
        Some(limit) => tokio::time::timeout(limit, future).await.ok(),
        None => Some(future.await),
    }
}

impl Scheduler {
    /// Waits for a task that a client has submitted on another line.
    ///
    /// # Errors
    /// It does not come in time.
    async fn known_task(&self, key: &Key, limit: Option<Duration>) -> Result<(), Failure> {
        let known = async {
            while self.state.borrow().tasks.id(key).is_none() {
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let late = || Failure::timeout(format!("Task {} unknown to scheduler.", crate::failure::name(key)));
        within(limit, known).await.ok_or_else(late)
    }
}
