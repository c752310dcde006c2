//! Maps, sets, batches and fields that may be absent, as collections.
use std::rc::Rc;
use std::sync::Arc;

use super::{encode, Batch, Bytes, Map, Presence, Set, Value};

/// With `b` twice, as a peer may send it.
fn map() -> Map<String, i64> {
    [("a", 1), ("b", 2), ("c", 3), ("b", 4)]
        .map(|(key, value)| (key.to_owned(), value))
        .into()
}

#[test]
fn of_two_entries_the_last_counts_everywhere() {
    let mut map = map();
    assert_eq!(map.get("b"), Some(&4));
    assert_eq!(map.index()[&"b".to_owned()], &4);
    assert_eq!(map.clone().into_hash_map()["b"], 4);
    *map.get_mut("b").unwrap() = 5;
    assert_eq!(map.insert("b".to_owned(), 6), Some(5));
    assert_eq!(map.values().copied().collect::<Vec<_>>(), [1, 2, 3, 6]);
    assert_eq!(map.remove("b"), Some(6));
    assert!(!map.contains_key("b"));
    assert_eq!(map.remove("b"), None);
    assert_eq!(map.get_mut("b"), None);
    assert_eq!(map.keys().collect::<Vec<_>>(), ["a", "c"]);
}

#[test]
fn a_map_keeps_its_order() {
    let mut map = map();
    map.extend([("a".to_owned(), 7)]);
    for (_, value) in &mut map {
        *value += 1;
    }
    map.values_mut().for_each(|value| *value *= 10);
    map.retain(|_, value| *value > 20);
    let again: Map<_, _> = map.iter().map(|(key, value)| (&key[..], *value)).collect();
    assert_eq!(
        again,
        Map::from([("b", 30), ("c", 40), ("b", 50), ("a", 80)])
    );
    assert_eq!(map.into_values().collect::<Vec<_>>(), [30, 40, 50, 80]);
}

#[test]
fn sets_and_batches_iterate() {
    let mut set = Set::from([2, 1]);
    set.extend([3]);
    for item in &mut set {
        *item *= 2;
    }
    assert_eq!((&set).into_iter().sum::<i64>(), 12);
    assert_eq!(Vec::from(set.clone()), set.into_iter().collect::<Vec<_>>());

    for mut batch in [Batch::One(Box::new(1)), [1].into_iter().collect()] {
        for message in &mut batch {
            *message += 1;
        }
        assert_eq!((&batch).into_iter().collect::<Vec<_>>(), [&2]);
        assert_eq!(batch.into_iter().collect::<Vec<_>>(), [2]);
    }
}

#[test]
fn presence_is_made_of_an_option() {
    assert_eq!(Presence::nullable(None::<i64>), Presence::Nil);
    assert_eq!(Presence::optional(None::<i64>), Presence::Absent);
    for value in [Presence::nullable(Some(1)), Presence::optional(Some(1))] {
        assert_eq!(value, Presence::from(1));
        assert_eq!(value.as_ref().map(|n| n + 1), Presence::Value(2));
        assert_eq!(Option::from(value), Some(1));
    }
    assert_eq!(Presence::<String>::from("x"), "x".to_owned().into());
    assert_eq!(Presence::<i64>::Nil.map(|n| n + 1), Presence::Nil);
}

#[test]
fn what_points_to_a_value_is_written_as_it() {
    let value = Value::from("x");
    let plain = encode(&value);
    assert_eq!(encode(&&value), plain);
    assert_eq!(encode(&Rc::new(value.clone())), plain);
    assert_eq!(encode(&Arc::new(value.clone())), plain);
    assert_eq!(encode(&Box::new(value.clone())), plain);
    let shared: Arc<str> = "x".into();
    assert_eq!(encode(&vec![shared]).head, b"\x91\xa1x");
}

#[test]
fn byte_strings_are_slices() {
    let bytes = Bytes::from(b"abc");
    assert_eq!(bytes.as_ref(), b"abc");
    let by_bytes = Map::from([(bytes.clone(), 1)]);
    assert_eq!(by_bytes.get(&b"abc"[..]), Some(&1));
    assert_eq!(Vec::from(bytes), b"abc");
}
