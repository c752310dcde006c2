//! Payloads named by path, as until 2021.03.0: put in their place on the way in, taken out on the way out.
//!
//! The frames of such a message are
//!
//! 0. nothing, or `{"compression": how the message is compressed}`;
//! 1. the message; where a payload was, a map lacks the entry, and an array has nil;
//! 2. `{"headers": {path: header}, "keys": [path, …], "bytestrings": [path, …]}`;
//! 3. and so on: the data of each payload, in the order of `keys`;
//!
//! and of a message without payloads only the first two. Byte strings longer than [`LONG`] are taken out as well.
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::super::runtime::{
    Bytes, Decode, Encode, Error, Limits, Map, Payloads as _, Problem, Reader, Result, Slot, Stack,
    Value, Writer,
};
use super::compression;
use super::payload::{Payload, Serialized, COMPRESSION, COUNT as SUB_FRAMES};

/// The longest byte string that stays in the message.
const LONG: usize = 1 << 16;

/// What today's headers call [`SUB_FRAMES`].
const COUNT: &str = "count";
/// A pickle of the class `bytes`.
const BYTES: &[u8] =
    b"\x80\x04\x95\x16\x00\x00\x00\x00\x00\x00\x00\x8c\x08builtins\x94\x8c\x05bytes\x94\x93\x94.";

type Header = Map<Value, Value>;

fn damaged(what: impl Into<String>) -> Error {
    Error::new(Problem::Other(what.into()), 0)
}

fn read<T: Decode>(frame: &[u8], limits: Limits) -> Result<T> {
    let mut r = Reader::new(frame, limits);
    let value = T::decode(&mut r)?;
    r.finish()?;
    Ok(value)
}

fn written<T: Encode>(value: &T) -> Vec<u8> {
    let mut w = Writer::new();
    value.encode(&mut w);
    w.finish().head
}

/// Both ways recurse as deep as paths go.
fn check(stack: Stack) -> Result<()> {
    if stack.is_spent() {
        return Err(Error::new(Problem::Limit("stack"), 0));
    }
    Ok(())
}

fn count_of(header: &Header, name: &str) -> Option<usize> {
    match header.get(&Value::from(name)) {
        Some(Value::Int(count)) => usize::try_from(*count).ok(),
        _ => None,
    }
}

// ---------------------------------------------------------------------- in

/// The frames as they are laid out today: placeholders in the message name the frames of their headers.
pub(super) fn place(frames: Vec<Vec<u8>>, limits: Limits) -> Result<Vec<Vec<u8>>> {
    let mut frames = frames.into_iter();
    let (Some(header), Some(message)) = (frames.next(), frames.next()) else {
        return Err(damaged("a message has at least two frames"));
    };
    let message = plain(&header, message, limits)?;
    let Some(entries) = frames.next() else {
        return Ok(vec![message]);
    };
    let mut value: Value = read(&message, limits)?;
    value.payloads(&mut |_| Err(damaged("a map looks like a placeholder")))?;
    let Entries {
        keys,
        mut headers,
        mut bytestrings,
    } = Entries::read(&entries, limits)?;
    let mut placed = vec![Vec::new()];
    let mut edits = Node::default();
    let mut left = limits;
    for path in keys {
        let key = written(&path);
        let header = headers.remove(&key);
        let mut header = header.ok_or_else(|| damaged("a path has no header, or two places"))?;
        let count = count_of(&header, COUNT).filter(|count| *count <= frames.len());
        let count = count.ok_or_else(|| damaged("the header of a path has no valid `count`"))?;
        let data = frames.by_ref().take(count);
        let value = if bytestrings.remove(&key) {
            let whole = joined(&header, data.collect(), left)?;
            left.bytes -= whole.len();
            Value::Bytes(Bytes(whole))
        } else {
            let slot = Slot::at(placed.len() as u64);
            header.insert(SUB_FRAMES.into(), Value::from(count as u64));
            placed.push(written(&header));
            placed.extend(data);
            Value::Payload(Payload::Serialized(Serialized::from(slot)))
        };
        edits.add(path, value, limits)?;
    }
    if !bytestrings.is_empty() {
        return Err(damaged("a byte string in frame 2 has no header"));
    }
    if frames.len() > 0 {
        return Err(Error::new(Problem::UnusedFrames(frames.len()), 0));
    }
    placed[0] = written(&edits.apply(value, Stack::of(limits.stack))?);
    Ok(placed)
}

