//! Events: flags that one can wait for.
use std::collections::HashSet;

use dask_protocol::events::{EventClear, EventIsSet, EventSet, EventWait};
use dask_protocol::types::Key;

use super::limit;
use crate::scheduler::Scheduler;

/// The events that are set.
pub type Events = HashSet<Key>;

impl Scheduler {
    /// Whether the event was set in time.
    pub async fn event_wait(&self, message: &EventWait) -> bool {
        let events = &self.coordination.events;
        let set = || events.borrow().contains(&message.name).then_some(());
        self.coordination.until(limit(&message.timeout), set).await.is_some()
    }

    pub fn event_set(&self, message: &EventSet) {
        self.coordination.events.borrow_mut().insert(message.name.clone());
        self.coordination.change();
    }

    pub fn event_clear(&self, message: &EventClear) {
        self.coordination.events.borrow_mut().remove(&message.name);
    }

    pub fn event_is_set(&self, message: &EventIsSet) -> bool {
        self.coordination.events.borrow().contains(&message.name)
    }
}
