//! Editions: framing, places of payloads, and what is refused.
use std::io;

use super::super::runtime::{decode, encode, Bytes, Error, Limits, Map, Problem, Value};
use super::{framing, Compression, Connection, Edition, Payload, Pickled, Serialized};

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
fn what_is_compressed_is_read_or_names_its_feature() {
    let header = |name: &str| encode(&map(&[("compression", name.into())])).head;
    for algorithm in Compression::ALL {
        let frames = [header(algorithm.name()), b"no such thing".to_vec()];
        let mut run = Vec::new();
        framing::write_frames(&mut run, frames.iter().map(Vec::as_slice), false).unwrap();
        let read = Edition::Paths.read_message(&mut &run[..], Limits::DEFAULT);
        let error = read.unwrap_err().to_string();
        let name = algorithm.name();
        let feature = format!("data is compressed with {name}: build with the feature `{name}`");
        assert_eq!(
            error.starts_with(&feature),
            !algorithm.is_available(),
            "{error}"
        );
    }
    let frames = vec![header("blosc"), b"x".to_vec()];
    let error = Edition::Paths.place(frames, Limits::DEFAULT).unwrap_err();
    let text = error.to_string();
    assert!(text.contains("\"blosc\", which this crate does not undo"));
}

#[test]
fn the_stack_is_not_overrun() {
    let again = |depth: usize| -> Result<(), Error> {
        let payload = payload(&[("serializer", "pickle".into())], &[b"x"]);
        let value = (0..depth).fold(payload, |value, _| Value::Array(vec![value]));
        let frames = encode(&value);
        let extracted = Edition::Paths.extract(frames.iter())?;
        let extracted = extracted.into_iter().map(Into::into).collect();
        let placed = Edition::Paths.place(extracted, Limits::DEFAULT)?;
        assert_eq!(placed[0], frames.head);
        Ok(())
    };
    let run = move || {
        assert_eq!(again(250), Ok(()));
        // A placeholder is a level of its own. Without optimization, these are too many.
        if let Err(error) = again(1023) {
            assert_eq!(error.problem(), &Problem::Limit("stack"));
        }
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20);
    thread.spawn(run).unwrap().join().unwrap();
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
