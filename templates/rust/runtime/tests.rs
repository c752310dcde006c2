//! What the reader refuses, and that it does so before it allocates.
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use super::super::transport;
use super::{
    decode, encode, Batch, Decode, Error, Float, Kind, Limits, Literal, Map, Number, Payloads,
    Presence, Problem,
};
use super::{Bytes, Reader, Result, Slot, Value, Writer};

fn bytes(write: impl FnOnce(&mut Writer<'static>)) -> Vec<u8> {
    let mut w = Writer::new();
    write(&mut w);
    w.finish().head
}

fn read<T: Decode>(bytes: &[u8]) -> Result<T> {
    let mut r = Reader::new(bytes, Limits::DEFAULT);
    let value = T::decode(&mut r)?;
    r.finish()?;
    Ok(value)
}

fn problem<T: Decode + std::fmt::Debug>(bytes: &[u8]) -> Problem {
    read::<T>(bytes).unwrap_err().problem().clone()
}

#[test]
fn integers_take_their_shortest_form() {
    let lengths = |value: i64| bytes(|w| w.int(value)).len();
    for (value, length) in [
        (0, 1),
        (127, 1),
        (128, 2),
        (255, 2),
        (256, 3),
        (65_535, 3),
        (65_536, 5),
        (4_294_967_295, 5),
        (4_294_967_296, 9),
        (i64::MAX, 9),
        (-1, 1),
        (-32, 1),
        (-33, 2),
        (-128, 2),
        (-129, 3),
        (-32_768, 3),
        (-32_769, 5),
        (-2_147_483_648, 5),
        (-2_147_483_649, 9),
        (i64::MIN, 9),
    ] {
        assert_eq!(lengths(value), length, "{value}");
        assert_eq!(read::<i64>(&bytes(|w| w.int(value))).unwrap(), value);
    }
    assert_eq!(read::<u64>(&bytes(|w| w.uint(u64::MAX))).unwrap(), u64::MAX);
    assert_eq!(
        problem::<i64>(&bytes(|w| w.uint(u64::MAX))),
        Problem::Range("int")
    );
    assert_eq!(
        problem::<u64>(&bytes(|w| w.int(-1))),
        Problem::Range("uint")
    );
}

#[test]
fn lengths_take_their_shortest_form() {
    for (length, head) in [
        (31, 1),
        (32, 2),
        (255, 2),
        (256, 3),
        (65_535, 3),
        (65_536, 5),
    ] {
        let text = "x".repeat(length);
        let written = bytes(|w| w.str(&text));
        assert_eq!(written.len(), head + length);
        assert_eq!(read::<String>(&written).unwrap(), text);
    }
    for (length, head) in [(15, 1), (16, 3), (65_535, 3), (65_536, 5)] {
        let value = vec![true; length];
        assert_eq!(encode(&value).head.len(), head + length);
        assert_eq!(decode::<Vec<bool>>(encode(&value).to_vec()).unwrap(), value);
    }
}

#[test]
fn kinds_are_not_mixed() {
    assert_eq!(problem::<f64>(&[1]), Problem::Expected("float", Kind::Int));
    assert_eq!(
        problem::<i64>(&[0xc3]),
        Problem::Expected("int", Kind::Bool)
    );
    assert_eq!(problem::<bool>(&[1]), Problem::Expected("bool", Kind::Int));
    assert_eq!(
        problem::<String>(&[0xc4, 0]),
        Problem::Expected("str", Kind::Bytes)
    );
    assert_eq!(
        problem::<Number>(&[0xa0]),
        Problem::Expected("number", Kind::Str)
    );
    assert_eq!(
        problem::<Vec<i64>>(&[0x80]),
        Problem::Expected("array", Kind::Map)
    );
    assert_eq!(
        problem::<Value>(&[0xd4, 0, 0]),
        Problem::Expected("any value", Kind::Ext)
    );
    assert_eq!(
        problem::<Value>(&[0xc1]),
        Problem::Expected("any value", Kind::Reserved)
    );
    assert_ne!(Number::from(1), Number::from(1.0));
}

#[test]
fn every_truncation_is_noticed() {
    let mut map = Map::new();
    map.push(
        Value::from("text"),
        Value::from(vec![Value::from(1.5), Value::Nil]),
    );
    map.push(Value::from(70_000_u64), Value::from("y".repeat(300)));
    let whole = encode(&Value::from(map)).head;
    assert!(read::<Value>(&whole).is_ok());
    for length in 0..whole.len() {
        assert_eq!(
            problem::<Value>(&whole[..length]),
            Problem::Truncated,
            "{length}"
        );
        assert!(
            Reader::new(&whole[..length], Limits::DEFAULT)
                .skip()
                .is_err(),
            "{length}"
        );
    }
    let longer = [whole, vec![0xc0]].concat();
    assert_eq!(problem::<Value>(&longer), Problem::Trailing);
    let error = decode::<Value>(vec![longer]).unwrap_err();
    assert_eq!(error.problem(), &Problem::Trailing);
}

#[test]
fn hostile_lengths_are_refused_before_anything_is_allocated() {
    for marker in [0xc6, 0xdb, 0xdd, 0xdf] {
        let hostile = [marker, 0xff, 0xff, 0xff, 0xff];
        let found = problem::<Value>(&hostile);
        assert!(
            matches!(found, Problem::Truncated | Problem::Limit("bytes")),
            "{found:?}"
        );
        assert!(Reader::new(&hostile, Limits::DEFAULT).skip().is_err());
    }
    // As long as it claims, but over the limit.
    let limits = Limits {
        elements: 3,
        bytes: 3,
        ..Limits::DEFAULT
    };
    let over = |bytes: &[u8]| Value::decode(&mut Reader::new(bytes, limits)).unwrap_err();
    assert_eq!(
        over(&[0x94, 1, 2, 3, 4]).problem(),
        &Problem::Limit("elements")
    );
    assert_eq!(over(b"\xa4abcd").problem(), &Problem::Limit("bytes"));
}

#[test]
fn deep_nesting_is_refused() {
    let deep = |n: usize| [vec![0x91; n], vec![0xc0]].concat();
    assert!(read::<Value>(&deep(1024)).is_ok());
    assert_eq!(problem::<Value>(&deep(1025)), Problem::Limit("nesting"));
    assert_eq!(
        problem::<Value>(&deep(1_000_000)),
        Problem::Limit("nesting")
    );
    assert!(Reader::new(&deep(1_000_000), Limits::DEFAULT)
        .skip()
        .is_ok()); // without recursion
}

/// Contains itself, and takes much of the stack.
struct Greedy;

impl Decode for Greedy {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let mut much = [1_u8; 4096];
        much[r.offset() % 4096] = 1; // so that it has to be there
        if r.nil()? {
            return Ok(Self);
        }
        r.array_of(usize::from(much[0]))?;
        let inner = r.element::<Self>(0)?;
        r.leave();
        Ok(inner)
    }
}

