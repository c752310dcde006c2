// Made by wirespan 0.1.0 from idl/dask/logs.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! What processes log: the last lines of distributed's own loggers, 10,000 by default.
use super::super::runtime::{self as rt, Map};
use super::routes;
use super::types::Address;

// The same as in the release at the root.
pub use super::super::logs::{GetLogs, GetSchedulerLogs, GetWorkerLogs, LogLine};

impl routes::Request for GetLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetLogs {
    type Body = Vec<LogLine>;
}

impl routes::Answered for GetLogs {
    type Reply = Vec<LogLine>;
}

impl routes::Request for GetSchedulerLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetSchedulerLogs {
    type Body = Vec<LogLine>;
}

impl routes::Answered for GetSchedulerLogs {
    type Reply = Vec<LogLine>;
}

impl routes::Request for GetWorkerLogs {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetWorkerLogs {
    type Body = Map<Address, Vec<LogLine>>;
}

impl routes::Answered for GetWorkerLogs {
    type Reply = Map<Address, Vec<LogLine>>;
}
