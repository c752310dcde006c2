//! The reader: every length is compared with what is left before anything is allocated.
use super::super::transport;
use super::ends::Ends;
use super::{Decode, Error, FrameTable, Kind, Map, Problem, Result, Stack, Value};

/// Bounds that hold before anything is allocated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Deepest nesting of arrays and maps.
    pub depth: u32,
    /// Most bytes of stack that reading may take: what is nested deeper is refused, even if `depth` allows it.
    pub stack: usize,
    /// Most elements of one array or map.
    pub elements: usize,
    /// Longest str or bytes, and longest frame.
    pub bytes: usize,
    /// Most frames of one message.
    pub frames: usize,
    /// How many times the memory that a frame takes what is read from it may take, where it stands; a MiB is free. What
    /// arrays and maps announce counts, before there is any room made for it.
    pub growth: usize,
    /// How many times as long as a compressed frame its data may be. No format can do more than its own most: lz4 255,
    /// snappy 22, zlib 1032, zstd 32,768.
    pub ratio: usize,
}

impl Limits {
    /// The limits that are used unless others are given.
    ///
    /// The depth is what Python's msgpack can carry: no release of it reads more than 1024 levels, and none before 1.2
    /// writes more than 511. Dask needs them, since each call on a profiled stack takes two. A level costs no stack in
    /// a [`Value`], and in a type that contains itself some 2 KiB without optimization and 0.5 KiB with it. The bytes
    /// of stack leave a quarter of what a thread has by default to its caller; a thread with less has to set less.
    pub const DEFAULT: Self = Self {
        depth: 1024,
        stack: 3 << 19,
        elements: 1 << 26,
        bytes: 1 << 31,
        frames: 1 << 20,
        growth: 256,
        ratio: 1 << 15,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// So many bytes of memory are free, however short a frame is.
const FREE: usize = 1 << 20;

/// Reads values from a slice, and lifts payloads out of the frames that came with it.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(super) buf: &'a [u8],
    pub(super) pos: usize,
    pub(super) depth: u32,
    pub(super) limits: Limits,
    pub(super) stack: Stack,
    pub(super) ends: Ends,
    pub(super) memory: usize,
    pub(super) frames: Option<&'a mut FrameTable>,
}

impl<'a> Reader<'a> {
    /// A reader of one frame; payloads stay placeholders.
    #[must_use]
    pub fn new(buf: &'a [u8], limits: Limits) -> Self {
        Self {
            buf,
            pos: 0,
            depth: limits.depth,
            limits,
            stack: Stack::of(limits.stack),
            ends: Ends::default(),
            memory: buf.len().saturating_mul(limits.growth).saturating_add(FREE),
            frames: None,
        }
    }

    /// A reader that lifts payloads out of `frames` as it goes.
    #[must_use]
    pub fn with_frames(buf: &'a [u8], frames: &'a mut FrameTable, limits: Limits) -> Self {
        Self {
            frames: Some(frames),
            ..Self::new(buf, limits)
        }
    }

    /// The offset of the next byte.
    #[must_use]
    pub fn offset(&self) -> usize {
        self.pos
    }

    /// The frames to lift payloads from, if there are any.
    pub fn frames(&mut self) -> Option<&mut FrameTable> {
        self.frames.as_deref_mut()
    }

    /// An error at this place.
    #[cold]
    #[must_use]
    pub fn error(&self, problem: Problem) -> Error {
        Error::new(problem, self.pos)
    }

    /// The error that another kind of value than `what` comes next.
    #[cold]
    #[must_use]
    pub fn expected(&self, what: &'static str) -> Error {
        match self.kind() {
            Ok(kind) => self.error(Problem::Expected(what, kind)),
            Err(error) => error,
        }
    }

    /// The error that a required field is absent.
    #[cold]
    #[must_use]
    pub fn missing(&self, name: &'static str) -> Error {
        self.error(Problem::Missing).in_field(name)
    }

    /// Checks that nothing is left.
    ///
    /// # Errors
    /// Bytes are left.
    pub fn finish(&self) -> Result<()> {
        if self.pos == self.buf.len() {
            Ok(())
        } else {
            Err(self.error(Problem::Trailing))
        }
    }

    #[inline]
    pub(in super::super) fn marker(&self) -> Result<u8> {
        #[cfg(test)]
        super::hostile_tests::count_step();
        match self.buf.get(self.pos) {
            Some(&marker) => Ok(marker),
            None => Err(self.error(Problem::Truncated)),
        }
    }

