//! The life of a task: begun, done, failed, lost, released, forgotten.
//!
//! A task is kept for as long as somebody wants it or something depends on it, and its result for as long as somebody
//! wants it or something under way depends on it.
use std::rc::Rc;

use dask_protocol::client_reports::{LostData, LostDataRequired, TaskRetried, TaskRetriedRequired};
use dask_protocol::replicas::{FreeKeys, FreeKeysRequired};
use dask_protocol::tasks::{StartStopAction, TaskErred, TaskFinished};
use dask_protocol::types::{Address, Key};

use super::task::{bytes, Blame, Id, Stage};
use super::{stimulus, State};
use crate::failure::Failure;

impl State {
    /// Begins a released task, and before it all that it depends on.
    pub(super) fn begin(&mut self, id: Id) {
        let mut stack = vec![id];
        while let Some(id) = stack.pop() {
            let task = &self.tasks[id];
            if task.stage != Stage::Released || task.spec.is_none() {
                continue; // under way already, or data that somebody else has to bring
            }
            let mut missing = 0;
            let mut blame = None;
            for dependency in &task.dependencies {
                let dependency_task = &self.tasks[*dependency];
                match dependency_task.stage {
                    Stage::Memory => continue,
                    Stage::Erred => blame.clone_from(&dependency_task.blame),
                    Stage::Released => stack.push(*dependency),
                    _ => {}
                }
                missing += 1;
            }
            if let Some(blame) = blame {
                self.fail(id, &blame);
                continue;
            }
            let task = &mut self.tasks[id];
            task.stage = Stage::Waiting;
            task.missing = missing;
            if missing == 0 {
                self.enqueue(id);
            }
        }
    }

    /// A worker has done a task.
    pub fn finished(&mut self, address: &Address, message: TaskFinished) {
        let Some(id) = self.tasks.id(&message.key) else {
            return self.free(address, message.key);
        };
        let task = &mut self.tasks[id];
        match task.stage {
            Stage::Processing if task.worker.as_ref() == Some(address) => {
                task.nbytes = bytes(&message.nbytes);
                task.type_ = Some(message.type_);
                let computed = |step: &&_| {
                    matches!(step, dask_protocol::tasks::StartStop { action: StartStopAction::Compute, .. })
                };
                let took =
                    message.startstops.iter().filter(computed).map(|step| step.stop.as_f64() - step.start.as_f64());
                let took = took.sum();
                self.learn_duration(id, took);
                self.add_replica(id, address);
                self.remember(id);
            }
            Stage::Memory => self.add_replica(id, address),
            _ => self.free(address, message.key),
        }
    }

    /// The result of a task is there.
    pub(super) fn remember(&mut self, id: Id) {
        if self.tasks[id].stage == Stage::Memory {
            return self.report(id, None);
        }
        self.leave_worker(id);
        let task = &mut self.tasks[id];
        task.stage = Stage::Memory;
        task.blame = None;
        task.suspicious = 0;
        let waiting: Vec<Id> = task.dependents.iter().copied().collect();
        let mut unneeded = task.dependencies.clone();
        for dependent in waiting {
            let task = &mut self.tasks[dependent];
            if task.stage == Stage::Waiting {
                task.missing -= 1;
                if task.missing == 0 {
                    self.enqueue(dependent);
                }
            }
        }
        self.report(id, None);
        unneeded.push(id);
        self.release_all_unneeded(unneeded);
    }

    /// A worker could not do a task.
    pub fn erred(&mut self, address: &Address, message: TaskErred) {
        let Some(id) = self.tasks.id(&message.key) else { return };
        let task = &mut self.tasks[id];
        if task.stage != Stage::Processing || task.worker.as_ref() != Some(address) || task.run_id != message.run_id {
            return; // it speaks of a run that was taken back
        }
        if task.retries > 0 {
            task.retries -= 1;
            return self.reschedule(address, &message.key);
        }
        let blame = Blame { exception: message.exception, traceback: message.traceback, cause: message.key };
        self.fail(id, &Rc::new(blame));
    }

