//! What follows a request.
use super::{Encode, Limits};

/// What happens next in an exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StepKind {
    /// The server answers.
    Reply,
    /// The server keeps writing values, without being asked.
    Push,
    /// The caller writes one more value.
    Send,
    /// The connection becomes a stream.
    Open,
}

/// One step of an exchange after its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Step {
    /// What happens.
    pub kind: StepKind,
    /// The arm of the last reply that it follows; None if it follows any.
    pub when: Option<&'static str>,
    /// The stream that the connection becomes.
    pub opens: Option<&'static str>,
}

impl Step {
    /// A step.
    #[must_use]
    pub const fn new(
        kind: StepKind,
        when: Option<&'static str>,
        opens: Option<&'static str>,
    ) -> Self {
        Self { kind, when, opens }
    }
}

/// A request, as a connection asks it: each release has such a trait of its own, of which this is what they share.
///
/// `E` tells why there is no answer.
pub trait Call<E>: Encode {
    /// The answer.
    type Reply: Encode;

    /// Reads the answer.
    ///
    /// # Errors
    /// The server could not give that answer, or the frames do not hold one.
    fn decode_answer(frames: Vec<Vec<u8>>, limits: Limits) -> Result<Self::Reply, E>;
}
