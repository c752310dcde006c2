//! Payloads: made, looked into, and passed on.
use std::sync::Arc;

use dask_protocol::payloads::{
    PickledHeader, SerializedHeader, SerializedHeaderPickle, SerializedHeaderPickleRequired,
};
use dask_protocol::runtime::{FrameTable, Problem, Slot};
use dask_protocol::transport::{Payload, Pickled, Serialized};
use dask_protocol::types::ErredException;
use dask_protocol::{decode, encode, Limits, Map, Value};

#[test]
fn pickles_are_made() {
    let pickled = Pickled::from_pickle(b"\x80\x04N.");
    assert_eq!(pickled.pickle().unwrap(), b"\x80\x04N.");
    let header: PickledHeader = pickled.header_as().unwrap();
    assert_eq!(&header.pickled_obj[..], b"\x80\x04N.");
    assert_eq!(Pickled::from_header(&header, vec![]).unwrap(), pickled);
    assert!(Pickled::new(Map::new(), vec![]).pickle().is_err());

    let serialized = Serialized::from_pickle(&b"\x80\x04N."[..]);
    let header: SerializedHeader = serialized.header_as().unwrap();
    assert!(matches!(&header, SerializedHeader::Pickle(header) if header.writeable.is_empty()));
    assert_eq!(serialized.data(Limits::DEFAULT).unwrap(), [b"\x80\x04N."]);
}

#[test]
fn the_number_of_frames_is_set() {
    let header = SerializedHeaderPickle::from(SerializedHeaderPickleRequired {
        writeable: vec![true],
    });
    let frames = vec![b"pickle".to_vec(), b"buffer".to_vec()];
    let payload = Serialized::from_header(&header, frames.clone()).unwrap();
    let read: SerializedHeaderPickle = payload.header_as().unwrap();
    assert_eq!(read.num_sub_frames, Some(2));
    let (head, parts) = payload.into_parts();
    assert_eq!(
        decode::<Value>(vec![head]).unwrap().get("num-sub-frames"),
        Some(&2.into())
    );
    assert_eq!(parts, frames);
    assert!(Serialized::from_header("no map", vec![]).is_err());
}

/// Where the data of a payload lies in memory.
fn place(payload: &Serialized) -> *const u8 {
    payload.slot().frames()[0].as_ptr()
}

#[test]
fn what_is_passed_on_is_not_copied() {
    let data = vec![7; 1 << 20];
    let frames = encode(&Serialized::from_pickle(data)).to_vec();
    let received = frames[2].as_ptr();
    let payload: Serialized = decode(frames).unwrap();
    assert_eq!(place(&payload), received);
    let (kept, sent) = (payload.clone(), ErredException::from(payload));
    assert_eq!(place(&kept), received);
    let shared = Arc::new(sent);
    assert_eq!(encode(&shared).rest[1].as_ptr(), received);
    drop(shared);
    assert_eq!(
        kept.into_data(Limits::DEFAULT).unwrap()[0].as_ptr(),
        received
    );
}

#[test]
fn who_has_a_clone_keeps_it() {
    let payload = Serialized::from_pickle(&b"data"[..]);
    let clone = payload.clone();
    assert_eq!(payload.into_data(Limits::DEFAULT).unwrap(), [b"data"]);
    assert_eq!(clone.data(Limits::DEFAULT).unwrap(), [b"data"]);
    let any = Payload::from(clone.clone());
    assert_eq!(Value::from(any), Value::from(clone));
}

#[test]
fn of_frames_that_are_not_all_there_none_is_taken() {
    let header = |frames: u64| encode(&Map::from([("num-sub-frames".to_owned(), frames)])).head;
    let mut table = FrameTable::new(vec![header(2), header(0), b"data".to_vec()]);
    table.lift(&mut Slot::at(2)).unwrap();
    let mut slot = Slot::at(1);
    let error = table.lift(&mut slot).unwrap_err();
    assert_eq!(error.problem(), &Problem::Frame(2));
    assert_eq!((table.left(), slot.is_lifted()), (2, false));
}
