//! Maps that stand for something else: placeholders of payloads, and sets.
use super::super::runtime::{Decode, Encode, Kind, Limits, Literal, Reader, Result, Set, Writer};
use super::payload::MARKERS;

const SET: &str = "__Set__";
const ITEMS: &str = "as-list";

/// What a map stands for; None if it is just a map. `bytes` begin with its marker.
pub(in super::super) fn wrapped(bytes: &[u8]) -> Option<Kind> {
    // All of these maps are short, and their first key is, too: most maps are told by their first two bytes.
    let [0x81 | 0x82, 0xa0..=0xbf, b'_', ..] = bytes else {
        return None;
    };
    let mut r = Reader::new(bytes, Limits::DEFAULT);
    let entries = r.map().ok()?;
    let key = r.str().ok()?;
    if entries == 1 {
        let (_, name) = MARKERS.iter().find(|(marker, _)| *marker == key)?;
        let index = u64::decode(&mut r).ok()?;
        return (index > 0).then_some(Kind::Payload(name));
    }
    let is_set = key == SET
        && r.bool().ok()?
        && r.peek().ok()? == Literal::Str(ITEMS)
        && r.skip().is_ok()
        && Kind::of(r.marker().ok()?) == Kind::Array; // its kind, since it may be a set, is asked for when it is read
    is_set.then_some(Kind::Set)
}

impl<T> Set<T> {
    /// Enters a set, which is an array in a map, and gives the number of its items. Both are to be left after them.
    pub(in super::super) fn enter(r: &mut Reader<'_>) -> Result<usize> {
        if r.kind()? != Kind::Set {
            return Err(r.expected("set"));
        }
        r.map()?;
        r.expect(Literal::Str(SET))?;
        r.expect(Literal::Bool(true))?;
        r.expect(Literal::Str(ITEMS))?;
        r.array()
    }
}

impl<T: Decode> Decode for Set<T> {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let n = Self::enter(r)?;
        let items = r.elements(n)?;
        r.leave();
        Ok(Self(items))
    }
}

impl<T: Encode> Encode for Set<T> {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.map(2);
        w.str(SET);
        w.bool(true);
        w.str(ITEMS);
        w.array(self.len());
        for item in self {
            item.encode(w);
        }
    }
}
