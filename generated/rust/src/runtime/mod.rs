//! What all generated modules share: a strict, bounded `MessagePack` reader, a writer, and the values that need no
//! description. Nothing here knows a message, and nothing here needs another crate.
mod batch;
mod codec;
#[cfg(test)]
mod collection_tests;
mod collections;
mod ends;
mod enter;
mod error;
mod exchange;
#[cfg(test)]
mod hostile_tests;
mod kind;
mod literal;
mod map;
mod nested;
mod number;
mod payload;
mod peek;
mod presence;
mod raw;
mod reader;
mod required;
#[cfg(feature = "serde")]
mod serde_codec;
mod stack;
mod tables;
#[cfg(test)]
mod tests;
mod tolerant;
mod value;
mod writer;

pub use batch::Batch;
#[allow(unused_imports)] // a description need not have any
pub(super) use codec::without_payloads;
pub use codec::{decode, decode_with, encode, Decode, Encode, Payloads, Visit};
pub use collections::{Bytes, Set};
pub use error::{Error, Problem, Result};
pub use exchange::{Call, Step, StepKind};
#[cfg(test)]
#[allow(unused_imports)] // for tests of what is generated
pub(crate) use hostile_tests::steps;
pub use kind::Kind;
#[allow(unused_imports)] // a description need not have any
pub(super) use literal::literals;
pub use map::Map;
pub use number::{Float, Number};
pub use payload::{FrameTable, Frames, Slot};
pub use peek::Literal;
pub use presence::Presence;
pub use raw::{RawReply, RawRequest};
pub use reader::{Limits, Reader};
#[allow(unused_imports)] // a description need not have any
pub(super) use required::required;
#[cfg(feature = "serde")]
pub(super) use serde_codec::by_way_of_the_codec;
#[cfg(feature = "serde")]
pub use serde_codec::{deserialize, serialize, Deserialize, Deserializer, Serialize, Serializer};
pub(super) use stack::Stack;
#[allow(unused_imports)] // a description need not have any
pub(super) use tables::{direction, enveloped, messages, requests};
pub use tolerant::{Malformed, Tolerant};
pub use value::Value;
pub use writer::Writer;
