//! The transport of Dask: how a message is framed on a connection, and how payloads and sets travel in it.
//!
//! On a TCP connection a message is one run of bytes. All integers have 64 bits, little endian:
//!
//! | bytes | meaning |
//! |---|---|
//! | 8 | how many bytes follow that a reader should fetch in one go: the next two rows and some whole frames |
//! | 8 | the number of frames |
//! | 8 each | the length of each frame |
//! | … | the frames |
//!
//! Frame 0 holds the message. A payload in it is a placeholder such as `{"__Serialized__": 1}`, which names the frame of
//! a header; the data stands in the frames after that.
//!
//! Releases before 2021.03.1 do it another way; [`Edition`] tells how.
mod compression;
mod connection;
mod edition;
#[cfg(test)]
mod edition_tests;
mod error;
mod framing;
mod incoming;
mod paths;
mod payload;
mod pickle;
#[cfg(test)]
mod tests;
#[cfg(feature = "tokio")]
pub mod tokio;
mod wrap;

pub use compression::Compression;
pub use connection::{Connection, Receiver, Sender};
pub use edition::Edition;
pub use error::{AskError, ConnectionError};
pub use framing::{decode_frames, encode_frames, read_message, write_message, Framed};
pub(super) use payload::frame_count;
pub use payload::{Payload, Pickled, Serialized};
pub(super) use wrap::wrapped;
