// Made by wirespan 0.1.0 from idl/dask/memory_sampler.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Records how much memory the cluster uses while something runs (distributed/diagnostics/memory_sampler.py).
use super::super::runtime::{self as rt};
use super::routes;

// The same as in the release at the root.
pub use super::super::memory_sampler::{
    MemoryMeasure, MemorySamplerStart, MemorySamplerStartRequired, MemorySamplerStop,
    MemorySamplerStopRequired,
};

impl routes::Request for MemorySamplerStart {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for MemorySamplerStart {
    type Body = String;
}

impl routes::Answered for MemorySamplerStart {
    type Reply = String;
}

impl routes::Request for MemorySamplerStop {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for MemorySamplerStop {
    type Body = Vec<(f64, i64)>;
}

impl routes::Answered for MemorySamplerStop {
    type Reply = Vec<(f64, i64)>;
}