#[test]
fn the_stack_is_not_overrun() {
    let found = |depth: usize, stack: usize| {
        let bytes = [vec![0x91; depth], vec![0xc0]].concat();
        let limits = Limits {
            stack,
            ..Limits::DEFAULT
        };
        let found = Greedy::decode(&mut Reader::new(&bytes, limits));
        found.map_or_else(|error| Some(error.problem().clone()), |_| None)
    };
    let run = move || {
        assert_eq!(found(20, Limits::DEFAULT.stack), None);
        assert_eq!(found(20, 40_000), Some(Problem::Limit("stack")));
        assert_eq!(
            found(1024, Limits::DEFAULT.stack),
            Some(Problem::Limit("stack"))
        );
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20);
    thread.spawn(run).unwrap().join().unwrap();
}

/// What the wire can carry can be handled on the stack that a thread has by default, without optimization as well.
#[test]
fn values_as_deep_as_may_be() {
    let wholes = [
        [vec![0x91; 1024], vec![0xc0]].concat(),
        [b"\x81\xa1x".repeat(1024), vec![0xc0]].concat(),
        [b"\x92\x80".repeat(1022), b"\x91\x90".to_vec()].concat(),
    ];
    let run = move || {
        for bytes in wholes {
            let value = read::<Value>(&bytes).unwrap();
            assert_eq!(encode(&value).head, bytes);
            let mut copy = value.clone();
            assert!(copy == value);
            copy.payloads(&mut |_| Ok(())).unwrap();
            assert!(format!("{copy:?}").len() > 1024);
        }
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20);
    thread.spawn(run).unwrap().join().unwrap();
}

#[test]
fn paths_lead_through_any_value() {
    let path = |bytes: &[u8]| read::<Value>(bytes).unwrap_err().path();
    assert_eq!(path(b"\x92\x01\x81\xa1x\x92\x02\xc1"), "[1][\"x\"][1]");
    assert_eq!(path(b"\x81\x91\x05\x91\xc1"), "[[5]][0]");
    assert_eq!(path(b"\x82\x01\x02\x91\xc1\x03"), "[?][0]");
    assert_eq!(path(b"\xc1"), "");
}

#[test]
fn a_field_stands_once() {
    let mut place = None;
    let mut r = Reader::new(&[1, 2], Limits::DEFAULT);
    r.field::<i64>(&mut place).unwrap();
    assert_eq!(
        r.field::<i64>(&mut place).unwrap_err().problem(),
        &Problem::Duplicate
    );
    let mut tag = None;
    let mut r = Reader::new(b"\xa1x\xa1x", Limits::DEFAULT);
    r.literal(&mut tag, Literal::Str("x")).unwrap();
    let error = r.literal(&mut tag, Literal::Str("x")).unwrap_err();
    assert_eq!(error.problem(), &Problem::Duplicate);
}

