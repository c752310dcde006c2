//! Where values end: put down once for a message, so that looking ahead passes over no byte again and again.

/// So many times may the bytes of a message be passed over before it is put down where its values end.
const OFTEN: usize = 4;
/// A message up to this size counts as one of this size.
const SMALL: usize = 1024;
/// What is no longer than this is passed over as quickly as it is looked up.
const SHORT: usize = 16;

/// How many bytes have been passed over so far; and once that is too much, where arrays and maps end.
#[derive(Debug, Default)]
pub(super) struct Ends {
    passed: usize,
    known: Option<Vec<(usize, usize)>>,
}

impl Ends {
    /// That so many bytes have been passed over, of a message of `length`; true if its ends are to be put down now.
    pub(super) fn pass(&mut self, bytes: usize, length: usize) -> bool {
        self.passed = self.passed.saturating_add(bytes);
        self.known.is_none() && self.passed / OFTEN > length.max(SMALL)
    }

    /// Where arrays and maps begin and end, in the order of their beginnings.
    pub(super) fn put_down(&mut self, mut ends: Vec<(usize, usize)>) {
        ends.retain(|(start, end)| end.saturating_sub(*start) > SHORT);
        ends.shrink_to_fit();
        self.known = Some(ends);
    }

    /// Where the long array or map ends that begins here, if that is known.
    pub(super) fn of(&self, start: usize) -> Option<usize> {
        let known = self.known.as_ref()?;
        let index = known
            .binary_search_by_key(&start, |(start, _)| *start)
            .ok()?;
        known.get(index).map(|(_, end)| *end)
    }
}