/// The message, which may be compressed as a whole.
fn plain(header: &[u8], message: Vec<u8>, limits: Limits) -> Result<Vec<u8>> {
    if header.is_empty() {
        return Ok(message);
    }
    let header: Header = read(header, limits)?;
    match header.get(&Value::from(COMPRESSION)) {
        None | Some(Value::Nil) => Ok(message),
        Some(Value::Str(name)) => compression::decompress(name, &message, limits),
        Some(_) => Err(damaged("frame 0 names no compression")),
    }
}

/// The data of a byte string: decompressed, and in one piece.
fn joined(header: &Header, data: Vec<Vec<u8>>, mut limits: Limits) -> Result<Vec<u8>> {
    let names = match header.get(&Value::from(COMPRESSION)) {
        Some(Value::Array(names)) if names.len() == data.len() => &names[..],
        None => &[],
        Some(_) => return Err(damaged("`compression` does not fit the frames")),
    };
    let mut whole = Vec::new();
    for (index, frame) in data.into_iter().enumerate() {
        let part = match names.get(index) {
            None | Some(Value::Nil) => frame,
            Some(Value::Str(name)) => compression::decompress(name, &frame, limits)?,
            Some(_) => return Err(damaged("`compression` names no algorithm")),
        };
        limits.bytes = limits
            .bytes
            .checked_sub(part.len())
            .ok_or_else(|| Error::new(Problem::Limit("bytes"), 0))?;
        whole.extend(part);
    }
    Ok(whole)
}

/// Frame 2. Paths that serve as keys are kept as their bytes, so that a look-up takes no time.
struct Entries {
    keys: Vec<Vec<Value>>,
    headers: HashMap<Vec<u8>, Header>,
    bytestrings: HashSet<Vec<u8>>,
}

impl Entries {
    fn read(frame: &[u8], limits: Limits) -> Result<Self> {
        let entries: Map<String, Value> = read(frame, limits)?;
        let (mut keys, mut headers, mut bytestrings) = (None, None, None);
        for (name, value) in entries {
            match (name.as_str(), value) {
                ("keys", Value::Array(paths)) => keys = Some(paths),
                ("headers", Value::Map(map)) => headers = Some(map),
                ("bytestrings", Value::Array(paths)) => bytestrings = Some(paths),
                _ => {}
            }
        }
        let (Some(keys), Some(headers), Some(bytestrings)) = (keys, headers, bytestrings) else {
            return Err(damaged("frame 2 lacks `keys`, `headers` or `bytestrings`"));
        };
        let keys = keys.into_iter().map(|path| match path {
            Value::Array(path) if !path.is_empty() => Ok(path),
            _ => Err(damaged("frame 2 has a path that is none")),
        });
        let headers = headers.into_iter().map(|(path, header)| match header {
            Value::Map(header) => Ok((written(&path), header)),
            _ => Err(damaged("frame 2 has a header that is none")),
        });
        Ok(Self {
            keys: keys.collect::<Result<_>>()?,
            headers: headers.collect::<Result<_>>()?,
            bytestrings: bytestrings.iter().map(written).collect(),
        })
    }
}

/// What is to be put into a value: itself, or what belongs below it.
#[derive(Default)]
struct Node {
    value: Option<Value>,
    below: HashMap<Vec<u8>, usize>,
    children: Vec<(Value, Node)>,
}

