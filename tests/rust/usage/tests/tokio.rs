//! Messages over asynchronous streams.
use std::io::ErrorKind;

use dask_protocol::connection::{Handshake, HandshakeRequired};
use dask_protocol::data::{GetData, GetDataReply, GetDataReplyBusy, GetDataRequired};
use dask_protocol::routes::NoReply;
use dask_protocol::stealing::{StealRequest, StealRequestRequired};
use dask_protocol::transport::tokio::{read_message, receive, send, Connection};
use dask_protocol::transport::{encode_frames, AskError, ConnectionError, Serialized};
use dask_protocol::types::Key;
use dask_protocol::{encode, Limits, Value};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

#[tokio::test]
async fn there_and_back() {
    let (mut left, mut right) = tokio::io::duplex(16);
    let header = [(Value::from("serializer"), Value::from("pickle"))];
    let payload = Serialized::new(header.into_iter().collect(), vec![vec![7; 1000]]);
    let request = StealRequest::from(StealRequestRequired {
        key: Key::Int(1),
        stimulus_id: "s".to_owned(),
    });
    let writer = async {
        send(&mut left, &payload).await.unwrap();
        send(&mut left, &request).await.unwrap();
        drop(left);
    };
    let reader = async {
        let first: Serialized = receive(&mut right, Limits::DEFAULT).await.unwrap().unwrap();
        assert_eq!(first, payload);
        let second: StealRequest = receive(&mut right, Limits::DEFAULT).await.unwrap().unwrap();
        assert_eq!(second, request);
        assert!(read_message(&mut right, Limits::DEFAULT)
            .await
            .unwrap()
            .is_none());
    };
    tokio::join!(writer, reader);
}

#[tokio::test]
async fn what_is_wrong_is_refused() {
    let run = encode_frames(encode("x").iter());
    for length in 1..run.len() {
        let (mut left, mut right) = tokio::io::duplex(64);
        left.write_all(&run[..length]).await.unwrap();
        drop(left);
        let error = read_message(&mut right, Limits::DEFAULT).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UnexpectedEof, "{length}");
    }
    let (mut left, mut right) = tokio::io::duplex(64);
    left.write_all(&[0xff; 16]).await.unwrap();
    let error = read_message(&mut right, Limits::DEFAULT).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidData);
}

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

#[tokio::test]
async fn requests_are_asked_and_answered() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("tcp://{}", listener.local_addr().unwrap());
    let server = async {
        let (stream, _) = listener.accept().await.unwrap();
        let (mut connection, theirs) = Connection::open(stream, &hello(), Limits::DEFAULT)
            .await
            .unwrap();
        assert_eq!(theirs, hello());
        let asked: GetData = connection.receive().await.unwrap().unwrap();
        let busy = connection.answer(&asked, GetDataReplyBusy::default());
        busy.await.unwrap();
        let (mut receiver, mut sender) = connection.split();
        let asked: GetData = receiver.receive().await.unwrap().unwrap();
        let busy = sender.answer(&asked, GetDataReplyBusy::default());
        busy.await.unwrap();
        assert!(sender.into_inner().as_ref().nodelay().unwrap());
        receiver.receive::<GetData>().await.unwrap().unwrap();
    };
    let client = async {
        let (mut connection, _) = Connection::connect(&address, &hello(), Limits::DEFAULT)
            .await
            .unwrap();
        for _ in 0..2 {
            let reply = connection.ask(&request()).await.unwrap();
            assert_eq!(reply, GetDataReply::Busy(GetDataReplyBusy::default()));
        }
        let closed = connection.ask(&request()).await.unwrap_err();
        assert!(matches!(
            closed,
            AskError::Connection(ConnectionError::Closed)
        ));
    };
    tokio::join!(server, client);
}

#[tokio::test]
async fn a_message_that_does_not_fit_is_not_the_end() {
    let (mut left, right) = tokio::io::duplex(1 << 16);
    let mut connection = Connection::over(right, Limits::DEFAULT);
    for message in ["no handshake", "no reply"] {
        send(&mut left, message).await.unwrap();
    }
    send(&mut left, &hello()).await.unwrap();
    left.write_all(&[0xff; 16]).await.unwrap();
    let error = connection.receive::<Handshake>().await.unwrap_err();
    assert!(matches!(error, ConnectionError::Decode(_)));
    let error = connection.ask(&request()).await.unwrap_err();
    assert!(matches!(error, AskError::NoReply(NoReply::Damaged(_))));
    assert_eq!(connection.greet(&hello()).await.unwrap(), hello());
    let error = connection.receive::<Value>().await.unwrap_err();
    assert!(matches!(error, ConnectionError::Line(_)));
}

#[tokio::test]
async fn receiving_can_be_given_up_and_taken_up_again() {
    let (mut left, right) = tokio::io::duplex(1 << 16);
    let mut connection = Connection::over(right, Limits::DEFAULT);
    let payload = Serialized::from_pickle(vec![7; 100]);
    for byte in encode_frames(encode(&payload).iter()) {
        tokio::select! {
            biased;
            _ = connection.receive::<Serialized>() => panic!("it is not complete"),
            () = tokio::task::yield_now() => {}
        }
        left.write_all(&[byte]).await.unwrap();
    }
    drop(left); // or a message that was lost would be waited for
    assert_eq!(connection.receive().await.unwrap(), Some(payload));
}
