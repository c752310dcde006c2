//! The scheduler: its state, and what it needs to talk.
use std::cell::RefCell;
use std::rc::Rc;

use tokio::sync::Notify;

use crate::coordination::Coordination;
use crate::shuffle;
use crate::state::{now, State};
use crate::wire::Peers;

/// One scheduler. Everything happens on one thread; no borrow of the state is held while something is awaited.
pub struct Scheduler {
    /// Where it listens.
    pub address: String,
    /// Seconds since 1970.
    pub started: f64,
    pub state: RefCell<State>,
    pub peers: Peers,
    pub coordination: Coordination,
    /// A worker has come or gone, or changed its status.
    pub workers_changed: Notify,
    /// A client asked for the end.
    pub closing: Notify,
}

/// Connections share the scheduler.
pub type Shared = Rc<Scheduler>;

impl Scheduler {
    pub fn new(address: String) -> Self {
        let mut state = State::default();
        state.worker_plugins.push(shuffle::plugin());
        Self {
            address,
            started: now(),
            state: RefCell::new(state),
            peers: Peers::default(),
            coordination: Coordination::default(),
            workers_changed: Notify::new(),
            closing: Notify::new(),
        }
    }
}
