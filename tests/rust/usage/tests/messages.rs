//! Messages, requests and replies, as a user of the crate meets them.
use std::collections::HashMap;
use std::net::{TcpListener, TcpStream};

use dask_protocol::connection::Handshake;
use dask_protocol::connection::HandshakeRequired;
use dask_protocol::data::{
    GetData, GetDataReply, GetDataReplyBusy, GetDataReplyOk, GetDataReplyOkRequired,
    GetDataRequired,
};
use dask_protocol::identity::Identity;
use dask_protocol::queues::{
    KeyOrData, KeyOrDataFutureRequired, KeyOrDataPlain, KeyOrDataPlainRequired, QueuePut,
    QueuePutRequired,
};
use dask_protocol::relay::{Proxy, ProxyRequired};
use dask_protocol::routes::{
    Answer, Answered, Exchange, NoReply, Request, SchedulerRequest, SchedulerToWorker,
    WorkerRequest,
};
use dask_protocol::runtime::{Batch, Kind, Problem, RawRequest, StepKind};
use dask_protocol::stealing::{
    StealRequest, StealRequestRequired, StealResponse, StealResponseRequired,
};
use dask_protocol::tasks::{ComputeTask, ComputeTaskRequired};
use dask_protocol::transport::{Connection, Pickled, Serialized};
use dask_protocol::types::{Key, UncaughtError, UncaughtErrorRequired};
use dask_protocol::{decode, encode, Error, Limits, Map, Presence, Value};

fn pickled(data: &[u8]) -> Pickled {
    let header = [(
        Value::from("pickled-obj"),
        Value::Bytes(data.to_vec().into()),
    )];
    Pickled::new(header.into_iter().collect(), Vec::new())
}

fn serialized(data: &[u8]) -> Serialized {
    let header = [(Value::from("serializer"), Value::from("pickle"))];
    Serialized::new(header.into_iter().collect(), vec![data.to_vec()])
}

fn compute_task() -> ComputeTask {
    let key = Key::List(vec![Key::from("x"), Key::from(0)]);
    let who_has = [(key.clone(), vec!["tcp://127.0.0.1:1".to_owned()])];
    let required = ComputeTaskRequired {
        key,
        run_id: 7,
        priority: vec![0.into(), 1.5.into()],
        stimulus_id: "stimulus".to_owned(),
        who_has: who_has.into_iter().collect(),
        nbytes: Map::new(),
        run_spec: pickled(b"\x80\x05."),
        resource_restrictions: None,
        actor: false,
        annotations: Map::new(),
        span_id: None,
    };
    required.into()
}

fn steal_request(key: Key) -> StealRequest {
    let stimulus_id = "s".to_owned();
    StealRequestRequired { key, stimulus_id }.into()
}

fn get_data(key: &str) -> GetData {
    let keys = vec![Key::from(key)].into();
    GetDataRequired { keys }.into()
}

fn uncaught_error() -> UncaughtError {
    let required = UncaughtErrorRequired {
        exception: serialized(b"e"),
        traceback: None,
        exception_text: "E()".to_owned(),
        traceback_text: String::new(),
    };
    required.into()
}

fn map(value: &Value) -> Vec<Vec<u8>> {
    encode(value).to_vec()
}

fn entries(entries: &[(&str, Value)]) -> Value {
    let entries = entries.iter().cloned();
    Value::from(
        entries
            .map(|(key, value)| (Value::from(key), value))
            .collect::<Map<_, _>>(),
    )
}

#[test]
fn a_batch_is_read_and_written_to_the_same_bytes() {
    let batch = Batch::from(vec![
        SchedulerToWorker::from(compute_task()),
        SchedulerToWorker::from(steal_request(Key::Int(1))),
        SchedulerToWorker::Unknown(entries(&[("op", Value::from("of-next-year"))])),
    ]);
    let frames = encode(&batch).to_vec();
    assert_eq!(frames.len(), 2);
    let again: Batch<SchedulerToWorker> = decode(frames.clone()).unwrap();
    assert_eq!(again, batch);
    assert_eq!(encode(&again).to_vec(), frames);
    assert!(matches!(again.messages()[2], SchedulerToWorker::Unknown(_)));
}

