//! What all generated modules share: a strict, bounded `MessagePack` reader, a writer, and the values that need no
//! description. Nothing here knows a message, and nothing here needs another crate.
mod batch;
mod codec;
mod collections;
mod ends;
mod enter;
mod error;
mod exchange;
#[cfg(test)]
mod hostile_tests;
mod kind;
mod literal;
mod nested;
mod number;
mod payload;
mod peek;
mod presence;
mod raw;
mod reader;
#[cfg(feature = "serde")]
mod serde_codec;
mod stack;
#[cfg(test)]
mod tests;
mod value;
mod writer;

pub use batch::Batch;
#[allow(unused_imports)] // a description need not have any
pub(super) use codec::without_payloads;
pub use codec::{decode, decode_with, encode, Decode, Encode, Payloads, Visit};
pub use collections::{Bytes, Map, Set};
pub use error::{Error, Problem, Result};
pub use exchange::{Step, StepKind};
#[cfg(test)]
#[allow(unused_imports)] // for tests of what is generated
pub(crate) use hostile_tests::steps;
pub use kind::Kind;
#[allow(unused_imports)] // a description need not have any
pub(super) use literal::literals;
pub use number::{Float, Number};
pub use payload::{FrameTable, Frames, Slot};
pub use peek::Literal;
pub use presence::Presence;
pub use raw::{RawReply, RawRequest};
pub use reader::{Limits, Reader};
#[cfg(feature = "serde")]
pub(super) use serde_codec::by_way_of_the_codec;
#[cfg(feature = "serde")]
pub use serde_codec::{deserialize, serialize, Deserialize, Deserializer, Serialize, Serializer};
pub(super) use stack::Stack;
pub use value::Value;
pub use writer::Writer;
