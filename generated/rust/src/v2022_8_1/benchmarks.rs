// Made by wirespan 0.1.0 from idl/dask/benchmarks.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Benchmarks of the hardware, and the simplest requests of all.
use super::super::runtime::{self as rt, Bytes, Map, Number, Value};
use super::routes;

// The same as in the release at the root.
pub use super::super::benchmarks::{
    Bandwidths, BandwidthsRequired, BenchmarkDisk, BenchmarkHardware, BenchmarkMemory,
    BenchmarkNetwork, BenchmarkNetworkRequired, Echo, Ping,
};

impl routes::Request for BenchmarkHardware {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for BenchmarkHardware {
    type Body = Bandwidths;
}

impl routes::Answered for BenchmarkHardware {
    type Reply = Bandwidths;
}

impl routes::Request for BenchmarkDisk {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for BenchmarkDisk {
    type Body = Map<String, Number>;
}

impl routes::Answered for BenchmarkDisk {
    type Reply = Map<String, Number>;
}

impl routes::Request for BenchmarkMemory {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for BenchmarkMemory {
    type Body = Map<String, Number>;
}

impl routes::Answered for BenchmarkMemory {
    type Reply = Map<String, Number>;
}

impl routes::Request for BenchmarkNetwork {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for BenchmarkNetwork {
    type Body = Map<String, Number>;
}

impl routes::Answered for BenchmarkNetwork {
    type Reply = Map<String, Number>;
}

impl routes::Request for Echo {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Echo {
    type Body = Value;
}

impl routes::Answered for Echo {
    type Reply = Value;
}

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