#[test]
fn unknown_fields_are_kept_and_written_last() {
    let wire = entries(&[
        ("of-next-year", Value::from(1)),
        ("op", Value::from("steal-request")),
        ("stimulus_id", Value::from("s")),
        ("key", Value::from("x")),
    ]);
    let message: StealRequest = decode(map(&wire)).unwrap();
    assert_eq!(
        message.extra_fields.get("of-next-year"),
        Some(&Value::Int(1))
    );
    let ordered = entries(&[
        ("op", Value::from("steal-request")),
        ("key", Value::from("x")),
        ("stimulus_id", Value::from("s")),
        ("of-next-year", Value::from(1)),
    ]);
    assert_eq!(encode(&message).to_vec(), map(&ordered));
}

#[test]
fn the_tag_stands_where_the_sender_puts_it() {
    let response = StealResponse::from(StealResponseRequired {
        key: Key::from("x"),
        state: None,
        stimulus_id: "s".to_owned(),
    });
    let value: Value = decode(encode(&response).to_vec()).unwrap();
    let keys: Vec<_> = value
        .as_map()
        .unwrap()
        .keys()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(keys, ["key", "state", "op", "stimulus_id"]);
}

#[test]
fn errors_tell_what_is_wrong_and_where() {
    let wrong = |frames: Vec<Vec<u8>>| decode::<StealRequest>(frames).unwrap_err();
    let op = ("op", Value::from("steal-request"));
    let error = wrong(map(&entries(&[op.clone(), ("key", Value::from(true))])));
    assert_eq!(error.path(), "StealRequest.key");
    assert_eq!(error.problem(), &Problem::Expected("Key", Kind::Bool));
    let error = wrong(map(&entries(&[op.clone(), ("key", Value::from("x"))])));
    assert_eq!(error.problem(), &Problem::Missing);
    assert_eq!(error.path(), "StealRequest.stimulus_id");
    let error = wrong(map(&entries(&[op.clone(), op.clone()])));
    assert_eq!(error.problem(), &Problem::Duplicate);
    let error = wrong(map(&entries(&[("op", Value::from("steal"))])));
    assert_eq!(
        error.to_string(),
        "StealRequest.op: expected \"steal-request\", got \"steal\" (byte 4)"
    );
    let error = wrong(map(&entries(&[("key", Value::from("x"))])));
    assert_eq!(error.path(), "StealRequest.op");
}

#[test]
fn neither_both_arms_of_a_spread_nor_none_can_be_read() {
    let plain = KeyOrDataPlainRequired { data: Value::Nil };
    let request = QueuePut::from(QueuePutRequired {
        value: KeyOrDataPlain::from(plain).into(),
        name: "q".to_owned(),
    });
    assert_eq!(request.timeout, Presence::Absent);
    let frames = encode(&request).to_vec();
    assert_eq!(decode::<QueuePut>(frames).unwrap(), request);

    let name = ("name", Value::from("q"));
    let op = ("op", Value::from("queue_put"));
    let read = |wire: &[(&str, Value)]| decode::<QueuePut>(map(&entries(wire)));
    let (key, data) = (("key", Value::from("x")), ("data", Value::from(1)));
    let future = read(&[op.clone(), key.clone(), name.clone()]).unwrap();
    let expected = KeyOrDataFutureRequired {
        key: Key::from("x"),
    };
    assert_eq!(future.value, KeyOrData::Future(expected.into()));
    let both = read(&[op.clone(), key, data, name.clone()]).unwrap_err();
    assert_eq!(both.problem(), &Problem::OneOf("key, data".to_owned()));
    let none = read(&[op, name]).unwrap_err();
    assert_eq!(none.problem(), &Problem::NoArm("KeyOrData"));
}

