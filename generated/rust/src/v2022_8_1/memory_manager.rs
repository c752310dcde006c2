// Made by wirespan 0.1.0 from idl/dask/memory_manager.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! The active memory manager (distributed/active_memory_manager.py): a loop in the scheduler that copies and drops
//! replicas. What it decides goes out as [`AcquireReplicas`](super::replicas::AcquireReplicas) and [`RemoveReplicas`](super::replicas::RemoveReplicas) on the workers' streams.
use super::super::runtime::{self as rt};
use super::routes;

// The same as in the release at the root.
pub use super::super::memory_manager::{MemoryManager, MemoryManagerMethod, MemoryManagerRequired};

impl routes::Request for MemoryManager {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for MemoryManager {
    type Body = Option<bool>;
}

impl routes::Answered for MemoryManager {
    type Reply = Option<bool>;
}
