//! What is nested as deep as may be is handled on the stack that a thread has by default, without optimization as well.
use dask_protocol::profiles::ProfileNode;
use dask_protocol::runtime::{Decode, Payloads, Problem};
use dask_protocol::types::Key;
use dask_protocol::{decode, encode, Encode, Limits, Value};
use std::fmt::Debug;

/// A stack of so many calls, as distributed profiles it.
fn profile(nodes: usize) -> Vec<u8> {
    let begin = b"\x84\xabdescription\x84\xa8filename\xa1f\xa4name\xa1f\xabline_number\x01\xa4line\xa1l\xa8children";
    let end = b"\xa5count\x01\xaaidentifier\xa1f";
    let inner = [&begin[..], b"\x81\xa1f"].concat().repeat(nodes - 1);
    [inner, begin.to_vec(), vec![0x80], end.repeat(nodes)].concat()
}

fn key(depth: usize) -> Vec<u8> {
    [vec![0x91; depth], b"\xa1x".to_vec()].concat()
}

fn on_a_usual_stack(run: fn()) {
    let thread = std::thread::Builder::new().stack_size(2 << 20);
    thread.spawn(run).unwrap().join().unwrap();
}

fn all_of_it<T: Decode + Encode + Payloads + Clone + PartialEq + Debug>(bytes: &[u8]) {
    let mut value: T = decode(vec![bytes.to_vec()])
        .map_err(|e| e.to_string().len())
        .unwrap();
    assert!(encode(&value).head == bytes);
    assert!(value.clone() == value);
    assert!(format!("{value:?}").len() > 1000);
    value.payloads(&mut |_| Ok(())).unwrap();
}

#[test]
fn types_that_contain_themselves() {
    on_a_usual_stack(|| all_of_it::<ProfileNode>(&profile(512)));
    on_a_usual_stack(|| all_of_it::<Key>(&key(1024)));
    on_a_usual_stack(|| {
        let problem = |bytes| {
            decode::<ProfileNode>(vec![bytes])
                .unwrap_err()
                .problem()
                .clone()
        };
        assert_eq!(problem(profile(513)), Problem::Limit("nesting"));
        let problem = |bytes| decode::<Key>(vec![bytes]).unwrap_err().problem().clone();
        assert_eq!(problem(key(1025)), Problem::Limit("nesting"));
        assert_eq!(problem(key(1_000_000)), Problem::Limit("nesting"));
    });
}

/// Formats recurse by themselves. What takes too much of the stack is refused.
#[test]
fn serde_does_not_overrun_the_stack() {
    on_a_usual_stack(|| {
        for depth in [100, 300, 1000, 1024] {
            let value: Value = decode(vec![key(depth)])
                .map_err(|e| e.to_string().len())
                .unwrap();
            let texts = [
                rmp_serde::to_vec(&value).map_err(|e| e.to_string()).err(),
                rmp_serde::from_slice::<Value>(&key(depth))
                    .map_err(|e| e.to_string())
                    .err(),
                serde_json::to_vec(&value).map_err(|e| e.to_string()).err(),
                serde_json::from_str::<Value>(&format!(
                    "{}{}",
                    "[".repeat(depth),
                    "]".repeat(depth)
                ))
                .map_err(|e| e.to_string())
                .err(),
            ];
            for text in texts.into_iter().flatten() {
                assert!(depth > 100 && text.contains("limit"), "{depth}: {text}");
            }
        }
    });
}

#[test]
fn wide_is_not_deep() {
    let value = Value::from(vec![Value::from(vec![Value::Nil]); 5000]);
    let bytes = rmp_serde::to_vec(&value).unwrap();
    assert_eq!(bytes, encode(&value).head);
    assert_eq!(rmp_serde::from_slice::<Value>(&bytes).unwrap(), value);
    let text = serde_json::to_string(&value).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
}

/// With several faults, it is not said which one is found first.
#[test]
fn one_of_several_faults_is_found() {
    let wire = b"\x82\xa2op\xadsteal-request\xa3key\xc3".to_vec(); // a bool is no key, and `stimulus_id` is absent
    let path = decode::<dask_protocol::stealing::StealRequest>(vec![wire])
        .unwrap_err()
        .path();
    assert!(["StealRequest.key", "StealRequest.stimulus_id"].contains(&path.as_str()));
}

#[test]
fn the_depth_can_be_narrower() {
    let mut limits = Limits::DEFAULT;
    limits.depth = 10;
    let found = dask_protocol::runtime::decode_with::<Key>(vec![key(11)], limits);
    assert_eq!(found.unwrap_err().problem(), &Problem::Limit("nesting"));
}
