//! Datasets: collections under a name, whose tasks are kept.
use std::collections::{HashMap, HashSet};
use std::time::Duration;

use dask_protocol::publish::{PublishDelete, PublishGet, PublishPut, Published, PublishedRequired};
use dask_protocol::types::Key;

use crate::failure::{name, Failure};
use crate::scheduler::Scheduler;

/// How long the stream of a client may be behind its requests.
const BEHIND: Option<Duration> = Some(Duration::from_secs(30));

/// The datasets, and how far the streams of clients are.
#[derive(Default)]
pub struct Datasets {
    published: HashMap<Key, Published>,
    flushed: HashSet<String>,
}

fn owner(dataset: &Key) -> String {
    format!("published-{}", name(dataset))
}

impl Scheduler {
    /// All that a client has sent before is done.
    pub fn publish_flush(&self, uid: String) {
        self.coordination.datasets.borrow_mut().flushed.insert(uid);
        self.coordination.change();
    }

    async fn caught_up(&self, uid: &str) -> Result<(), Failure> {
        let datasets = &self.coordination.datasets;
        let flushed = || datasets.borrow_mut().flushed.remove(uid).then_some(());
        self.coordination.until(BEHIND, flushed).await.ok_or_else(|| Failure::timeout("the stream is behind"))
    }

    /// # Errors
    /// A dataset is there already, or the client's stream does not catch up.
    pub async fn publish_put(&self, message: &mut PublishPut) -> Result<(), Failure> {
        self.caught_up(&message.uid).await?;
        let data = std::mem::take(&mut message.data);
        for ((dataset, keys), data) in message.names.iter().zip(&message.keys).zip(data) {
            let old = self.coordination.datasets.borrow_mut().published.remove(dataset);
            if let Some(old) = old {
                if !message.override_ {
                    let text = format!("Dataset {} already exists", name(dataset));
                    self.coordination.datasets.borrow_mut().published.insert(dataset.clone(), old);
                    return Err(Failure::builtin("KeyError", text));
                }
                self.state.borrow_mut().release(&owner(dataset), &old.keys);
            }
            self.state.borrow_mut().desire(&owner(dataset), keys);
            let published = Published::from(PublishedRequired { data, keys: keys.clone() });
            self.coordination.datasets.borrow_mut().published.insert(dataset.clone(), published);
        }
        Ok(())
    }

    pub fn publish_get(&self, message: &PublishGet) -> Vec<Option<Published>> {
        let datasets = self.coordination.datasets.borrow();
        message.names.iter().map(|name| datasets.published.get(name).cloned()).collect()
    }

    pub fn publish_list(&self) -> Vec<Key> {
        let mut names: Vec<Key> = self.coordination.datasets.borrow().published.keys().cloned().collect();
        names.sort_by_key(name);
        names
    }

    /// # Errors
    /// The client's stream does not catch up.
    pub async fn publish_delete(&self, message: &PublishDelete) -> Result<(), Failure> {
        self.caught_up(&message.uid).await?;
        for dataset in &message.names {
            let old = self.coordination.datasets.borrow_mut().published.remove(dataset);
            if let Some(old) = old {
                self.state.borrow_mut().release(&owner(dataset), &old.keys);
            }
        }
        Ok(())
    }
}
