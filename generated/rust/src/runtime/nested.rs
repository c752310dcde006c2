//! Reading any value without recursion, so that nesting costs no stack.
use super::super::transport::Payload;
use super::{Bytes, Decode, Error, Float, Kind, Map, Problem, Reader, Result, Set, Value};

/// An array, set or map of which not all has been read.
enum Open {
    Array(Vec<Value>),
    Set(Vec<Value>),
    Map(Vec<(Value, Value)>, Part),
}

/// What comes next in a map, and where in the bytes its key begins and ends.
enum Part {
    Key(usize),
    Value(Value, usize, usize),
}

/// The same, with the number of elements that it will have.
struct Level {
    open: Open,
    left: usize,
}

impl Decode for Value {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        let mut levels = Vec::new();
        let mut next = begin(r, &mut levels);
        loop {
            let mut done = match next {
                Ok(done) => done,
                Err(error) => return Err(located(error, r, levels)),
            };
            // What is complete goes into what holds it, which may be complete then, too.
            while let Some(value) = done {
                let Some(level) = levels.pop() else {
                    return Ok(value);
                };
                done = put(r, &mut levels, level, value);
            }
            next = begin(r, &mut levels);
        }
    }
}

/// Reads a value, unless it has elements: those come next.
fn begin(r: &mut Reader<'_>, levels: &mut Vec<Level>) -> Result<Option<Value>> {
    let (open, left) = match r.kind()? {
        Kind::Array => {
            let left = r.array()?;
            (Open::Array(r.room(left)?), left)
        }
        Kind::Map => {
            let left = r.map()?;
            (Open::Map(r.room(left)?, Part::Key(r.offset())), left)
        }
        Kind::Set => {
            let left = Set::<Value>::enter(r)?;
            (Open::Set(r.room(left)?), left)
        }
        kind => return scalar(r, kind).map(Some),
    };
    if left == 0 {
        return Ok(Some(close(r, open)));
    }
    levels.push(Level { open, left });
    Ok(None)
}

/// Puts a value into what holds it, and gives that if it was the last one.
fn put(
    r: &mut Reader<'_>,
    levels: &mut Vec<Level>,
    mut level: Level,
    value: Value,
) -> Option<Value> {
    level.left -= 1;
    match &mut level.open {
        Open::Array(items) | Open::Set(items) => items.push(value),
        Open::Map(entries, part) => match std::mem::replace(part, Part::Key(r.offset())) {
            Part::Key(start) => {
                *part = Part::Value(value, start, r.offset());
                level.left += 1;
            }
            Part::Value(key, ..) => entries.push((key, value)),
        },
    }
    if level.left == 0 {
        return Some(close(r, level.open));
    }
    levels.push(level);
    None
}

fn close(r: &mut Reader<'_>, open: Open) -> Value {
    r.leave();
    match open {
        Open::Array(items) => Value::Array(items),
        Open::Map(entries, _) => Value::Map(Map::from(entries)),
        Open::Set(items) => {
            r.leave(); // a set is an array in a map
            Value::Set(Set(items))
        }
    }
}

fn scalar(r: &mut Reader<'_>, kind: Kind) -> Result<Value> {
    Ok(match kind {
        Kind::Nil => {
            r.nil()?;
            Value::Nil
        }
        Kind::Bool => Value::Bool(r.bool()?),
        Kind::Int => {
            let value = r.int()?;
            match (i64::try_from(value), u64::try_from(value)) {
                (Ok(value), _) => Value::Int(value),
                (_, Ok(value)) => Value::UInt(value),
                _ => return Err(r.error(Problem::Range("int"))),
            }
        }
        Kind::Float => Value::Float(Float(r.float()?)),
        Kind::Str => Value::Str(r.str()?.to_owned()),
        Kind::Bytes => Value::Bytes(Bytes::from(r.bytes()?)),
        Kind::Payload(_) => Value::Payload(Payload::decode(r)?),
        _ => return Err(r.expected("any value")),
    })
}

/// The error as the outermost value has it: with the way through all that was open.
#[cold]
fn located(error: Error, r: &Reader<'_>, levels: Vec<Level>) -> Error {
    let inside_out = levels.into_iter().rev();
    inside_out.fold(error, |error, level| match level.open {
        Open::Array(items) | Open::Set(items) => error.at_index(items.len()),
        Open::Map(_, Part::Key(_)) => error.at_key(&[]), // which cannot be shown, being damaged
        Open::Map(_, Part::Value(_, start, end)) => {
            error.at_key(r.buf.get(start..end).unwrap_or_default())
        }
    })
}
