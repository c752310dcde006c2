// Made by wirespan 0.1.0 from idl/dask/dumps.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Dumps of everything, for debugging: `Client.dump_cluster_state`.
use super::super::runtime::{self as rt};
use super::routes;

// The same as in the release at the root.
pub use super::super::dumps::{
    ClusterState, ClusterStateRequired, ClusterVersions, ClusterVersionsRequired,
    DumpClusterStateToUrl, DumpClusterStateToUrlRequired, DumpFormat, DumpNanny, DumpScheduler,
    DumpWorker, GetClusterState, GetClusterStateRequired, NannyDump, SchedulerDump, WorkerDump,
    WorkerDumpResult,
};

impl routes::Request for GetClusterState {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetClusterState {
    type Body = ClusterState;
}

impl routes::Answered for GetClusterState {
    type Reply = ClusterState;
}

impl routes::Request for DumpClusterStateToUrl {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for DumpClusterStateToUrl {
    type Body = ();
}

impl routes::Answered for DumpClusterStateToUrl {
    type Reply = ();
}

impl routes::Request for DumpScheduler {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for DumpScheduler {
    type Body = SchedulerDump;
}

impl routes::Answered for DumpScheduler {
    type Reply = SchedulerDump;
}

impl routes::Request for DumpWorker {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for DumpWorker {
    type Body = WorkerDump;
}

impl routes::Answered for DumpWorker {
    type Reply = WorkerDump;
}

impl routes::Request for DumpNanny {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for DumpNanny {
    type Body = NannyDump;
}

impl routes::Answered for DumpNanny {
    type Reply = NannyDump;
}
