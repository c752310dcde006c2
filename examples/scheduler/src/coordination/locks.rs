//! Semaphores, which locks are as well, and locks of several names at once.
use std::collections::{HashMap, VecDeque};

use dask_protocol::multi_locks::{MultiLockAcquire, MultiLockRelease};
use dask_protocol::runtime::Number;
use dask_protocol::semaphores::{SemaphoreAcquire, SemaphoreRefresh, SemaphoreRegister, SemaphoreRelease};
use dask_protocol::types::Key;

use super::limit;
use crate::failure::{name, Failure};
use crate::scheduler::Scheduler;
use crate::state::now;

/// The semaphores, by name.
pub type Semaphores = HashMap<Key, Semaphore>;

/// A semaphore: who holds a lease of it, and when that was said last.
pub struct Semaphore {
    most: i64,
    /// Seconds.
    lease_timeout: Option<f64>,
    leases: HashMap<String, f64>,
}

impl Semaphore {
    fn acquire(&mut self, lease: &str) -> bool {
        let has_room = i64::try_from(self.leases.len()).is_ok_and(|held| held < self.most);
        let acquired = has_room || self.leases.contains_key(lease);
        if acquired {
            self.leases.insert(lease.to_owned(), now());
        }
        acquired
    }
}

/// Who asked for which names, in the order in which they came.
#[derive(Default)]
pub struct MultiLocks {
    queues: HashMap<Key, VecDeque<String>>,
    requests: HashMap<String, (Vec<Key>, u64)>,
}

impl MultiLocks {
    fn request(&mut self, id: &str, locks: &[Key], number: u64) {
        for lock in locks {
            self.queues.entry(lock.clone()).or_default().push_back(id.to_owned());
        }
        self.requests.insert(id.to_owned(), (locks.to_vec(), number));
    }

    /// Whether enough of the names are held; those beyond are given back.
    fn try_acquire(&mut self, id: &str) -> bool {
        let Some((locks, number)) = self.requests.get(id).cloned() else { return false };
        let is_first = |lock: &Key| self.queues.get(lock).and_then(VecDeque::front).is_some_and(|first| first == id);
        let mut held: Vec<Key> = locks.iter().filter(|lock| is_first(lock)).cloned().collect();
        let enough = usize::try_from(number).unwrap_or(usize::MAX);
        if held.len() < enough {
            return false;
        }
        held.truncate(enough);
        self.leave(id, |lock| !held.contains(lock));
        self.requests.insert(id.to_owned(), (held, number));
        true
    }

    fn leave(&mut self, id: &str, which: impl Fn(&Key) -> bool) {
        self.queues.retain(|lock, queue| {
            if which(lock) {
                queue.retain(|other| other != id);
            }
            !queue.is_empty()
        });
    }

    fn give_up(&mut self, id: &str) {
        self.requests.remove(id);
        self.leave(id, |_| true);
    }
}

impl Scheduler {
    /// # Errors
    /// The semaphore is known, with another number of leases.
    pub fn semaphore_register(&self, message: &SemaphoreRegister) -> Result<(), Failure> {
        let mut semaphores = self.coordination.semaphores.borrow_mut();
        let new = || Semaphore {
            most: message.max_leases,
            lease_timeout: message.lease_timeout.map(Number::as_f64),
            leases: HashMap::new(),
        };
        let known = semaphores.entry(message.name.clone()).or_insert_with(new).most;
        if known == message.max_leases {
            return Ok(());
        }
        let text = format!("Inconsistent max leases: {}, expected: {known}", message.max_leases);
        Err(Failure::builtin("ValueError", text))
    }

    /// Whether a lease was free in time.
    ///
    /// # Errors
    /// There is no such semaphore.
    pub async fn semaphore_acquire(&self, message: &SemaphoreAcquire) -> Result<bool, Failure> {
        let semaphores = &self.coordination.semaphores;
        if !semaphores.borrow().contains_key(&message.name) {
            let text = format!("Semaphore or Lock `{}` not known.", name(&message.name));
            return Err(Failure::builtin("RuntimeError", text));
        }
        let acquire = || match semaphores.borrow_mut().get_mut(&message.name) {
            Some(semaphore) => semaphore.acquire(&message.lease_id).then_some(true),
            None => Some(false), // it was closed meanwhile
        };
        Ok(self.coordination.until(limit(&message.timeout), acquire).await.unwrap_or(false))
    }

    pub fn semaphore_refresh(&self, message: &SemaphoreRefresh) {
        if let Some(semaphore) = self.coordination.semaphores.borrow_mut().get_mut(&message.name) {
            semaphore.leases.extend(message.lease_ids.iter().map(|lease| (lease.clone(), now())));
        }
    }

    pub fn semaphore_release(&self, message: &SemaphoreRelease) {
        if let Some(semaphore) = self.coordination.semaphores.borrow_mut().get_mut(&message.name) {
            semaphore.leases.remove(&message.lease_id);
        }
        self.coordination.change();
    }

    /// How many leases are held.
    pub fn semaphore_value(&self, name: &Key) -> u64 {
        self.coordination.semaphores.borrow().get(name).map_or(0, |semaphore| semaphore.leases.len() as u64)
    }

    pub fn semaphore_close(&self, name: &Key) {
        self.coordination.semaphores.borrow_mut().remove(name);
        self.coordination.change();
    }

    /// Takes leases back whose holders have not been heard of for too long.
    pub fn end_leases(&self) {
        for semaphore in self.coordination.semaphores.borrow_mut().values_mut() {
            if let Some(timeout) = semaphore.lease_timeout.filter(|timeout| *timeout > 0.0) {
                semaphore.leases.retain(|_, refreshed| *refreshed + timeout >= now());
            }
        }
        self.coordination.change();
    }

    /// Whether as many of the names as asked for were free in time.
    pub async fn multi_lock_acquire(&self, message: &MultiLockAcquire) -> bool {
        let locks = &self.coordination.multi_locks;
        locks.borrow_mut().request(&message.id, &message.locks, message.num_locks);
        let acquire = || locks.borrow_mut().try_acquire(&message.id).then_some(());
        let acquired = self.coordination.until(limit(&message.timeout), acquire).await.is_some();
        if !acquired {
            locks.borrow_mut().give_up(&message.id);
        }
        self.coordination.change();
        acquired
    }

    pub fn multi_lock_release(&self, message: &MultiLockRelease) {
        self.coordination.multi_locks.borrow_mut().give_up(&message.id);
        self.coordination.change();
    }
}
