// Made by wirespan 0.1.0 from idl/dask/versions.idl. Do not edit.
// Release 2022.8.1, schema 047ed116d81a73c4.
//! What software a process runs: sent when clients and workers register, so that the scheduler can warn of mixtures
//! that will not work.
use super::super::runtime::{self as rt};
use super::routes;

// The same as in the release at the root.
pub use super::super::versions::{
    GetVersions, HostVersions, HostVersionsRequired, Versions, VersionsRequired,
};

impl routes::Request for GetVersions {
    const OP: &'static str = Self::OP;
    const STEPS: &'static [rt::Step] = &[rt::Step::new(rt::StepKind::Reply, None, None)];

    fn envelope(&self) -> routes::Envelope {
        routes::Envelope {
            close: self.close.unwrap_or(false),
            reply: self.reply.unwrap_or(true),
        }
    }
}

impl routes::Exchange<0> for GetVersions {
    type Body = Versions;
}

impl routes::Answered for GetVersions {
    type Reply = Versions;
}