    /// A task has failed, and so has all that depends on it.
    pub(super) fn fail(&mut self, id: Id, blame: &Rc<Blame>) {
        let (mut stack, mut unneeded) = (vec![id], Vec::new());
        while let Some(id) = stack.pop() {
            let stage = self.tasks[id].stage;
            if stage == Stage::Erred || stage == Stage::Memory {
                continue;
            }
            self.take_back(id);
            let task = &mut self.tasks[id];
            task.stage = Stage::Erred;
            task.blame = Some(Rc::clone(blame));
            stack.extend(&task.dependents);
            unneeded.push(id);
            unneeded.extend(&task.dependencies);
            self.report(id, None);
        }
        self.release_all_unneeded(unneeded);
    }

    /// A task has failed by no fault of its own.
    pub(super) fn fail_for(&mut self, id: Id, failure: Failure) {
        let (exception, traceback) = failure.blame();
        let cause = self.tasks[id].key.clone();
        self.fail(id, &Rc::new(Blame { exception, traceback, cause }));
    }

    /// A worker gives a task back.
    pub fn reschedule(&mut self, address: &Address, key: &Key) {
        let Some(id) = self.tasks.id(key) else { return };
        if self.tasks[id].worker.as_ref() == Some(address) {
            self.leave_worker(id);
            self.tasks[id].stage = Stage::Released;
            self.tasks[id].avoided = Some(address.clone());
            self.begin(id);
        }
    }

    /// Tries again what has failed; gives the keys of all that does.
    pub fn retry(&mut self, keys: &[Key]) -> Vec<Key> {
        let mut stack: Vec<Id> = keys.iter().filter_map(|key| self.tasks.id(key)).collect();
        let (mut again, mut roots) = (Vec::new(), Vec::new());
        while let Some(id) = stack.pop() {
            if self.tasks[id].stage != Stage::Erred || again.contains(&id) {
                continue;
            }
            let dependencies = &self.tasks[id].dependencies;
            let before = stack.len();
            stack.extend(dependencies.iter().filter(|id| self.tasks[**id].stage == Stage::Erred));
            if stack.len() == before {
                roots.push(id);
            }
            again.push(id);
        }
        // What depends on the roots has failed with them, and is tried again with them.
        let mut stack = roots;
        let mut all = again.clone();
        while let Some(id) = stack.pop() {
            let task = &mut self.tasks[id];
            if task.stage != Stage::Erred {
                continue;
            }
            task.stage = Stage::Released;
            task.blame = None;
            all.push(id);
            stack.extend(&task.dependents);
            let task = &self.tasks[id];
            for who in &task.who_wants {
                self.tell(who, TaskRetried::from(TaskRetriedRequired { key: task.key.clone() }));
            }
        }
        for id in all {
            let needed = !self.tasks[id].who_wants.is_empty();
            if needed {
                self.begin(id);
            }
        }
        let keys = again.into_iter().map(|id| self.tasks[id].key.clone()).collect();
        self.schedule();
        keys
    }

    /// Does a task, whatever it is, once more.
    pub(crate) fn redo(&mut self, id: Id) {
        match self.tasks[id].stage {
            Stage::Memory => {
                let holders = self.tasks[id].who_has.clone();
                for address in holders {
                    self.remove_replica(id, &address);
                    self.free(&address, self.tasks[id].key.clone());
                }
                self.lose(id);
            }
            stage if stage.is_under_way() => {
                self.take_back(id);
                self.tasks[id].stage = Stage::Released;
                self.begin(id);
            }
            _ => {}
        }
    }

    /// No worker holds the result any more.
    pub(super) fn lose(&mut self, id: Id) {
        self.tasks[id].stage = Stage::Released;
        let dependents: Vec<Id> = self.tasks[id].dependents.iter().copied().collect();
        let under_way = dependents.iter().copied().filter(|id| self.tasks[*id].stage.is_under_way());
        let again: Vec<Id> = under_way.collect();
        for dependent in &again {
            self.take_back(*dependent);
            self.tasks[*dependent].stage = Stage::Released;
        }
        let task = &self.tasks[id];
        if task.actor {
            let text = "The worker that held the actor was lost";
            self.fail_for(id, Failure::builtin("RuntimeError", text));
        } else if task.spec.is_none() {
            for who in &task.who_wants {
                self.tell(who, LostData::from(LostDataRequired { key: task.key.clone() }));
            }
            self.forget_with_dependents(id);
        } else if again.is_empty() && task.who_wants.is_empty() {
            self.release_all_unneeded(vec![id]);
        } else {
            self.begin(id);
            for dependent in again {
                self.begin(dependent);
            }
        }
    }

