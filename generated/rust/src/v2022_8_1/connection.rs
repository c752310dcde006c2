// Made by wirespan 0.1.0 from idl/dask/connection.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! How a connection begins, what surrounds every request, and how a connection ends.
//!
//! Both ends write a [`Handshake`] at once, without waiting for the other's (before 2.23.0 there was none). Then the end that connected sends requests,
//! one at a time; the other answers in the same order. There is no number that links a reply to its request, so a
//! caller that gives up on a reply has to close the connection. Some requests turn the connection into a stream.
use super::super::runtime::{self as rt};
use super::literals;
use super::routes;

// The same as in the release at the root.
pub use super::super::connection::{
    Close, CloseStream, ConnectionStream, Handshake, HandshakeRequired,
};

impl routes::Request for Close {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Close {
    type Body = literals::TextOk;
}

impl routes::Answered for Close {
    type Reply = literals::TextOk;
}

impl routes::Request for ConnectionStream {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] =
        &[rt::Step::new(rt::StepKind::Open, None, Some("PeerStream"))];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}
