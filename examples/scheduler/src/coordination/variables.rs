//! Variables: one future, or value, under a name.
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::time::Duration;

use dask_protocol::coordination_stream::VariableFutureReceivedConfirm;
use dask_protocol::queues::FutureState;
use dask_protocol::runtime::Presence;
use dask_protocol::types::Key;
use dask_protocol::variables::{
    VariableGet, VariableRecord, VariableRecordFuture, VariableRecordFutureRequired, VariableRecordPlain,
    VariableRecordPlainRequired, VariableSet,
};

use super::limit;
use super::queues::{future_state, Item};
use crate::failure::Failure;
use crate::scheduler::{Scheduler, Shared};

/// The variables, and who has been told of a future but has not said yet that it wants it.
#[derive(Default)]
pub struct Variables {
    values: HashMap<String, Item>,
    unconfirmed: HashMap<(String, Key), HashSet<String>>,
    tokens: u64,
}

fn owner(variable: &str) -> String {
    format!("variable-{variable}")
}

impl Scheduler {
    /// # Errors
    /// There is no such task in time.
    pub async fn variable_set(self: &Rc<Self>, message: &VariableSet) -> Result<(), Failure> {
        let item = Item::from(&message.value);
        if let Item::Future(key) = &item {
            let limit = message.timeout.value().map(crate::state::seconds);
            let limit = limit.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
            self.known_task(key, limit).await?;
            self.state.borrow_mut().desire(&owner(&message.name), std::slice::from_ref(key));
        }
        let old = self.coordination.variables.borrow_mut().values.insert(message.name.clone(), item.clone());
        self.coordination.change();
        match (old, item) {
            (Some(Item::Future(old)), Item::Future(new)) if old == new => {}
            (Some(Item::Future(old)), _) => self.let_go(message.name.clone(), old),
            _ => {}
        }
        Ok(())
    }

    /// Lets a future go once all who were told of it have said that they want it.
    fn let_go(self: &Rc<Self>, name: String, key: Key) {
        let scheduler: Shared = Rc::clone(self);
        tokio::task::spawn_local(async move {
            let place = (name, key);
            let confirmed = || {
                let variables = scheduler.coordination.variables.borrow();
                variables.unconfirmed.get(&place).map_or(true, HashSet::is_empty).then_some(())
            };
            scheduler.coordination.until(None, confirmed).await;
            scheduler.coordination.variables.borrow_mut().unconfirmed.remove(&place);
            scheduler.state.borrow_mut().release(&owner(&place.0), &[place.1]);
        });
    }

    /// # Errors
    /// The variable is not set in time.
    pub async fn variable_get(&self, message: &VariableGet) -> Result<VariableRecord, Failure> {
        let variables = &self.coordination.variables;
        let get = || variables.borrow().values.get(&message.name).cloned();
        let item = self.coordination.until(limit(&message.timeout), get).await;
        let item = item.ok_or_else(|| Failure::timeout(format!("variable {} is not set", message.name)))?;
        let key = match item {
            Item::Plain(value) => return Ok(VariableRecordPlain::from(VariableRecordPlainRequired { value }).into()),
            Item::Future(key) => key,
        };
        let mut variables = variables.borrow_mut();
        variables.tokens += 1;
        let token = format!("token-{}", variables.tokens);
        variables.unconfirmed.entry((message.name.clone(), key.clone())).or_default().insert(token.clone());
        let mut record =
            VariableRecordFuture::from(VariableRecordFutureRequired { value: key, token, state: FutureState::Lost });
        if let Some(task) = self.state.borrow().tasks.get(&record.value) {
            record.state = future_state(task.stage);
            if let Some(blame) = &task.blame {
                record.exception = Some(blame.exception.clone().into());
                record.traceback = Presence::nullable(blame.traceback.clone());
            }
        }
        Ok(record.into())
    }

    /// A client that was told of a future wants it now.
    pub fn variable_confirm(&self, client: &str, message: VariableFutureReceivedConfirm) {
        self.state.borrow_mut().desire(client, std::slice::from_ref(&message.key));
        let place = (message.name, message.key);
        if let Some(tokens) = self.coordination.variables.borrow_mut().unconfirmed.get_mut(&place) {
            tokens.remove(&message.token);
        }
        self.coordination.change();
    }

    pub fn variable_delete(self: &Rc<Self>, name: String) {
        let old = self.coordination.variables.borrow_mut().values.remove(&name);
        if let Some(Item::Future(key)) = old {
            self.let_go(name, key);
        }
    }
}