impl Node {
    fn add(&mut self, path: Vec<Value>, value: Value, limits: Limits) -> Result<()> {
        if path.len() > limits.depth as usize {
            return Err(Error::new(Problem::Limit("depth"), 0));
        }
        let mut node = self;
        for step in path {
            let index = *node
                .below
                .entry(written(&step))
                .or_insert(node.children.len());
            if index == node.children.len() {
                node.children.push((step, Self::default()));
            }
            node = &mut node.children[index].1;
        }
        node.value = Some(value);
        Ok(())
    }

    /// The value with everything in its place, each place being free.
    fn apply(self, value: Value, stack: Stack) -> Result<Value> {
        check(stack)?;
        let (below, mut children) = (self.below, self.children);
        let no_place =
            || damaged("a path leads to no place in the message, or to one that is taken");
        match (self.value, value) {
            (None, value) if children.is_empty() => Ok(value),
            (None, Value::Map(map)) => {
                let mut entries = Vec::with_capacity(map.len());
                for (key, value) in map {
                    let value = match below.get(&written(&key)) {
                        Some(&index) if children[index].1.value.is_some() => return Err(no_place()),
                        Some(&index) => {
                            std::mem::take(&mut children[index].1).apply(value, stack)?
                        }
                        None => value,
                    };
                    entries.push((key, value));
                }
                for (key, node) in children {
                    match node.value {
                        Some(value) if node.children.is_empty() => entries.push((key, value)),
                        _ if node.children.is_empty() => {} // it was there, and has been changed
                        _ => return Err(no_place()),
                    }
                }
                Ok(Value::Map(entries.into()))
            }
            (None, Value::Array(mut items)) => {
                for (step, node) in children {
                    let index = match step {
                        Value::Int(index) => usize::try_from(index).ok(),
                        _ => None,
                    };
                    let item = index
                        .and_then(|index| items.get_mut(index))
                        .ok_or_else(no_place)?;
                    *item = node.apply(std::mem::replace(item, Value::Nil), stack)?;
                }
                Ok(Value::Array(items))
            }
            (Some(value), Value::Nil) if children.is_empty() => Ok(value),
            _ => Err(no_place()),
        }
    }
}

// ---------------------------------------------------------------------- out

/// Something that was taken out of a message.
enum Taken {
    Bytes(Vec<u8>),
    /// The payload whose header is this frame.
    Payload(usize),
}

/// The frames with payloads named by path. `entries` are those that the header of a new payload needs.
pub(super) fn extract<'f>(frames: &[&'f [u8]], entries: &[&str]) -> Result<Vec<Cow<'f, [u8]>>> {
    let nothing = Cow::Borrowed(&b""[..]);
    let Some(&message) = frames.first() else {
        return Err(Error::new(Problem::Frame(0), 0));
    };
    if frames.len() == 1 && message.len() <= LONG {
        return Ok(vec![nothing, Cow::Borrowed(message)]);
    }
    let mut taken = Vec::new();
    let value = read(message, Limits::DEFAULT)?;
    let stack = Stack::of(Limits::DEFAULT.stack);
    let value = take(value, &mut Vec::new(), &mut taken, stack)?;
    if taken.is_empty() {
        return Ok(vec![nothing, Cow::Borrowed(message)]);
    }
    let (mut headers, mut keys, mut bytestrings) = (Vec::new(), Vec::new(), Vec::new());
    let (mut data, mut passed_on) = (Vec::new(), Vec::new());
    for (path, content) in taken {
        let (header, parts) = match content {
            Taken::Bytes(bytes) => {
                bytestrings.push(path.clone());
                (bytes_header(), vec![Cow::Owned(bytes)])
            }
            Taken::Payload(index) => {
                let (header, parts) = payload(index, frames)?;
                if header.get(&Value::from(COUNT)).is_some() {
                    passed_on.push((index, path, header, parts));
                    continue;
                }
                (header, parts)
            }
        };
        headers.push((path.clone(), completed(header, &parts, entries)));
        keys.push(path);
        data.extend(parts);
    }
    passed_on.sort_by_key(|(index, ..)| *index);
    for (_, path, mut header, parts) in passed_on {
        header.insert(COUNT.into(), Value::from(parts.len() as u64));
        headers.push((path.clone(), Value::Map(header)));
        keys.push(path);
        data.extend(parts);
    }
    let table: Header = vec![
        ("headers".into(), Value::Map(headers.into())),
        ("keys".into(), Value::Array(keys)),
        ("bytestrings".into(), Value::Array(bytestrings)),
    ]
    .into();
    let mut out = vec![nothing, written(&value).into(), written(&table).into()];
    out.extend(data);
    Ok(out)
}

