//! Workers retired, restarted and ended.
use std::collections::BTreeSet;
use std::time::Duration;

use dask_protocol::client_reports::RestartClient;
use dask_protocol::holdings::{WorkerReference, Workers};
use dask_protocol::identity::WorkerIdentity;
use dask_protocol::lifecycle::{
    RestartCluster, RestartOutcome, RestartWorkers, RetireWorkers, Unregister, UnregisterReply,
};
use dask_protocol::nanny::KillWorker;
use dask_protocol::runtime::{Map, Number, Presence};
use dask_protocol::types::{Address, StatusName, WorkerName};
use dask_protocol::worker_lifecycle::{WorkerStatusChange, WorkerStatusChangeRequired};
use tokio::time::{sleep, Instant};

use crate::coordination::within;
use crate::failure::Failure;
use crate::scheduler::Scheduler;
use crate::state::stimulus;

/// How long workers may take to come again, if the client does not say.
const RESTART: f64 = 30.0;
/// How long between two looks at something that takes its time.
const GLANCE: Duration = Duration::from_millis(50);

/// Addresses, however they are written.
pub fn references(workers: &Workers) -> Vec<String> {
    let references = match workers {
        Workers::List(list) => list,
        Workers::Set(set) => &set.0,
    };
    let name = |reference: &WorkerReference| match reference {
        WorkerReference::Str(name) => name.clone(),
        WorkerReference::Int(number) => number.to_string(),
        WorkerReference::Tuple((host, port)) => format!("tcp://{host}:{port}"),
    };
    references.iter().map(name).collect()
}

impl Scheduler {
    /// Lets workers finish, takes over what they hold, and lets them go.
    ///
    /// # Errors
    /// Workers are named in two ways.
    pub async fn retire(&self, message: &RetireWorkers) -> Result<Map<Address, WorkerIdentity>, Failure> {
        let named = match (message.workers.value(), message.names.value()) {
            (Some(_), Some(_)) => {
                return Err(Failure::builtin("TypeError", "names and workers are mutually exclusive"));
            }
            (Some(workers), None) => references(workers),
            (None, Some(names)) => names.iter().map(plain_name).collect(),
            (None, None) => self.dispensable(message.n.value().copied()),
        };
        let leaving: BTreeSet<Address> = {
            let state = self.state.borrow();
            let named = |(address, worker): &(&Address, &crate::state::Worker)| {
                named.iter().any(|name| *name == **address || *name == worker.name())
            };
            state.workers.iter().filter(named).map(|(address, _)| address.clone()).collect()
        };
        self.set_status(&leaving, &StatusName::ClosingGracefully);
        while self.are_busy(&leaving) {
            sleep(GLANCE).await;
        }
        let stuck = self.evacuate(&leaving).await;
        self.set_status(&stuck, &StatusName::Running);
        let mut retired = Map::new();
        for address in leaving.difference(&stuck) {
            let Some(identity) = self.worker_identity(address) else { continue };
            retired.push(address.clone(), identity);
            if message.close_workers == Some(true) {
                self.state.borrow().close_worker(address, "scheduler-retire-worker");
            }
            if message.remove != Some(false) {
                self.lose_worker(address, true);
            }
        }
        self.state.borrow_mut().schedule();
        Ok(retired)
    }

    /// Workers that have nothing to do, as many as asked for.
    pub fn dispensable(&self, number: Option<u64>) -> Vec<Address> {
        let state = self.state.borrow();
        let mut idle: Vec<_> = state.workers.iter().filter(|(_, worker)| worker.processing.is_empty()).collect();
        idle.sort_by_key(|(_, worker)| worker.holds.len());
        let number = number.map_or(idle.len(), |number| usize::try_from(number).unwrap_or(usize::MAX));
        idle.into_iter().take(number).map(|(address, _)| address.clone()).collect()
    }