    /// The kind of the next value, of which nothing is read.
    ///
    /// # Errors
    /// The bytes end here.
    #[inline]
    pub fn kind(&self) -> Result<Kind> {
        let kind = Kind::of(self.marker()?);
        Ok(if kind == Kind::Map {
            transport::wrapped(&self.buf[self.pos..]).unwrap_or(kind)
        } else {
            kind
        })
    }

    #[inline]
    pub(super) fn take(&mut self, n: usize) -> Result<&'a [u8]> {
        match self.buf.get(self.pos..).and_then(|rest| rest.get(..n)) {
            Some(bytes) => {
                self.pos += n;
                Ok(bytes)
            }
            None => Err(self.error(Problem::Truncated)),
        }
    }

    /// Passes the marker, which is known to be there, and gives the `N` bytes behind it.
    #[inline]
    pub(super) fn after_marker<const N: usize>(&mut self) -> Result<[u8; N]> {
        let start = self.pos;
        self.pos += 1;
        let mut out = [0; N];
        match self.take(N) {
            Ok(bytes) => out.copy_from_slice(bytes),
            Err(error) => return Err(error.moved_to(start)),
        }
        Ok(out)
    }

    /// Reads a nil if one comes next, and says whether one did.
    ///
    /// # Errors
    /// The bytes end here.
    #[inline]
    pub fn nil(&mut self) -> Result<bool> {
        let nil = self.marker()? == 0xc0;
        self.pos += usize::from(nil);
        Ok(nil)
    }

    /// Reads a bool.
    ///
    /// # Errors
    /// Another kind of value comes next.
    #[inline]
    pub fn bool(&mut self) -> Result<bool> {
        let value = match self.marker()? {
            0xc2 => false,
            0xc3 => true,
            _ => return Err(self.expected("bool")),
        };
        self.pos += 1;
        Ok(value)
    }

    /// Reads an integer, of the whole range that `MessagePack` has.
    ///
    /// # Errors
    /// Another kind of value comes next.
    #[inline]
    pub fn int(&mut self) -> Result<i128> {
        let marker = self.marker()?;
        Ok(match marker {
            0x00..=0x7f => {
                self.pos += 1;
                i128::from(marker)
            }
            0xe0..=0xff => {
                self.pos += 1;
                i128::from(i8::from_be_bytes([marker]))
            }
            0xcc => i128::from(u8::from_be_bytes(self.after_marker()?)),
            0xcd => i128::from(u16::from_be_bytes(self.after_marker()?)),
            0xce => i128::from(u32::from_be_bytes(self.after_marker()?)),
            0xcf => i128::from(u64::from_be_bytes(self.after_marker()?)),
            0xd0 => i128::from(i8::from_be_bytes(self.after_marker()?)),
            0xd1 => i128::from(i16::from_be_bytes(self.after_marker()?)),
            0xd2 => i128::from(i32::from_be_bytes(self.after_marker()?)),
            0xd3 => i128::from(i64::from_be_bytes(self.after_marker()?)),
            _ => return Err(self.expected("int")),
        })
    }

    /// Reads a float; a narrow one is widened.
    ///
    /// # Errors
    /// Another kind of value comes next, even if it is an integer.
    #[inline]
    pub fn float(&mut self) -> Result<f64> {
        match self.marker()? {
            0xcb => Ok(f64::from_be_bytes(self.after_marker()?)),
            0xca => Ok(f64::from(f32::from_be_bytes(self.after_marker()?))),
            _ => Err(self.expected("float")),
        }
    }