/// The value without its payloads and long byte strings, which are put down with their paths.
fn take(
    value: Value,
    path: &mut Vec<Value>,
    taken: &mut Vec<(Value, Taken)>,
    stack: Stack,
) -> Result<Value> {
    check(stack)?;
    let mut keep = |step: Value, item: Value| -> Result<Option<Value>> {
        path.push(step);
        let content = match item {
            Value::Bytes(bytes) if bytes.len() > LONG => Some(Taken::Bytes(bytes.0)),
            Value::Payload(Payload::Serialized(payload)) => Some(Taken::Payload(
                usize::try_from(payload.slot().index()).unwrap_or(usize::MAX),
            )),
            Value::Payload(_) => return Err(damaged("this release has no Pickled")),
            Value::Set(_) => return Err(damaged("this release has no Set")),
            item => {
                let kept = take(item, path, taken, stack)?;
                path.pop();
                return Ok(Some(kept));
            }
        };
        taken.extend(content.map(|content| (Value::Array(path.clone()), content)));
        path.pop();
        Ok(None)
    };
    match value {
        Value::Map(map) => {
            let mut entries = Vec::with_capacity(map.len());
            for (key, item) in map {
                if let Some(item) = keep(key.clone(), item)? {
                    entries.push((key, item));
                }
            }
            Ok(Value::Map(entries.into()))
        }
        Value::Array(items) => {
            let items = items.into_iter().enumerate().map(|(index, item)| {
                keep(Value::from(index as u64), item).map(|item| item.unwrap_or(Value::Nil))
            });
            items.collect::<Result<_>>().map(Value::Array)
        }
        value => Ok(value),
    }
}

fn payload<'f>(index: usize, frames: &[&'f [u8]]) -> Result<(Header, Vec<Cow<'f, [u8]>>)> {
    let missing = || Error::new(Problem::Frame(index as u64), 0);
    let header: Header = read(frames.get(index).ok_or_else(missing)?, Limits::DEFAULT)?;
    let count = count_of(&header, SUB_FRAMES).ok_or_else(missing)?;
    let end = (index + 1).checked_add(count).ok_or_else(missing)?;
    let data = frames.get(index + 1..end).ok_or_else(missing)?;
    let own = header
        .into_iter()
        .filter(|(key, _)| key.as_str() != Some(SUB_FRAMES));
    Ok((
        own.collect(),
        data.iter().map(|frame| Cow::Borrowed(*frame)).collect(),
    ))
}

fn bytes_header() -> Header {
    vec![
        ("type".into(), "builtins.bytes".into()),
        ("type-serialized".into(), Bytes::from(BYTES).into()),
        ("serializer".into(), "dask".into()),
    ]
    .into()
}

/// A new header with what its receiver needs.
fn completed(mut header: Header, parts: &[Cow<'_, [u8]>], entries: &[&str]) -> Value {
    for name in entries {
        let entry = |(index, part): (usize, &Cow<'_, [u8]>)| match *name {
            "writeable" => Value::from(false),
            "lengths" => Value::from(part.len() as u64),
            "split-num-sub-frames" => Value::from(1_u64),
            "split-offsets" => Value::from(index as u64),
            _ => Value::Nil, // the compression
        };
        if header.get(&Value::from(*name)).is_none() {
            let values = parts.iter().enumerate().map(entry).collect();
            header.push((*name).into(), Value::Array(values));
        }
    }
    header.insert(COUNT.into(), Value::from(parts.len() as u64));
    Value::Map(header)
}
