//! Connections that block, and what they say where something is wrong.
use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;

use dask_protocol::connection::{Handshake, HandshakeRequired};
use dask_protocol::data::{GetData, GetDataReply, GetDataReplyBusy, GetDataRequired};
use dask_protocol::routes::{NoReply, WorkerRequest};
use dask_protocol::transport::{encode_frames, AskError, Connection, ConnectionError, Serialized};
use dask_protocol::types::{Key, UncaughtError, UncaughtErrorRequired};
use dask_protocol::{encode, v2_10_0, Encode, Limits, Value};

fn hello() -> Handshake {
    Handshake::from(HandshakeRequired {
        compression: None,
        python: vec![3, 11, 0],
        pickle_protocol: 5,
    })
}

fn request() -> GetData {
    GetData::from(GetDataRequired {
        keys: vec![Key::from("x")].into(),
    })
}

/// What a peer says, whatever it hears.
struct Peer(io::Cursor<Vec<u8>>);

impl Read for Peer {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.0.read(buf)
    }
}

impl Write for Peer {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        Ok(buf.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn peer(messages: &[&dyn Encode]) -> Connection<Peer> {
    let runs = messages
        .iter()
        .map(|message| encode_frames(encode(*message).iter()));
    let said = runs.collect::<Vec<_>>().concat();
    Connection::resume(Peer(io::Cursor::new(said)), Limits::DEFAULT)
}

#[test]
fn requests_are_asked_and_answered() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("tcp://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let (stream, _) = listener.accept().unwrap();
        let (mut connection, theirs) = Connection::open(stream, &hello(), Limits::DEFAULT).unwrap();
        assert_eq!(theirs, hello());
        let WorkerRequest::GetData(first) = connection.receive().unwrap().unwrap() else {
            panic!("another request");
        };
        connection
            .answer(&first, GetDataReplyBusy::default())
            .unwrap();
        // Both halves, each in a thread of its own.
        let (mut receiver, mut sender) = connection.split().unwrap();
        let second: GetData = receiver.receive().unwrap().unwrap();
        let answering = thread::spawn(move || sender.answer(&second, GetDataReplyBusy::default()));
        answering.join().unwrap().unwrap();
        assert!(receiver.receive::<Value>().unwrap().is_none());
    });
    let (mut connection, theirs) =
        Connection::connect(&address, &hello(), Limits::DEFAULT).unwrap();
    assert_eq!(theirs, hello());
    for _ in 0..2 {
        let reply = connection.ask(&request()).unwrap();
        assert_eq!(reply, GetDataReply::Busy(GetDataReplyBusy::default()));
    }
    drop(connection);
    server.join().unwrap();
}

#[test]
fn a_request_of_another_release_is_asked_in_the_same_way() {
    use v2_10_0::data::{GetData, GetDataReply, GetDataRequired};
    let busy = GetDataReply::Busy(v2_10_0::data::GetDataReplyBusy::default());
    let mut connection = peer(&[&busy]);
    let request = GetData::from(GetDataRequired {
        keys: vec![v2_10_0::types::Key::from("x")].into(),
    });
    assert_eq!(connection.ask(&request).unwrap(), busy);
}

#[test]
fn a_peer_may_say_why_it_has_no_answer() {
    let exception = Serialized::from_pickle(&b"e"[..]);
    let error = UncaughtError::from(UncaughtErrorRequired {
        exception,
        traceback: None,
        exception_text: "E()".to_owned(),
        traceback_text: String::new(),
    });
    let mut connection = peer(&[&error, &(), &7_i64, &hello()]);
    let mut ask = || connection.ask(&request()).unwrap_err();
    let first = ask();
    assert!(matches!(&first, AskError::NoReply(NoReply::Error(found)) if **found == error));
    assert!(matches!(ask(), AskError::NoReply(NoReply::UnknownOp)));
    assert!(matches!(ask(), AskError::NoReply(NoReply::Damaged(_))));
    assert_eq!(io::Error::from(first).kind(), io::ErrorKind::Other);
    // The connection is as good as ever.
    assert_eq!(connection.receive().unwrap(), Some(hello()));
    let closed = connection.ask(&request()).unwrap_err();
    assert!(matches!(
        closed,
        AskError::Connection(ConnectionError::Closed)
    ));
    assert_eq!(io::Error::from(closed).kind(), io::ErrorKind::UnexpectedEof);
}

#[test]
fn a_message_that_does_not_fit_is_not_the_end() {
    let mut connection = peer(&[&"no handshake", &hello()]);
    let error = connection.receive::<Handshake>().unwrap_err();
    assert!(matches!(&error, ConnectionError::Decode(error) if error.offset() == 0));
    assert_eq!(io::Error::from(error).kind(), io::ErrorKind::InvalidData);
    assert_eq!(connection.receive().unwrap(), Some(hello()));
    assert_eq!(connection.receive::<Value>().unwrap(), None);
    assert!(matches!(
        connection.greet(&hello()),
        Err(ConnectionError::Closed)
    ));
}

#[test]
fn a_line_that_fails_is_told_apart() {
    for said in [vec![0xff; 16], vec![0; 8]] {
        let stream = Peer(io::Cursor::new(said));
        let mut connection = Connection::resume(stream, Limits::DEFAULT);
        let error = connection.receive::<Value>().unwrap_err();
        assert!(matches!(error, ConnectionError::Line(_)), "{error}");
    }
    let error = Connection::connect("tls://127.0.0.1:1", &hello(), Limits::DEFAULT).unwrap_err();
    assert!(error.to_string().contains("over tcp only, not tls"));
}

/// Gives its bytes one at a time, and has none ready every other time.
struct Slow(Peer, bool);

impl Read for Slow {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.1 = !self.1;
        if self.1 {
            return Err(io::ErrorKind::WouldBlock.into());
        }
        self.0.read(&mut buf[..1])
    }
}

#[test]
fn a_message_goes_on_after_a_time_out() {
    let said = encode_frames(encode(&Serialized::from_pickle(&b"data"[..])).iter());
    let slow = Slow(Peer(io::Cursor::new(said)), false);
    let mut receiver = dask_protocol::transport::Receiver::new(slow, Limits::DEFAULT);
    let mut waited = 0;
    loop {
        match receiver.receive::<Serialized>() {
            Ok(payload) => break assert!(payload.is_some()),
            Err(ConnectionError::Line(error)) if error.kind() == io::ErrorKind::WouldBlock => {
                waited += 1;
            }
            Err(error) => panic!("{error}"),
        }
    }
    assert!(waited > 100);
}

#[test]
fn errors_are_errors() {
    fn assert_error<T: std::error::Error + Send + Sync + 'static>() {}
    fn assert_send<T: Send>() {}
    assert_error::<ConnectionError>();
    assert_error::<AskError<NoReply>>();
    assert_send::<Connection<TcpStream>>();
}
