//! A message that is not what it should be does not lose those around it.
use std::error::Error as _;

use dask_protocol::routes::{SchedulerRequest, WorkerToScheduler};
use dask_protocol::runtime::{Batch, Problem, Tolerant};
use dask_protocol::transport::Serialized;
use dask_protocol::{decode, encode, Map, Value};

type Each = Batch<Tolerant<WorkerToScheduler>>;

fn message(entries: &[(&str, Value)]) -> Value {
    let entries = entries.iter().cloned();
    let entries: Map<Value, Value> = entries.map(|(key, value)| (key.into(), value)).collect();
    entries.into()
}

fn serialized(data: &[u8]) -> Value {
    Serialized::from_pickle(data).into()
}

fn erred(thread: Value, exception: &[u8], traceback: &[u8]) -> Value {
    message(&[
        ("key", "x".into()),
        ("run_id", 1.into()),
        ("exception", serialized(exception)),
        ("traceback", serialized(traceback)),
        ("exception_text", "".into()),
        ("traceback_text", "".into()),
        ("thread", thread),
        ("startstops", Vec::new().into()),
        ("op", "task-erred".into()),
        ("stimulus_id", "s".into()),
        ("status", "error".into()),
    ])
}

fn batch(messages: &[Value]) -> Vec<Vec<u8>> {
    encode(messages).to_vec()
}

#[test]
fn each_message_is_read_on_its_own() {
    let sent = [
        erred(1.into(), b"first", b"one"),
        message(&[("op", "of-next-year".into()), ("x", serialized(b"new"))]),
        erred(true.into(), b"second", b"two"),
        erred(2.into(), b"third", b"three"),
        message(&[("x", serialized(b"without op"))]),
        Value::from(7),
    ];
    let frames = batch(&sent);
    let strict = decode::<Batch<WorkerToScheduler>>(frames.clone());
    let error = strict.unwrap_err();
    assert_eq!(error.path(), "[2]TaskErred.thread", "{error}");

    let read: Each = decode(frames.clone()).unwrap();
    let told: Vec<_> = read
        .iter()
        .map(|each| match each {
            Ok(WorkerToScheduler::TaskErred(m)) => m.exception.slot().frames()[0].clone(),
            Ok(WorkerToScheduler::Unknown(value)) => value.to_string().into_bytes(),
            Ok(other) => panic!("{other:?}"),
            Err(malformed) => malformed.to_string().into_bytes(),
        })
        .collect();
    assert_eq!(told[0], b"first");
    assert_eq!(told[1], b"a map");
    let wrong = String::from_utf8_lossy(&told[2]);
    assert!(wrong.starts_with("TaskErred.thread: expected"), "{wrong}");
    assert_eq!(told[3], b"third");
    // Nothing is lost of those that are wrong, and all is written as it came.
    for (index, each) in read
        .iter()
        .enumerate()
        .skip(4)
        .chain([(2, &read.messages()[2])])
    {
        let malformed = each.as_ref().unwrap_err();
        assert_eq!(malformed.value, sent[index]);
        assert!(malformed.source().is_some());
    }
    assert_eq!(encode(&read).to_vec(), frames);
}

#[test]
fn a_placeholder_without_frames_is_one_messages_own_fault() {
    let good = erred(1.into(), b"first", b"one");
    let frames = batch(&[good.clone(), erred(1.into(), b"second", b"two"), good]);
    // The second's traceback: its last frame is that of the third's first header, which somebody else needs.
    let mut broken = frames.clone();
    broken[7] = b"\x80".to_vec();
    let read: Each = decode(broken).unwrap();
    let kinds: Vec<_> = read.iter().map(Result::is_ok).collect();
    assert_eq!(kinds, [true, false, true]);
    let malformed = read.messages()[1].as_ref().unwrap_err();
    assert_eq!(malformed.error.problem(), &Problem::Missing);
    // What could be found of it is there.
    let Some(Value::Payload(exception)) = malformed.value.get("exception") else {
        panic!("{malformed:?}");
    };
    assert_eq!(exception.slot().frames(), [b"second"]);

    let mut short = frames.clone();
    short.truncate(frames.len() - 1);
    let read: Each = decode(short).unwrap();
    let error = &read.messages()[2].as_ref().unwrap_err().error;
    assert_eq!(error.problem(), &Problem::Frame(12));
}

#[test]
fn a_frame_is_not_taken_from_who_named_it_first() {
    let (one, two) = (erred(1.into(), b"first", b"one"), erred(1.into(), b"", b""));
    let mut frames = batch(&[one, two]);
    let head = &mut frames[0];
    let at = head.iter().rposition(|byte| *byte == 7).unwrap();
    head[at] = 1; // the second's traceback names what is the first's
    let read: Each = decode(frames).unwrap();
    assert!(read.messages()[0].is_ok());
    let error = &read.messages()[1].as_ref().unwrap_err().error;
    assert_eq!(error.problem(), &Problem::Frame(1));
}

#[test]
fn damage_to_the_encoding_is_nobodys_alone() {
    let mut frames = batch(&[Value::from(1), Value::from(2)]);
    frames[0].pop();
    assert!(decode::<Each>(frames).is_err());
    assert!(decode::<Each>(vec![b"\x92\x01\xc1".to_vec()]).is_err());
    assert!(decode::<Each>(vec![b"\x91\x01\x01".to_vec()]).is_err());
}

#[test]
fn one_request_may_be_read_so_too() {
    let request = message(&[("op", "gather".into()), ("keys", true.into())]);
    let read: Tolerant<SchedulerRequest> = decode(encode(&request).to_vec()).unwrap();
    let malformed = read.unwrap_err();
    assert_eq!(malformed.value.get("op"), Some(&"gather".into()));
    assert_eq!(malformed.error.path(), "Gather.keys");
}
