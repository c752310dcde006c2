//! Requests passed on to workers and nannies, and plugins.
use dask_protocol::plugins::{
    NannyPluginAdd, NannyPluginAddRequired, NannyPluginRemove, NannyPluginRemoveRequired, RegisterNannyPlugin,
    RegisterWorkerPlugin, WorkerPluginAdd, WorkerPluginAddRequired, WorkerPluginRemove, WorkerPluginRemoveRequired,
};
use dask_protocol::relay::{Broadcast, OnError, Proxy};
use dask_protocol::routes::Answered;
use dask_protocol::runtime::{decode, Bytes, Map, RawReply, RawRequest};
use dask_protocol::types::{Address, Outcome};

use crate::data::names;
use crate::failure::Failure;
use crate::scheduler::Scheduler;
use crate::state::host;

impl Scheduler {
    /// Passes a request on to a worker.
    ///
    /// # Errors
    /// The worker cannot be reached.
    pub async fn proxy(&self, message: &Proxy) -> Result<RawReply, Failure> {
        self.pass_on(&message.worker, &message.msg).await
    }

    async fn pass_on(&self, address: &str, request: &RawRequest) -> Result<RawReply, Failure> {
        let frames = self.peers.pass_on(address, request).await?;
        decode(frames).map_err(|error| Failure::builtin("OSError", error.to_string()))
    }

    /// Passes a request on to workers, or their nannies.
    ///
    /// # Errors
    /// One of them cannot be reached, and the client wants to know.
    pub async fn broadcast(&self, message: &Broadcast) -> Result<Map<Address, RawReply>, Failure> {
        let mut replies = Map::new();
        for (worker, address) in self.addressed(message) {
            match self.pass_on(&address, &message.msg).await {
                Ok(reply) => replies.push(worker, reply),
                Err(_) if message.on_error == Some(OnError::Ignore) => {}
                Err(failure) => return Err(failure),
            }
        }
        Ok(replies)
    }

    /// Whom a broadcast is for: the address that stands for it, and that of its recipient.
    fn addressed(&self, message: &Broadcast) -> Vec<(Address, Address)> {
        let state = self.state.borrow();
        let wanted = names(&message.workers);
        let hosts = message.hosts.value();
        let is_wanted = |address: &Address| match (message.workers.value(), hosts) {
            (None, None) => true,
            (_, hosts) => {
                wanted.contains(address) || hosts.is_some_and(|hosts| hosts.iter().any(|h| h == host(address)))
            }
        };
        let workers = state.workers.iter().filter(|(address, _)| is_wanted(address));
        if message.nanny == Some(true) {
            let nannies = workers.filter_map(|(_, worker)| worker.info.nanny.clone());
            nannies.map(|nanny| (nanny.clone(), nanny)).collect()
        } else {
            workers.map(|(address, _)| (address.clone(), address.clone())).collect()
        }
    }

    async fn ask_all<Q: Answered<Reply = Outcome>>(&self, request: &Q, nannies: bool) -> Map<Address, Outcome> {
        let whom: Vec<Address> = {
            let state = self.state.borrow();
            let workers = state.workers.iter();
            let address = |(address, worker): (&Address, &crate::state::Worker)| {
                if nannies {
                    worker.info.nanny.clone()
                } else {
                    Some(address.clone())
                }
            };
            workers.filter_map(address).collect()
        };
        let mut outcomes = Map::new();
        for address in whom {
            let outcome = self.peers.ask(&address, request).await;
            let outcome = outcome.unwrap_or_else(|error| Outcome::Error(Failure::from(error).message()));
            outcomes.push(address, outcome);
        }
        outcomes
    }

    /// Gives a plugin to all workers, and to those that come later.
    pub async fn register_worker_plugin(&self, message: &RegisterWorkerPlugin) -> Map<Address, Outcome> {
        if !remember(&mut self.state.borrow_mut().worker_plugins, &message.name, &message.plugin, message.idempotent) {
            return Map::new();
        }
        let request = WorkerPluginAdd {
            name: message.name.clone().into(),
            ..WorkerPluginAddRequired { plugin: message.plugin.clone() }.into()
        };
        self.ask_all(&request, false).await
    }

    /// # Errors
    /// There is no such plugin.
    pub async fn unregister_worker_plugin(&self, name: &str) -> Result<Map<Address, Outcome>, Failure> {
        forget(&mut self.state.borrow_mut().worker_plugins, name)?;
        Ok(self.ask_all(&WorkerPluginRemove::from(WorkerPluginRemoveRequired { name: name.to_owned() }), false).await)
    }

    /// Gives a plugin to all nannies, and to those that come later.
    pub async fn register_nanny_plugin(&self, message: &RegisterNannyPlugin) -> Map<Address, Outcome> {
        if !remember(&mut self.state.borrow_mut().nanny_plugins, &message.name, &message.plugin, message.idempotent) {
            return Map::new();
        }
        let request = NannyPluginAdd {
            name: message.name.clone().into(),
            ..NannyPluginAddRequired { plugin: message.plugin.clone() }.into()
        };
        self.ask_all(&request, true).await
    }

    /// # Errors
    /// There is no such plugin.
    pub async fn unregister_nanny_plugin(&self, name: &str) -> Result<Map<Address, Outcome>, Failure> {
        forget(&mut self.state.borrow_mut().nanny_plugins, name)?;
        Ok(self.ask_all(&NannyPluginRemove::from(NannyPluginRemoveRequired { name: name.to_owned() }), true).await)
    }
}

/// Keeps a plugin for those that come later; false if it is there already, and once is enough.
fn remember(plugins: &mut Vec<(String, Bytes)>, name: &str, plugin: &Bytes, idempotent: bool) -> bool {
    let is_known = plugins.iter().any(|(known, _)| known == name);
    if is_known && idempotent {
        return false;
    }
    plugins.retain(|(known, _)| known != name);
    plugins.push((name.to_owned(), plugin.clone()));
    true
}

fn forget(plugins: &mut Vec<(String, Bytes)>, name: &str) -> Result<(), Failure> {
    let before = plugins.len();
    plugins.retain(|(known, _)| known != name);
    if plugins.len() == before {
        return Err(Failure::builtin("ValueError", format!("The plugin {name} does not exist")));
    }
    Ok(())
}
