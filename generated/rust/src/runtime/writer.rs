//! The writer: every integer and every length takes its shortest form.
use super::{Encode, Frames, Literal};

/// Writes values into a vector, and collects the frames of their payloads, which it borrows.
#[derive(Debug, Default)]
pub struct Writer<'m> {
    buf: Vec<u8>,
    frames: Vec<&'m [u8]>,
}

impl<'m> Writer<'m> {
    /// An empty writer.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A writer that goes on using the memory of `buf`.
    #[must_use]
    pub fn reuse(mut buf: Vec<u8>) -> Self {
        buf.clear();
        Self {
            buf,
            frames: Vec::new(),
        }
    }

    /// What was written: frame 0, and the frames of the payloads in their order.
    #[must_use]
    pub fn finish(self) -> Frames<'m> {
        Frames {
            head: self.buf,
            rest: self.frames,
        }
    }

    /// Adds the frames of a payload and gives the index of the first.
    pub fn payload(&mut self, header: &'m [u8], frames: &'m [Vec<u8>]) -> u64 {
        self.frames.push(header);
        let index = self.frames.len() as u64;
        self.frames.extend(frames.iter().map(Vec::as_slice));
        index
    }

    #[inline]
    fn put<const N: usize>(&mut self, marker: u8, bytes: [u8; N]) {
        self.buf.push(marker);
        self.buf.extend_from_slice(&bytes);
    }

    /// Writes nil.
    #[inline]
    pub fn nil(&mut self) {
        self.buf.push(0xc0);
    }

    /// Writes a bool.
    #[inline]
    pub fn bool(&mut self, value: bool) {
        self.buf.push(0xc2 + u8::from(value));
    }

    /// Writes an unsigned integer.
    #[inline]
    pub fn uint(&mut self, value: u64) {
        let b = value.to_be_bytes();
        match value {
            0..=0x7f => self.buf.push(b[7]),
            0x80..=0xff => self.put(0xcc, [b[7]]),
            0x100..=0xffff => self.put(0xcd, [b[6], b[7]]),
            0x1_0000..=0xffff_ffff => self.put(0xce, [b[4], b[5], b[6], b[7]]),
            _ => self.put(0xcf, b),
        }
    }

    /// Writes a signed integer; one that is not negative takes the form of an unsigned one.
    #[inline]
    pub fn int(&mut self, value: i64) {
        let b = value.to_be_bytes();
        match value {
            0.. => self.uint(value.unsigned_abs()),
            -0x20..=-1 => self.buf.push(b[7]),
            -0x80..=-0x21 => self.put(0xd0, [b[7]]),
            -0x8000..=-0x81 => self.put(0xd1, [b[6], b[7]]),
            -0x8000_0000..=-0x8001 => self.put(0xd2, [b[4], b[5], b[6], b[7]]),
            _ => self.put(0xd3, b),
        }
    }

    /// Writes a float.
    #[inline]
    pub fn float(&mut self, value: f64) {
        self.put(0xcb, value.to_be_bytes());
    }

    #[inline]
    fn head(&mut self, n: usize, m8: Option<u8>, m16: u8, m32: u8) {
        // The format has no longer values: a vector of more than 4 GiB passes no peer's limits anyway.
        let n32 = u32::try_from(n).unwrap_or(u32::MAX);
        let b = n32.to_be_bytes();
        match (n32, m8) {
            (0..=0xff, Some(marker)) => self.put(marker, [b[3]]),
            (0..=0xffff, _) => self.put(m16, [b[2], b[3]]),
            _ => self.put(m32, b),
        }
    }

    /// Writes a str.
    #[inline]
    pub fn str(&mut self, value: &str) {
        match u8::try_from(value.len()) {
            Ok(n) if n < 32 => self.buf.push(0xa0 | n),
            _ => self.head(value.len(), Some(0xd9), 0xda, 0xdb),
        }
        self.buf.extend_from_slice(value.as_bytes());
    }

    /// Writes a byte string.
    #[inline]
    pub fn bytes(&mut self, value: &[u8]) {
        self.head(value.len(), Some(0xc4), 0xc5, 0xc6);
        self.buf.extend_from_slice(value);
    }

    /// Writes the head of an array of `n` elements.
    #[inline]
    pub fn array(&mut self, n: usize) {
        match u8::try_from(n) {
            Ok(n) if n < 16 => self.buf.push(0x90 | n),
            _ => self.head(n, None, 0xdc, 0xdd),
        }
    }

    /// Writes the head of a map of `n` entries.
    #[inline]
    pub fn map(&mut self, n: usize) {
        match u8::try_from(n) {
            Ok(n) if n < 16 => self.buf.push(0x80 | n),
            _ => self.head(n, None, 0xde, 0xdf),
        }
    }

    /// Writes a literal; `Other` is none, and writes nothing.
    pub fn literal(&mut self, value: Literal<'_>) {
        match value {
            Literal::Str(value) => self.str(value),
            Literal::Int(value) => self.int(value),
            Literal::Bool(value) => self.bool(value),
            Literal::Other => {}
        }
    }

    /// Writes any value.
    #[inline]
    pub fn value<T: Encode + ?Sized>(&mut self, value: &'m T) {
        value.encode(self);
    }

    /// Writes a key and its value.
    #[inline]
    pub fn field<T: Encode + ?Sized>(&mut self, name: &str, value: &'m T) {
        self.str(name);
        value.encode(self);
    }

    /// Writes a key and its value, unless the field is absent.
    #[inline]
    pub fn optional<T: Encode>(&mut self, name: &str, value: Option<&'m T>) {
        if let Some(value) = value {
            self.field(name, value);
        }
    }

    /// Writes bytes that are whole values already.
    #[cfg(feature = "serde")]
    pub(super) fn raw(&mut self, values: &[u8]) {
        self.buf.extend_from_slice(values);
    }
}