#[test]
fn an_unknown_request_is_kept() {
    let wire = entries(&[("op", Value::from("of-next-year")), ("x", Value::Nil)]);
    let request: SchedulerRequest = decode(map(&wire)).unwrap();
    assert_eq!(request, SchedulerRequest::Unknown(wire));
}

#[test]
fn a_request_tells_its_op_and_what_it_asks_of_the_connection() {
    let read = |request: &Value| decode::<SchedulerRequest>(map(request)).unwrap();
    let identity = read(&entries(&[("op", Value::from("identity"))]));
    assert_eq!(identity.op(), Some("identity"));
    assert!(identity.reply(), "what the receiver assumes");
    assert!(!identity.close());
    let last = read(&entries(&[
        ("op", Value::from("identity")),
        ("reply", Value::from(false)),
        ("close", Value::from(true)),
    ]));
    assert!(!last.reply());
    assert!(last.close());
    assert_eq!(
        last.envelope(),
        decode::<Identity>(encode(&last).to_vec())
            .unwrap()
            .envelope()
    );
    let newer = read(&entries(&[
        ("op", Value::from("of-next-year")),
        ("reply", Value::from(false)),
    ]));
    assert_eq!(newer.op(), Some("of-next-year"));
    assert!(!newer.reply());
    assert!(!newer.close());
    assert_eq!(SchedulerRequest::Unknown(Value::Nil).op(), None);
}

#[test]
fn what_may_be_absent_is_named_or_left_out() {
    let keys = || vec![Key::from("x")].into();
    let asked = GetData {
        reply: Some(false),
        ..GetDataRequired { keys: keys() }.into()
    };
    assert_eq!(asked.close, None);
    assert!(!asked.envelope().reply);
    let silent = Identity {
        reply: Some(false),
        ..Identity::default()
    };
    assert_eq!(silent.envelope(), asked.envelope());
}

#[test]
fn a_request_that_narrows_its_envelope_says_so() {
    let mut host: Vec<_> = "python OS OS-release machine processor byteorder LC_ALL LANG"
        .split(' ')
        .map(|name| (name, Value::from("")))
        .collect();
    host.push(("python-bits", Value::from(64)));
    let versions = [
        ("host", entries(&host)),
        ("packages", Value::from(Map::new())),
    ];
    let wire = [
        ("op", Value::from("register-client")),
        ("client", Value::from("Client-1")),
        ("reply", Value::from(false)),
        ("versions", entries(&versions)),
    ];
    let request: SchedulerRequest = decode(map(&entries(&wire))).unwrap();
    assert!(matches!(request, SchedulerRequest::RegisterClient(_)));
    assert!(!request.reply());
}

#[test]
fn directions_and_servers_tell_between_whom() {
    assert_eq!(SchedulerToWorker::STREAM, "WorkerStream");
    assert_eq!(SchedulerToWorker::SENDERS, ["scheduler"]);
    assert_eq!(SchedulerToWorker::RECEIVERS, ["worker"]);
    assert_eq!(SchedulerRequest::ROLE, "scheduler");
    assert_eq!(SchedulerToWorker::Error(uncaught_error()).op(), None);
    assert_eq!(
        SchedulerToWorker::from(compute_task()).op(),
        Some("compute-task")
    );
}

#[test]
fn a_nested_request_is_read_by_who_gets_it() {
    let inner = get_data("x");
    let outer = Proxy::from(ProxyRequired {
        worker: "tcp://127.0.0.1:1".to_owned(),
        msg: RawRequest::new(&inner).unwrap(),
    });
    let again: Proxy = decode(encode(&outer).to_vec()).unwrap();
    assert_eq!(again.msg.op(), Some(GetData::OP));
    let found: WorkerRequest = again.msg.decode().unwrap();
    assert_eq!(found, WorkerRequest::GetData(inner));
}

