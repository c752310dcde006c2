//! Maps that keep the order of the wire.
use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;

use super::{Encode, Writer};

/// A map that keeps the order of the wire, as the bytes must be the same when it is written back.
///
/// It is read as fast as an array of pairs, and looked up like one: [`get`](Self::get) goes through the entries. Who
/// looks up many keys makes an [`index`](Self::index) first, which takes the time of some thirty to fifty look-ups, or
/// turns the map [into a `HashMap`](Self::into_hash_map).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Map<K, V>(Vec<(K, V)>);

impl<K, V> Map<K, V> {
    /// An empty map.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// An empty map with room for so many entries.
    #[must_use]
    pub fn with_capacity(entries: usize) -> Self {
        Self(Vec::with_capacity(entries))
    }

    /// The number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no entries.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries, in the order of the wire.
    #[must_use]
    pub fn entries(&self) -> &[(K, V)] {
        &self.0
    }

    pub(super) fn entries_mut(&mut self) -> &mut [(K, V)] {
        &mut self.0
    }

    /// Adds an entry at the end, without looking whether the key is there already.
    pub fn push(&mut self, key: K, value: V) {
        self.0.push((key, value));
    }

    /// The keys and values, in the order of the wire.
    pub fn iter(&self) -> Iter<'_, K, V> {
        self.into_iter()
    }

    /// The keys, and the values to change, in the order of the wire.
    pub fn iter_mut(&mut self) -> IterMut<'_, K, V> {
        self.into_iter()
    }

    /// The keys, in the order of the wire.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.0.iter().map(|(key, _)| key)
    }

    /// The values, in the order of the wire.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The values to change, in the order of the wire.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// The values, in the order of the wire.
    pub fn into_values(self) -> impl Iterator<Item = V> {
        self.0.into_iter().map(|(_, value)| value)
    }

    /// Where the last entry with this key stands.
    fn position<Q: PartialEq + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.0.iter().rposition(|(k, _)| k.borrow() == key)
    }

    /// The value of the last entry with this key. Goes through all entries.
    pub fn get<Q: PartialEq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.position(key).map(|index| &self.0[index].1)
    }

    /// The value of the last entry with this key, to change. Goes through all entries.
    pub fn get_mut<Q: PartialEq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.position(key).map(|index| &mut self.0[index].1)
    }

    /// Whether there is an entry with this key. Goes through all entries.
    pub fn contains_key<Q: PartialEq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.position(key).is_some()
    }

    /// Replaces the value of a key in its place and gives the old one, or adds the entry at the end. Goes through all
    /// entries: [`push`](Self::push), `extend` and `collect` do not.
    pub fn insert(&mut self, key: K, value: V) -> Option<V>
    where
        K: PartialEq,
    {
        if let Some(old) = self.get_mut(&key) {
            return Some(std::mem::replace(old, value));
        }
        self.push(key, value);
        None
    }

    /// Takes out all entries with this key, and gives the value of the last. Goes through all entries.
    pub fn remove<Q: PartialEq + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let (_, value) = self.0.remove(self.position(key)?);
        self.retain(|k, _| k.borrow() != key);
        Some(value)
    }

    /// Keeps the entries for which this is true.
    pub fn retain(&mut self, mut keep: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain_mut(|(key, value)| keep(key, value));
    }

    /// The values by key, to look up many: of two entries with one key the last counts, as with [`get`](Self::get).
    #[must_use]
    pub fn index(&self) -> HashMap<&K, &V>
    where
        K: Hash + Eq,
    {
        self.iter().collect()
    }

    /// The same without the order. Of two entries with one key the last remains.
    #[must_use]
    pub fn into_hash_map(self) -> HashMap<K, V>
    where
        K: Hash + Eq,
    {
        self.into_iter().collect()
    }
}

impl<K: Encode, V: Encode> Map<K, V> {
    /// Writes the entries, as a part of a larger map.
    pub(in super::super) fn encode_entries<'m>(&'m self, w: &mut Writer<'m>) {
        for (key, value) in self {
            key.encode(w);
            value.encode(w);
        }
    }
}

/// Iterates over the entries of a [`Map`].
pub type Iter<'a, K, V> =
    std::iter::Map<std::slice::Iter<'a, (K, V)>, fn(&'a (K, V)) -> (&'a K, &'a V)>;

/// Iterates over the entries of a [`Map`], whose values can be changed.
pub type IterMut<'a, K, V> =
    std::iter::Map<std::slice::IterMut<'a, (K, V)>, fn(&'a mut (K, V)) -> (&'a K, &'a mut V)>;

impl<'a, K, V> IntoIterator for &'a Map<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = Iter<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

impl<'a, K, V> IntoIterator for &'a mut Map<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = IterMut<'a, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter_mut().map(|(key, value)| (&*key, value))
    }
}

impl<K, V> IntoIterator for Map<K, V> {
    type Item = (K, V);
    type IntoIter = std::vec::IntoIter<(K, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K, V> From<Vec<(K, V)>> for Map<K, V> {
    fn from(entries: Vec<(K, V)>) -> Self {
        Self(entries)
    }
}

impl<K, V, const N: usize> From<[(K, V); N]> for Map<K, V> {
    fn from(entries: [(K, V); N]) -> Self {
        Self(entries.into())
    }
}

impl<K, V> FromIterator<(K, V)> for Map<K, V> {
    /// All entries, without looking whether a key comes twice.
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<K, V> Extend<(K, V)> for Map<K, V> {
    /// Adds entries at the end, without looking whether the keys are there already.
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) {
        self.0.extend(entries);
    }
}
