//! Editions: framing, places of payloads, and what is refused.
use std::io;

use super::super::runtime::{decode, encode, Bytes, Limits, Map, Value};
use super::{Connection, Edition, Payload, Pickled, Serialized};

const ALL: [Edition; 3] = [Edition::Paths, Edition::CountedPaths, Edition::Placeholders];

fn map(entries: &[(&str, Value)]) -> Map<Value, Value> {
    let entries = entries.iter().cloned();
    entries
        .map(|(key, value)| (Value::from(key), value))
        .collect()
}

fn payload(header: &[(&str, Value)], data: &[&[u8]]) -> Value {
    let data = data.iter().map(|frame| frame.to_vec()).collect();
    Payload::Serialized(Serialized::new(map(header), data)).into()
}

/// A payload that was received and is passed on, a new one, and a long byte string.
fn message() -> Value {
    let one = Value::from(1_u64);
    let received = [("lengths", Value::Array(vec![one.clone()])), ("count", one)];
    let fields = map(&[
        ("old", payload(&received, &[b"a"])),
        ("new", payload(&[("serializer", "pickle".into())], &[b"bc"])),
        ("long", Bytes(vec![7; 70_000]).into()),
    ]);
    Value::Array(vec![Value::Nil, fields.into()])
}

#[test]
fn messages_come_back() {
    for edition in ALL {
        let mut run = Vec::new();
        let value = message();
        let frames = encode(&value);
        edition.write_message(&mut run, frames.iter()).unwrap();
        let mut from = &run[..];
        let read = edition.read_message(&mut from, Limits::DEFAULT).unwrap();
        let back: Value = decode(read.unwrap()).unwrap();
        let fields = |value: &Value| match value {
            Value::Array(items) => items[1].clone(),
            _ => Value::Nil,
        };
        let data = |value: &Value, name: &str| match fields(value).get(name) {
            Some(Value::Payload(payload)) => payload.slot().frames().to_vec(),
            _ => Vec::new(),
        };
        for name in ["old", "new"] {
            assert_eq!(data(&back, name), data(&value, name));
        }
        assert_eq!(fields(&back).get("long"), fields(&value).get("long"));
        let end = edition.read_message(&mut from, Limits::DEFAULT).unwrap();
        assert_eq!(end, None);
        for length in 1..100 {
            let error = edition.read_message(&mut &run[..length], Limits::DEFAULT);
            assert_eq!(error.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
        }
    }
}

#[test]
fn frames_are_laid_out_as_in_their_time() {
    let value = message();
    let frames = encode(&value);
    let extracted = Edition::Paths.extract(frames.iter()).unwrap();
    assert!(extracted[0].is_empty());
    assert_eq!(&extracted[1][..], b"\x92\xc0\x80");
    // What this end has serialized itself comes first, then what it passes on.
    let entries: Value = decode(vec![extracted[2].to_vec()]).unwrap();
    let path = |name: &str| Value::Array(vec![Value::from(1_u64), name.into()]);
    let keys = vec![path("new"), path("long"), path("old")];
    assert_eq!(entries.get("keys"), Some(&Value::Array(keys)));
    let long = Value::Array(vec![path("long")]);
    assert_eq!(entries.get("bytestrings"), Some(&long));
    assert_eq!(
        (&extracted[3][..], &extracted[5][..]),
        (&b"bc"[..], &b"a"[..])
    );
    let headers = entries.get("headers").and_then(Value::as_map).unwrap();
    let new = headers.get(&path("new")).unwrap();
    let lengths = Value::Array(vec![Value::from(2_u64)]);
    assert_eq!(new.get("lengths"), Some(&lengths));
    assert_eq!(new.get("num-sub-frames"), None);
    assert_eq!(new.get("count"), Some(&Value::from(1_u64)));
}

#[test]
fn new_payloads_get_what_their_receiver_needs() {
    let value = message();
    let frames = encode(&value);
    let wanted: [(Edition, &[&str]); 3] = [
        (
            Edition::Paths,
            &["serializer", "lengths", "compression", "count"],
        ),
        (
            Edition::WriteablePaths,
            &["serializer", "writeable", "lengths", "compression", "count"],
        ),
        (
            Edition::CountedPaths,
            &[
                "serializer",
                "split-num-sub-frames",
                "split-offsets",
                "compression",
                "count",
            ],
        ),
    ];
    for (edition, names) in wanted {
        let extracted = edition.extract(frames.iter()).unwrap();
        let entries: Value = decode(vec![extracted[2].to_vec()]).unwrap();
        let headers = entries.get("headers").and_then(Value::as_map).unwrap();
        let new = headers.values().next().and_then(Value::as_map).unwrap();
        assert!(new
            .keys()
            .map(|key| key.as_str().unwrap())
            .eq(names.iter().copied()));
    }
}

#[test]
fn later_kinds_are_refused() {
    let value: Value = Payload::Pickled(Pickled::new(Map::new(), Vec::new())).into();
    let value = Value::Array(vec![value]);
    let frames = encode(&value);
    for edition in [
        Edition::Paths,
        Edition::WriteablePaths,
        Edition::CountedPaths,
    ] {
        assert!(edition.extract(frames.iter()).is_err());
    }
    assert!(Edition::Placeholders.extract(frames.iter()).is_ok());
}

#[test]
fn what_is_no_message_is_refused() {
    let hostile: [&[&[u8]]; 4] = [
        &[],
        &[b""],
        &[b"\x80", b"\xc0", b"\x80"],
        &[b"\x81\xabcompression\x01", b"\xc0"],
    ];
    for frames in hostile {
        let frames = frames.iter().map(|frame| frame.to_vec()).collect();
        assert!(Edition::Paths.place(frames, Limits::DEFAULT).is_err());
    }
}

#[test]
fn connections_speak_an_edition() {
    let mut incoming = Vec::new();
    let hello = encode("hello");
    let written = Edition::Paths.write_message(&mut incoming, hello.iter());
    written.unwrap();
    let stream = io::Cursor::new(incoming);
    let mut connection = Connection::resume(stream, Limits::DEFAULT).with_edition(Edition::Paths);
    assert_eq!(
        connection.receive::<String>().unwrap().as_deref(),
        Some("hello")
    );
}