    fn forget_with_dependents(&mut self, id: Id) {
        let mut stack = vec![id];
        let mut all = Vec::new();
        while let Some(id) = stack.pop() {
            if all.contains(&id) || self.tasks[id].stage == Stage::Memory {
                continue;
            }
            all.push(id);
            stack.extend(&self.tasks[id].dependents);
        }
        for id in all.iter().rev() {
            let (key, wanted) = (self.tasks[*id].key.clone(), self.tasks[*id].who_wants.clone());
            for who in wanted {
                self.tell_cancelled(&who, vec![key.clone()], &(None, None));
                if let Some(client) = self.clients.get_mut(&who) {
                    client.wants.remove(id);
                }
            }
            self.tasks[*id].who_wants.clear();
        }
        self.release_all_unneeded(all);
    }

    /// Takes a task from wherever it waits or runs. Its stage is to be set next.
    pub(super) fn take_back(&mut self, id: Id) {
        if self.tasks[id].stage == Stage::Processing {
            if let Some(address) = self.tasks[id].worker.clone() {
                self.free(&address, self.tasks[id].key.clone());
            }
        }
        self.homeless.remove(&id);
        self.leave_worker(id);
    }

    /// The worker does not have the task any more.
    pub(super) fn leave_worker(&mut self, id: Id) {
        if let Some(address) = self.tasks[id].worker.take() {
            if let Some(worker) = self.workers.get_mut(&address) {
                worker.take(id);
            }
        }
    }

    pub(super) fn release_unneeded(&mut self, key: &Key) {
        if let Some(id) = self.tasks.id(key) {
            self.release_all_unneeded(vec![id]);
        }
    }

    /// Lets go of those tasks that nobody needs, and then of those that only they needed.
    pub(super) fn release_all_unneeded(&mut self, mut stack: Vec<Id>) {
        while let Some(id) = stack.pop() {
            let Some(task) = self.tasks.at(id) else { continue };
            let is_needed = |id: &Id| self.tasks[*id].stage.is_under_way();
            if !task.who_wants.is_empty() || task.dependents.iter().any(is_needed) {
                continue;
            }
            self.take_back(id);
            let holders = std::mem::take(&mut self.tasks[id].who_has);
            let key = self.tasks[id].key.clone();
            self.shuffle_released(&key);
            for address in holders {
                if let Some(worker) = self.workers.get_mut(&address) {
                    worker.holds.remove(&id);
                }
                self.free(&address, key.clone());
            }
            let task = &mut self.tasks[id];
            let was = std::mem::replace(&mut task.stage, Stage::Released);
            task.blame = None;
            if task.dependents.is_empty() {
                if let Some(task) = self.tasks.remove(id) {
                    for dependency in &task.dependencies {
                        self.tasks[*dependency].dependents.remove(&id);
                    }
                    stack.extend(task.dependencies);
                }
            } else if was.is_under_way() {
                stack.extend(&task.dependencies);
            }
        }
    }

    /// Has a worker free a key, when the next orders go out.
    pub(super) fn free(&mut self, address: &str, key: Key) {
        if let Some(worker) = self.workers.get_mut(address) {
            worker.freed.push(key);
        }
    }

    /// Sends what is to be freed. Orders that come after it may have the same keys made again.
    pub(super) fn flush_freed(&mut self) {
        for worker in self.workers.values_mut().filter(|worker| !worker.freed.is_empty()) {
            let keys = std::mem::take(&mut worker.freed);
            worker.outbox.push(FreeKeys::from(FreeKeysRequired { keys, stimulus_id: stimulus("free-keys") }));
        }
    }
}
