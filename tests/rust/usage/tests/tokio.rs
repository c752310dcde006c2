//! Messages over asynchronous streams.
use std::io::ErrorKind;

use dask_protocol::stealing::{StealRequest, StealRequestRequired};
use dask_protocol::transport::tokio::{read_message, receive, send};
use dask_protocol::transport::{encode_frames, Serialized};
use dask_protocol::types::Key;
use dask_protocol::{encode, Limits, Value};
use tokio::io::AsyncWriteExt;

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
