//! How much of the stack recursion has taken.

/// A place on the stack, and how far from there recursion may go.
///
/// How much a level takes is up to the types, the compiler and its options, so a number of levels cannot promise that
/// the stack suffices. Its addresses can.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Stack {
    base: usize,
    bytes: usize,
}

impl Stack {
    /// From here on, so many bytes.
    pub(in super::super) fn of(bytes: usize) -> Self {
        let base = here();
        Self { base, bytes }
    }

    /// Whether more than that has been taken.
    #[inline]
    pub(in super::super) fn is_spent(self) -> bool {
        here().abs_diff(self.base) > self.bytes
    }
}

/// About where the stack ends at present.
#[inline]
fn here() -> usize {
    let here = 0_u8;
    std::ptr::addr_of!(here) as usize
}
