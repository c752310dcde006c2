// Made by wirespan 0.1.0 from idl/dask/run.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! Runs a user's function outside of any task: in a worker, a nanny or the scheduler. It may take a parameter
//! `dask_worker` (also in a nanny) or `dask_scheduler`, and then gets the process itself.
use super::super::runtime::{self as rt};
use super::routes;

// The same as in the release at the root.
pub use super::super::run::{
    Arguments, Run, RunCoroutine, RunCoroutineRequired, RunFunction, RunFunctionRequired,
    RunRequired, RunResult, RunResultOk, RunResultOkRequired,
};

impl routes::Request for Run {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for Run {
    type Body = RunResult;
}

impl routes::Answered for Run {
    type Reply = RunResult;
}

impl routes::Request for RunCoroutine {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RunCoroutine {
    type Body = RunResult;
}

impl routes::Answered for RunCoroutine {
    type Reply = RunResult;
}

impl routes::Request for RunFunction {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for RunFunction {
    type Body = RunResult;
}

impl routes::Answered for RunFunction {
    type Reply = RunResult;
}
