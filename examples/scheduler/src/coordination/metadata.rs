//! Metadata: a tree of whatever clients put there.
use dask_protocol::metadata::{GetMetadata, MetadataDefault, SetMetadata};
use dask_protocol::runtime::{Map, Value};
use dask_protocol::types::Key;

use crate::failure::{name, Failure};
use crate::scheduler::Scheduler;

/// A node of the tree, and all below it.
pub enum Metadata {
    Leaf(Value),
    Branch(Vec<(Key, Metadata)>),
}

impl Default for Metadata {
    fn default() -> Self {
        Self::Branch(Vec::new())
    }
}

impl Metadata {
    fn set(&mut self, path: &[Key], value: Value) {
        let Some((first, rest)) = path.split_first() else {
            *self = Self::from(value);
            return;
        };
        if let Self::Leaf(_) = self {
            *self = Self::default();
        }
        if let Self::Branch(entries) = self {
            let known = entries.iter().position(|(key, _)| key == first);
            let index = known.unwrap_or_else(|| {
                entries.push((first.clone(), Self::default()));
                entries.len() - 1
            });
            entries[index].1.set(rest, value);
        }
    }

    fn get(&self, path: &[Key]) -> Option<&Self> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        match self {
            Self::Branch(entries) => entries.iter().find(|(key, _)| key == first)?.1.get(rest),
            Self::Leaf(_) => None,
        }
    }

    fn value(&self) -> Value {
        match self {
            Self::Leaf(value) => value.clone(),
            Self::Branch(entries) => {
                let entries = entries.iter().map(|(key, value)| (value_of(key), value.value()));
                Value::Map(entries.collect::<Map<_, _>>())
            }
        }
    }
}

impl From<Value> for Metadata {
    /// A map whose keys could be asked for is a branch, so that one can go on below it.
    fn from(value: Value) -> Self {
        match value {
            Value::Map(map) if map.keys().all(|key| key.as_str().is_some()) => {
                let key = |key: Value| Key::from(key.as_str().unwrap_or_default());
                Self::Branch(map.into_iter().map(|(name, value)| (key(name), value.into())).collect())
            }
            value => Self::Leaf(value),
        }
    }
}

fn value_of(key: &Key) -> Value {
    match key {
        Key::Str(text) => Value::from(text.as_str()),
        Key::Int(int) => Value::from(*int),
        Key::Float(float) => Value::from(float.0),
        Key::List(parts) => Value::Array(parts.iter().map(value_of).collect()),
    }
}

impl Scheduler {
    pub fn set_metadata(&self, message: &mut SetMetadata) {
        let value = message.value.take().unwrap_or(Value::Nil);
        self.coordination.metadata.borrow_mut().set(&message.keys, value);
    }

    /// # Errors
    /// There is no such entry, and no default.
    pub fn get_metadata(&self, message: &GetMetadata) -> Result<Value, Failure> {
        if let Some(found) = self.coordination.metadata.borrow().get(&message.keys) {
            return Ok(found.value());
        }
        match &message.default {
            Some(MetadataDefault::Value(value)) => Ok(value.clone()),
            Some(MetadataDefault::Map(map)) => Ok(Value::Map(map.clone())),
            _ => {
                let last = message.keys.last().map(name).unwrap_or_default();
                Err(Failure::builtin("KeyError", last))
            }
        }
    }
}
