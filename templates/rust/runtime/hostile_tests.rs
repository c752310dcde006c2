//! What reading costs, in steps and in memory, where a message is made to cost much.
use std::cell::Cell;

use super::{decode_with, Decode, Error, Kind, Limits, Literal, Map, Problem};
use super::{Reader, Result, Value};

thread_local! {
    static STEPS: Cell<usize> = Cell::default();
}

/// One more value has been looked at.
pub(super) fn count_step() {
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

/// How many values are looked at meanwhile, each time that they are.
pub(crate) fn steps<T>(run: impl FnOnce() -> T) -> usize {
    let before = STEPS.with(Cell::get);
    run();
    STEPS.with(Cell::get) - before
}

/// Looks for a field that stands last before it reads another that holds the same type, as generated unions do; and reads
/// the map twice, as generated spreads do.
struct Tree;

impl Decode for Tree {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        if r.kind()? == Kind::Nil {
            return r.nil().map(|_| Self);
        }
        r.one_key(&["a", "z"])?;
        match r.peek_field("kind")? {
            Some(Literal::Str(_)) => {}
            _ => return Err(r.missing("kind")),
        }
        r.part(|r, _| Self::read(r, "a"), |_| ())?;
        Self::read(r, "inner")
    }
}

impl Tree {
    fn read(r: &mut Reader<'_>, field: &str) -> Result<Self> {
        for _ in 0..r.map()? {
            if r.key()? == field && field == "inner" {
                Self::decode(r)?;
            } else {
                r.skip()?;
            }
        }
        r.leave();
        Ok(Self)
    }
}

/// So many levels of a tree; the innermost holds so many further values.
fn tree(depth: usize, wide: u16) -> Vec<u8> {
    let array = [&b"\xdc"[..], &wide.to_be_bytes(), &vec![1; wide.into()]].concat();
    let begin = b"\x84\xa1a\x01\xa1w\xc0\xa5inner".repeat(depth - 1);
    let inner = [b"\x84\xa1a\x01\xa1w", &array[..], b"\xa5inner\xc0"].concat();
    [begin, inner, b"\xa4kind\xa1x".repeat(depth)].concat()
}

#[test]
fn looking_ahead_is_linear() {
    for (depth, wide) in [(2, 10), (500, 10), (1000, 10_000), (100, 60_000)] {
        let bytes = tree(depth, wide);
        let mut r = Reader::new(&bytes, Limits::DEFAULT);
        let steps = steps(|| Tree::decode(&mut r).unwrap());
        r.finish().unwrap();
        let bound = 16 * bytes.len() + 10_000;
        assert!(steps < bound, "{steps} steps for {} bytes", bytes.len());
    }
}

#[test]
fn ends_are_those_of_the_values() {
    let bytes = tree(300, 1000);
    let mut r = Reader::new(&bytes, Limits::DEFAULT);
    for _ in 0..20 {
        let mut ahead = Reader::new(&bytes, Limits::DEFAULT);
        ahead.skip().unwrap();
        let end = r.ahead(|r| r.skip().map(|()| r.offset())).unwrap();
        assert_eq!((end, ahead.offset()), (bytes.len(), bytes.len()));
        // The same one level further in, where the ends have been put down by now.
        let inner = |r: &mut Reader<'_>| {
            r.map()?;
            (0..5).try_for_each(|_| r.skip())?;
            let start = r.offset();
            r.skip()?;
            Ok(r.offset() - start)
        };
        assert_eq!(r.ahead(inner).unwrap(), tree(299, 1000).len());
    }
    // What is cut off inside is noticed just the same, however often it is looked at.
    let mut r = Reader::new(&bytes[..bytes.len() - 1], Limits::DEFAULT);
    let shorter = |r: &mut Reader<'_>| {
        r.map()?;
        (0..5).try_for_each(|_| r.skip())?;
        r.skip()
    };
    for _ in 0..20 {
        r.ahead(shorter).unwrap();
        assert!(r.ahead(Reader::skip).is_err());
    }
}

type Keys = Map<Map<Map<String, Value>, Value>, Value>;

/// Errors show the keys that lead to them, and keys hold keys.
#[test]
fn keys_in_keys_are_linear() {
    let deep = |head: &[u8], depth: usize, end: &[u8]| [&head.repeat(depth), end].concat();
    for bytes in [
        deep(b"\x81", 1000, b"\xc1"),
        deep(b"\x81\x91", 500, b"\xc1"),
        deep(b"\x81\x01", 1000, b"\xc1"),
        deep(b"\x82\x91\x01\x01", 1000, b"\xc1"),
        deep(b"\x81\x92\x81\x01\x01", 300, b"\xc1"),
    ] {
        for steps in [
            steps(|| Value::decode(&mut Reader::new(&bytes, Limits::DEFAULT)).unwrap_err()),
            steps(|| Keys::decode(&mut Reader::new(&bytes, Limits::DEFAULT)).err()),
        ] {
            let bound = 16 * bytes.len() + 10_000;
            assert!(steps < bound, "{steps} steps for {} bytes", bytes.len());
        }
    }
}

#[test]
fn of_a_long_key_the_beginning_is_shown() {
    let path = |key: &[u8]| {
        let bytes = [b"\x81", key, b"\xc1"].concat();
        let error = Value::decode(&mut Reader::new(&bytes, Limits::DEFAULT)).unwrap_err();
        error.path()
    };
    let text = [&b"\xda\x03\xe8"[..], &[b'x'; 1000]].concat();
    assert_eq!(path(&text), format!("[\"{}]", "x".repeat(79)));
    assert_eq!(path(b"\x92\x01\xa1x"), "[[1, \"x\"]]");
    let array = [&b"\xdc\x03\xe8"[..], &[1; 1000]].concat();
    assert_eq!(path(&array), "[?]");
}

fn refused<T: Decode>(bytes: Vec<u8>, limits: Limits) -> Option<Problem> {
    let found: std::result::Result<T, Error> = decode_with(vec![bytes], limits);
    found.err().map(|error| error.problem().clone())
}

/// Takes much memory, and needs no field.
#[derive(Debug)]
struct Large([u64; 100]);

impl Decode for Large {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.map()?;
        r.leave();
        Ok(Self([0; 100]))
    }
}

#[test]
fn memory_is_counted_before_it_is_taken() {
    let empty = |n: u32| [&b"\xdd"[..], &n.to_be_bytes(), &vec![0x80; n as usize]].concat();
    let memory = Some(Problem::Limit("memory"));
    assert_eq!(refused::<Vec<Large>>(empty(1000), Limits::DEFAULT), None);
    assert_eq!(
        refused::<Vec<Large>>(empty(1 << 20), Limits::DEFAULT),
        memory
    );
    assert_eq!(refused::<Vec<Value>>(empty(1 << 20), Limits::DEFAULT), None);
    let limits = Limits {
        growth: 16,
        ..Limits::DEFAULT
    };
    assert_eq!(refused::<Vec<Value>>(empty(1 << 20), limits), memory);
    assert_eq!(refused::<Vec<Value>>(empty(1000), limits), None);
    assert_eq!(Large([1; 100]).0[0], 1);
    // Each array announces as much as bytes are left, which each of them has to share with all others.
    let liars = [&b"\xdc\x07\x00".repeat(1000)[..], &[0; 0x700]].concat();
    assert_eq!(refused::<Value>(liars, Limits::DEFAULT), memory);
}