    #[inline]
    fn sized(&mut self, n: usize) -> Result<&'a [u8]> {
        if n > self.limits.bytes {
            return Err(self.error(Problem::Limit("bytes")));
        }
        self.take(n)
    }

    #[inline]
    pub(super) fn size32(&mut self) -> Result<usize> {
        let n = u32::from_be_bytes(self.after_marker()?);
        usize::try_from(n).map_err(|_| self.error(Problem::Limit("bytes")))
    }

    /// Reads a str, borrowed.
    ///
    /// # Errors
    /// Another kind of value comes next, or bytes that are not UTF-8.
    #[inline]
    pub fn str(&mut self) -> Result<&'a str> {
        let start = self.pos;
        let marker = self.marker()?;
        let n = match marker {
            0xa0..=0xbf => {
                self.pos += 1;
                usize::from(marker & 0x1f)
            }
            0xd9 => usize::from(u8::from_be_bytes(self.after_marker()?)),
            0xda => usize::from(u16::from_be_bytes(self.after_marker()?)),
            0xdb => self.size32()?,
            _ => return Err(self.expected("str")),
        };
        std::str::from_utf8(self.sized(n)?).map_err(|_| Error::new(Problem::Utf8, start))
    }

    /// Reads a byte string, borrowed.
    ///
    /// # Errors
    /// Another kind of value comes next.
    #[inline]
    pub fn bytes(&mut self) -> Result<&'a [u8]> {
        let n = match self.marker()? {
            0xc4 => usize::from(u8::from_be_bytes(self.after_marker()?)),
            0xc5 => usize::from(u16::from_be_bytes(self.after_marker()?)),
            0xc6 => self.size32()?,
            _ => return Err(self.expected("bytes")),
        };
        self.sized(n)
    }

    /// Reads a key of a map whose keys are names.
    ///
    /// # Errors
    /// Another kind of value comes next.
    #[inline]
    pub fn key(&mut self) -> Result<&'a str> {
        let start = self.pos;
        match self.str() {
            Ok(name) => Ok(name),
            Err(error) => Err(error.at_key(self.buf.get(start..).unwrap_or_default())),
        }
    }

    /// Reads a value into the place of a field.
    ///
    /// # Errors
    /// The field stands there twice, or the value is not what it should be.
    #[inline]
    pub fn field<T: Decode>(&mut self, place: &mut Option<T>) -> Result<()> {
        if place.is_some() {
            return Err(self.error(Problem::Duplicate));
        }
        *place = Some(T::decode(self)?);
        Ok(())
    }

    /// The value of a required field, now that the whole map has been read.
    ///
    /// # Errors
    /// The field was absent.
    #[inline]
    pub fn required<T>(&self, place: Option<T>, name: &'static str) -> Result<T> {
        place.ok_or_else(|| self.missing(name))
    }

    /// Reads a value that the description does not know.
    ///
    /// # Errors
    /// It is no value, or nested too deeply.
    #[cold]
    pub fn extra(&mut self, extra_fields: &mut Map<String, Value>, name: &str) -> Result<()> {
        self.charge::<(String, Value)>(1)?;
        let value = Value::decode(self)?;
        extra_fields.push(name.to_owned(), value);
        Ok(())
    }

    /// Reads a further entry of a map whose entries all have one type; its key has been read.
    ///
    /// # Errors
    /// The value is not what it should be.
    pub fn rest<K, V: Decode>(&mut self, entries: &mut Map<K, V>, name: &'a str) -> Result<()>
    where
        K: From<&'a str>,
    {
        self.charge::<(K, V)>(1)?;
        let value = V::decode(self)?;
        entries.push(K::from(name), value);
        Ok(())
    }

    /// Reads a value and wraps it: an arm of a union.
    ///
    /// # Errors
    /// The value is not what it should be.
    #[inline]
    pub fn read_as<T: Decode, U>(&mut self, wrap: impl FnOnce(T) -> U) -> Result<U> {
        T::decode(self).map(wrap)
    }

    /// The arm of a union whose fields stand in the map that comes next, among others.
    ///
    /// # Errors
    /// There is none.
    pub fn required_part<T>(&self, part: Option<T>, union: &'static str) -> Result<T> {
        part.ok_or_else(|| self.error(Problem::NoArm(union)))
    }

    /// Reads an arm whose fields stand in the map that comes next, among others; the map is still to be read.
    ///
    /// # Errors
    /// The fields are not what they should be.
    pub fn part<T, U>(
        &mut self,
        read: impl FnOnce(&mut Reader<'_>, bool) -> Result<T>,
        wrap: impl FnOnce(T) -> U,
    ) -> Result<Option<U>> {
        self.ahead(|r| read(r, true).map(wrap).map(Some))
    }

    /// Reads an arm that is not known, in the same way: what stands under `keys`.
    ///
    /// # Errors
    /// A value is damaged.
    #[cold]
    pub fn unknown_part<U>(
        &mut self,
        keys: &[&str],
        wrap: impl FnOnce(Value) -> U,
    ) -> Result<Option<U>> {
        self.ahead(|r| {
            let mut entries = Map::new();
            for _ in 0..r.map()? {
                let name = r.key()?;
                if keys.contains(&name) {
                    let value = Value::decode(r).map_err(|e| e.in_field(name))?;
                    entries.push(Value::from(name), value);
                } else {
                    r.skip()?;
                }
            }
            Ok(Some(wrap(Value::Map(entries))))
        })
    }
}
