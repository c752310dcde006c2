// Made by wirespan 0.1.0 from idl/dask/payloads.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! The headers of payloads: what stands in front of the frames that a placeholder in a message refers to.
//!
//! A message is a list of frames. The first is the MessagePack value; in it, `{"__Serialized__": n}` and
//! `{"__Pickled__": n}` stand for payloads, where n is the number of the frame that holds the header, also MessagePack.
//! The frames of the payload follow behind the header, as many as its `num-sub-frames` says. Payloads are numbered in
//! the order in which their placeholders stand in the message.
//!
//! Not every frame need be referred to. What Python cannot pack as MessagePack becomes a [`Pickled`](super::super::transport::Pickled) by itself, wherever it
//! stands in a value of any type; distributed then encodes the whole message a second time, and the frames of the first
//! attempt stay in front of those of the second (protocol/core.py, `dumps`). Receivers go by the numbers.
//!
//! This is so since 2021.3.1. Before, a payload was lifted out of its message and found again by its path there.
//!
//! Two more placeholders need no frames: `{"__Set__": true, "as-list": […]}` is a set, and
//! `{"__Enum__": true, "name": …, "__module__": …, "__name__": …}` a member of a Python enum.

// The same as in the release at the root.
pub use super::super::payloads::{
    PickledHeader, PickledHeaderRequired, SerializedHeader, SerializedHeaderCollection,
    SerializedHeaderCollectionRequired, SerializedHeaderDask, SerializedHeaderDaskRequired,
    SerializedHeaderError, SerializedHeaderMsgpack, SerializedHeaderPickle,
    SerializedHeaderPickleRequired,
};