    fn set_status(&self, workers: &BTreeSet<Address>, status: &StatusName) {
        let mut state = self.state.borrow_mut();
        for address in workers {
            if let Some(worker) = state.workers.get_mut(address) {
                worker.info.status = status.clone();
                worker.outbox.push(WorkerStatusChange::from(WorkerStatusChangeRequired {
                    status: status.clone(),
                    stimulus_id: stimulus("retire-workers"),
                }));
            }
        }
    }

    fn are_busy(&self, workers: &BTreeSet<Address>) -> bool {
        let state = self.state.borrow();
        let mut workers = workers.iter().filter_map(|address| state.workers.get(address));
        workers.any(|worker| !worker.processing.is_empty() || !worker.seceded.is_empty())
    }

    /// Forgets all tasks, and restarts all workers.
    ///
    /// # Errors
    /// Workers do not come again in time.
    pub async fn restart(&self, message: &RestartCluster) -> Result<(), Failure> {
        self.state.borrow_mut().forget_everything();
        self.state.borrow().tell_clients(&RestartClient::default());
        self.restart_these(None, &message.timeout, message.wait_for_workers != Some(false)).await?;
        Ok(())
    }

    /// Restarts some workers.
    ///
    /// # Errors
    /// Workers do not come again in time.
    pub async fn restart_workers(&self, message: &RestartWorkers) -> Result<Map<Address, RestartOutcome>, Failure> {
        let workers = message.workers.value().cloned();
        self.restart_these(workers, &message.timeout, message.wait_for_workers != Some(false)).await
    }

    async fn restart_these(
        &self,
        workers: Option<Vec<Address>>,
        timeout: &Presence<Number>,
        wait: bool,
    ) -> Result<Map<Address, RestartOutcome>, Failure> {
        let seconds = timeout.value().map_or(RESTART, |timeout| timeout.as_f64().max(0.0));
        let limit = Duration::try_from_secs_f64(seconds).unwrap_or(Duration::from_secs(3600));
        let deadline = Instant::now() + limit;
        let (before, chosen) = {
            let state = self.state.borrow();
            let chosen = state
                .workers
                .iter()
                .filter(|(address, _)| workers.as_ref().map_or(true, |workers| workers.contains(address)));
            let chosen: Vec<_> = chosen.map(|(address, worker)| (address.clone(), worker.info.nanny.clone())).collect();
            (state.workers.len(), chosen)
        };
        let mut outcomes = Map::new();
        for (address, nanny) in chosen {
            let outcome = match nanny {
                None => {
                    self.state.borrow().close_worker(&address, "scheduler-restart");
                    RestartOutcome::Removed
                }
                Some(nanny) => match within(Some(limit), self.peers.ask(&nanny, &KillWorker::default())).await {
                    Some(Ok(())) => RestartOutcome::Ok,
                    _ => RestartOutcome::TimedOut,
                },
            };
            self.lose_worker(&address, true);
            outcomes.push(address, outcome);
        }
        while wait && self.state.borrow().workers.len() < before {
            if Instant::now() >= deadline {
                let text = format!("Waited for {before} worker(s) to reconnect after restarting");
                return Err(Failure::timeout(text));
            }
            sleep(GLANCE).await;
        }
        Ok(outcomes)
    }

    pub fn unregister(&self, message: &Unregister) -> UnregisterReply {
        if !self.state.borrow().workers.contains_key(&message.address) {
            return UnregisterReply::AlreadyRemoved;
        }
        self.lose_worker(&message.address, message.expected == Some(true));
        UnregisterReply::Ok
    }

    /// Ends all workers, and then the scheduler.
    pub fn terminate(&self) {
        let state = self.state.borrow();
        for address in state.workers.keys() {
            state.close_worker(address, "scheduler-close");
        }
        self.closing.notify_one();
    }
}

fn plain_name(name: &WorkerName) -> String {
    match name {
        WorkerName::Str(name) => name.clone(),
        WorkerName::Int(number) => number.to_string(),
    }
}
