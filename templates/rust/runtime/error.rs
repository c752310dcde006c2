//! Why bytes are not what they should be, and where.
use std::fmt::{self, Write as _};

use super::{Decode as _, Kind, Limits, Reader, Value};

/// What reading gives.
pub type Result<T> = std::result::Result<T, Error>;

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// Another kind of value stands there.
    Expected(&'static str, Kind),
    /// A literal is another than the type asks for.
    Literal(String, String),
    /// A required field is absent.
    Missing,
    /// A field stands there twice.
    Duplicate,
    /// Of the fields that tell the arms of a union apart, none or more than one is present.
    OneOf(String),
    /// Of a union whose fields stand among others, none is present.
    NoArm(&'static str),
    /// An integer out of the range of the field.
    Range(&'static str),
    /// An array of another length.
    Length(usize),
    /// The bytes end inside a value.
    Truncated,
    /// Bytes follow the value.
    Trailing,
    /// A str is not UTF-8.
    Utf8,
    /// Nesting, a length or a count over the limit.
    Limit(&'static str),
    /// A placeholder names a frame that is not there, or that was taken already.
    Frame(u64),
    /// So many frames belong to no payload, of a release that names payloads by their path.
    UnusedFrames(usize),
    /// Anything else, in words.
    Other(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Segment {
    Type(&'static str),
    Field(String),
    Index(usize),
    Key(String),
}

/// Why bytes are not the message that they should be, and where.
///
/// It is one pointer wide, so that results stay small where nothing is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(Box<Inner>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inner {
    problem: Problem,
    offset: usize,
    path: Vec<Segment>, // innermost first
}

impl Error {
    /// An error at a byte of frame 0.
    #[cold]
    #[must_use]
    pub fn new(problem: Problem, offset: usize) -> Self {
        Self(Box::new(Inner {
            problem,
            offset,
            path: Vec::new(),
        }))
    }

    /// The same error, seen from the type that holds the value.
    #[cold]
    #[must_use]
    pub fn in_type(mut self, name: &'static str) -> Self {
        self.0.path.push(Segment::Type(name));
        self
    }

    /// The same error, seen from the map that holds the field.
    #[cold]
    #[must_use]
    pub fn in_field(mut self, name: &str) -> Self {
        self.0.path.push(Segment::Field(name.to_owned()));
        self
    }

    /// The same error, seen from the array that holds the element.
    #[cold]
    #[must_use]
    pub fn at_index(mut self, index: usize) -> Self {
        self.0.path.push(Segment::Index(index));
        self
    }

    /// The same error, seen from the map that holds the entry; `key` is the key as it stands in the bytes.
    #[cold]
    #[must_use]
    pub fn at_key(mut self, key: &[u8]) -> Self {
        let text = key_text(key).unwrap_or_else(|_| "?".to_owned());
        let text = text.chars().take(KEY_SHOWN).collect();
        self.0.path.push(Segment::Key(text));
        self
    }

    pub(in super::super) fn moved_to(mut self, offset: usize) -> Self {
        self.0.offset = offset;
        self
    }

    /// What is wrong.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.0.problem
    }

    /// The byte of frame 0 at which it was noticed.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.0.offset
    }

    /// The path to the value, such as `ComputeTask.who_has["x"][2]`.
    #[must_use]
    pub fn path(&self) -> String {
        let mut out = String::new();
        let mut inside = false; // only the outermost type is named: the fields tell the rest
        for segment in self.0.path.iter().rev() {
            let _ = match segment {
                Segment::Type(_) if inside => Ok(()),
                Segment::Type(name) => write!(out, "{name}"),
                Segment::Field(name) => write!(out, ".{name}"),
                Segment::Index(index) => write!(out, "[{index}]"),
                Segment::Key(key) => write!(out, "[{key}]"),
            };
            inside |= !matches!(segment, Segment::Index(_));
        }
        out
    }
}

/// How much of a key is shown, in characters, and how much of it is read for that, in bytes: keys may hold keys, and each
/// may come to be shown.
const KEY_SHOWN: usize = 80;
const KEY_READ: usize = 512;

fn key_text(key: &[u8]) -> Result<String> {
    if let Ok(text) = Reader::new(key, Limits::DEFAULT).str() {
        let shown: String = text.chars().take(KEY_SHOWN).collect();
        return Ok(format!("{shown:?}"));
    }
    let beginning = key.get(..KEY_READ).unwrap_or(key);
    Value::decode(&mut Reader::new(beginning, Limits::DEFAULT)).map(|key| key.to_string())
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path();
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        write!(f, "{} (byte {})", self.0.problem, self.0.offset)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Expected(what, got) => write!(f, "expected {what}, got {got}"),
            Problem::Literal(want, got) => write!(f, "expected {want}, got {got:.80}"),
            Problem::Missing => f.write_str("required field is absent"),
            Problem::Duplicate => f.write_str("the field stands twice"),
            Problem::OneOf(names) => write!(f, "exactly one of {names} must be present"),
            Problem::NoArm(name) => write!(f, "none of the fields of {name} is present"),
            Problem::Range(what) => write!(f, "integer out of range for {what}"),
            Problem::Length(got) => write!(f, "unexpected array length {got}"),
            Problem::Truncated => f.write_str("the bytes end inside a value"),
            Problem::Trailing => f.write_str("bytes follow the value"),
            Problem::Utf8 => f.write_str("str is not UTF-8"),
            Problem::Limit(what) => write!(f, "over the limit of {what}"),
            Problem::Frame(index) => write!(f, "frame {index} is absent or was used before"),
            Problem::UnusedFrames(count) => write!(f, "{count} of the frames belong to no payload"),
            Problem::Other(text) => f.write_str(text),
        }
    }
}

impl std::error::Error for Error {}
