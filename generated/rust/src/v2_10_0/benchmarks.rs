// Made by wirespan 0.1.0 from idl/dask/benchmarks.idl. Do not edit.
// Release 2.10.0, schema 67d0902eb58c78dd.
//! Benchmarks of the hardware, and the simplest requests of all.
use super::super::runtime::{self as rt, Bytes};
use super::routes;

// The same as in the release at the root.
pub use super::super::benchmarks::Ping;

impl routes::Request for Ping {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Ping {
    type Body = Bytes;
}

impl routes::Answered for Ping {
    type Reply = Bytes;
}
