//! Topics: events that are kept, and told to those who want to hear of them.
use std::collections::{BTreeSet, HashMap, VecDeque};

use dask_protocol::runtime::{Map, Value};
use dask_protocol::topics::{Event, EventRequired, GetEvents, GetEventsReply};
use dask_protocol::types::{TimedEvent, Topic};

use crate::scheduler::Scheduler;
use crate::state::now;

/// How many events of a topic are kept, as Dask's `events-log-length`.
const KEPT: usize = 100_000;

/// The topics, and who wants to hear of them.
#[derive(Default)]
pub struct Topics {
    events: HashMap<String, VecDeque<TimedEvent>>,
    subscribers: HashMap<String, BTreeSet<String>>,
}

impl Topics {
    pub fn subscribe(&mut self, topic: String, client: String) {
        self.subscribers.entry(topic).or_default().insert(client);
    }

    pub fn unsubscribe(&mut self, topic: &str, client: &str) {
        if let Some(clients) = self.subscribers.get_mut(topic) {
            clients.remove(client);
        }
    }

    /// A client is gone.
    pub fn forget(&mut self, client: &str) {
        self.subscribers.retain(|_, clients| {
            clients.remove(client);
            !clients.is_empty()
        });
    }
}

impl Scheduler {
    /// Somebody publishes an event.
    pub fn publish_event(&self, topic: Topic, message: Value) {
        let names = match topic {
            Topic::Str(name) => vec![name],
            Topic::List(names) => names,
        };
        let event: TimedEvent = (now(), message);
        let mut topics = self.coordination.topics.borrow_mut();
        for name in names {
            for client in topics.subscribers.get(&name).into_iter().flatten() {
                self.state
                    .borrow()
                    .tell(client, Event::from(EventRequired { topic: name.clone(), event: event.clone() }));
            }
            let events = topics.events.entry(name).or_default();
            if events.len() == KEPT {
                events.pop_front();
            }
            events.push_back(event.clone());
        }
    }

    /// The scheduler itself has done something with a worker or client.
    pub fn log_event(&self, topics: &[&str], action: &str, whom: &str) {
        let entries = vec![(Value::from("action"), Value::from(action)), (Value::from("name"), Value::from(whom))];
        let topics = topics.iter().map(|topic| (*topic).to_owned()).collect();
        self.publish_event(Topic::List(topics), Value::Map(Map::from(entries)));
    }

    pub fn get_events(&self, message: &GetEvents) -> GetEventsReply {
        let topics = self.coordination.topics.borrow();
        let list = |events: &VecDeque<TimedEvent>| events.iter().cloned().collect::<Vec<_>>();
        if let Some(topic) = message.topic.value() {
            return GetEventsReply::One(topics.events.get(topic).map(list).unwrap_or_default());
        }
        GetEventsReply::All(topics.events.iter().map(|(name, events)| (name.clone(), list(events))).collect())
    }
}