#[test]
fn duplicate_keys_of_a_map_are_kept() {
    let map: Map<String, i64> = read(b"\x82\xa1x\x01\xa1x\x02").unwrap();
    assert_eq!(map.len(), 2);
    assert_eq!(map.get("x"), Some(&2));
    assert_eq!(encode(&map).head, b"\x82\xa1x\x01\xa1x\x02");
}

#[test]
fn what_tells_apart_is_found_wherever_it_stands() {
    let late = b"\x83\x01\x90\xa1a\x81\xa2op\x05\xa2op\xa3run";
    let mut r = Reader::new(late, Limits::DEFAULT);
    assert_eq!(r.peek_field("op").unwrap(), Some(Literal::Str("run")));
    assert_eq!(r.peek_field("no").unwrap(), None);
    assert_eq!(r.offset(), 0);
    assert_eq!(r.only_key(&["a", "b"]).unwrap(), Some("a"));
    let error = r.only_key(&["a", "op"]).unwrap_err();
    assert_eq!(error.problem(), &Problem::OneOf("a, op".to_owned()));
    let error = r.one_key(&["b", "c"]).unwrap_err();
    assert_eq!(error.problem(), &Problem::OneOf("b, c".to_owned()));
    let mut array = Reader::new(b"\x93\xc0\xc3\xa1x", Limits::DEFAULT);
    assert_eq!(array.peek_length().unwrap(), 3);
    assert_eq!(array.peek_element(1).unwrap(), Literal::Bool(true));
    assert_eq!(
        array.peek_element(3).unwrap_err().problem(),
        &Problem::Length(3)
    );
}

#[test]
fn errors_tell_where() {
    let found: Result<Map<String, Vec<i64>>> = read(b"\x82\xa1x\x90\xa1y\x93\x01\x02\xa1z");
    let error = found
        .unwrap_err()
        .in_field("who_has")
        .in_type("ComputeTask");
    assert_eq!(error.path(), "ComputeTask.who_has[\"y\"][2]");
    assert_eq!(error.offset(), 9);
    assert_eq!(
        error.to_string(),
        "ComputeTask.who_has[\"y\"][2]: expected int, got str (byte 9)"
    );
    let batch = Error::new(Problem::Duplicate, 0)
        .in_type("Inner")
        .in_field("a");
    assert_eq!(batch.in_type("Outer").at_index(3).path(), "[3]Outer.a");
}

#[test]
fn what_is_shown_is_short() {
    let bytes = Bytes::from(&b"\x80x\""[..]);
    assert_eq!(format!("{bytes:?}"), r#"b"\x80x\"""#);
    let slot = Slot::new(vec![0; 3], vec![vec![0; 1 << 20]]);
    assert_eq!(
        format!("{slot:?}"),
        "Slot { index: 0, header_length: 3, frame_lengths: [1048576] }"
    );
}

#[test]
fn floats_can_be_keys() {
    let hash = |value: Float| {
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        hasher.finish()
    };
    for (one, other) in [(0.0, -0.0), (f64::NAN, -f64::NAN), (1.5, 1.5)] {
        assert_eq!(Float(one), Float(other));
        assert_eq!(hash(Float(one)), hash(Float(other)));
    }
    assert_ne!(Float(1.0), Float(-1.0));
    assert_ne!(Float(f64::NAN), Float(f64::INFINITY));
    // Equal, yet written as they are.
    assert_eq!(encode(&Float(-0.0)).head[1], 0x80);
}

#[test]
fn presence_is_three_things() {
    assert_eq!(Presence::<i64>::of(None), Presence::Absent);
    assert_eq!(Presence::<i64>::of(Some(None)), Presence::Nil);
    assert_eq!(Presence::of(Some(Some(1))), Presence::Value(1));
    assert!(Presence::<i64>::Absent.present().is_none());
    assert!(Presence::<i64>::Nil.present().is_some());
}

#[test]
fn a_map_is_just_a_map_for_an_unknown_wrapper() {
    assert_eq!(transport::wrapped(b"\x81\xa1x\x01"), None);
    assert_eq!(transport::wrapped(b"\x82\xa5__x__\x01"), None);
}

#[test]
fn a_batch_may_be_a_single_message() {
    for (bytes, count) in [(&b"\x92\x01\x02"[..], 2), (b"\x01", 1), (b"\x90", 0)] {
        let batch = decode::<Batch<i64>>(vec![bytes.to_vec()]).unwrap();
        assert_eq!(batch.messages().len(), count);
        assert_eq!(encode(&batch).head, bytes);
        assert_eq!(batch.into_messages().len(), count);
    }
}