#[test]
fn what_follows_a_request_has_a_type() {
    let kinds: Vec<_> = GetData::STEPS.iter().map(|step| step.kind).collect();
    assert_eq!(kinds, [StepKind::Reply, StepKind::Send]);
    assert_eq!(GetData::STEPS[1].when, Some("ok"));
    let acknowledgement = <GetData as Exchange<1>>::Body::default();
    assert_eq!(encode(&acknowledgement).head, b"\xa2OK");
    assert!(decode::<<GetData as Exchange<1>>::Body>(vec![b"\xa2NO".to_vec()]).is_err());
}

#[test]
fn there_may_be_no_reply() {
    let busy = Answer::Reply(GetDataReply::Busy(GetDataReplyBusy::default()));
    let reply = GetData::decode_reply(encode(&busy).to_vec()).unwrap();
    assert!(matches!(reply, GetDataReply::Busy(_)));

    let error = uncaught_error();
    let answer = Answer::<GetDataReply>::Error(error.clone());
    let found = GetData::decode_reply(encode(&answer).to_vec()).unwrap_err();
    assert_eq!(found, NoReply::Error(Box::new(error)));
    assert_eq!(
        GetData::decode_reply(vec![vec![0xc0]]),
        Err(NoReply::UnknownOp)
    );
    let found = GetData::decode_reply(vec![vec![1]]).unwrap_err();
    assert!(matches!(&found, NoReply::Damaged(error) if error.offset() == 0));
    assert_eq!(found.to_string(), "expected GetDataReply, got int (byte 0)");
}

#[test]
fn keys_are_hashed() {
    let keys = [
        Key::from(1),
        Key::from("1"),
        Key::from(1.0),
        Key::List(vec![Key::from(1)]),
    ];
    let found: HashMap<Key, usize> = keys.iter().cloned().zip(0..).collect();
    assert_eq!(found.len(), 4);
    assert_eq!(found[&keys[3]], 3);
}

#[test]
fn a_request_over_tcp() -> Result<(), Box<dyn std::error::Error>> {
    let hello = || {
        Handshake::from(HandshakeRequired {
            compression: None,
            python: vec![3, 11, 0],
            pickle_protocol: 5,
        })
    };
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let server = std::thread::spawn(move || -> std::io::Result<Value> {
        let (stream, _) = listener.accept()?;
        let (mut connection, _) = Connection::open(stream, &hello(), Limits::DEFAULT)?;
        let request: WorkerRequest = connection.receive()?.unwrap();
        assert!(matches!(request, WorkerRequest::GetData(_)));
        let data = [(Key::from("x"), serialized(b"data"))];
        let data = data.into_iter().collect();
        let reply = GetDataReplyOk::from(GetDataReplyOkRequired { data });
        connection.send(&Answer::Reply(GetDataReply::from(reply)))?;
        Ok(connection.receive()?.unwrap())
    });
    let stream = TcpStream::connect(address)?;
    let (mut connection, theirs) = Connection::open(stream, &hello(), Limits::DEFAULT)?;
    assert_eq!(theirs, hello());
    connection.send(&get_data("x"))?;
    let frames = connection.receive_frames()?.ok_or("closed")?;
    match GetData::decode_reply(frames)? {
        GetDataReply::Ok(reply) => {
            let payload = reply.data.get(&Key::from("x")).ok_or("no data")?;
            assert_eq!(payload.data(Limits::DEFAULT)?, [b"data"]);
            connection.send(&<GetData as Exchange<1>>::Body::default())?;
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(server.join().unwrap()?, Value::from("OK"));
    Ok(())
}

#[test]
fn errors_are_errors() {
    fn assert_error<T: std::error::Error + Send + Sync + 'static>() {}
    assert_error::<Error>();
    assert_error::<NoReply>();
}
