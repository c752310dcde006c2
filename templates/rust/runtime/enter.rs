//! Reading arrays and maps, and passing over values.
use std::mem::size_of;

use super::ends::Ends;
use super::{Decode, Problem, Reader, Result};

// A length is believed only as far as this much memory; a longer vector grows as its elements arrive.
const CAUTIOUS: usize = 64 * 1024;

fn append<K, V>(entries: &mut Vec<(K, V)>, key: K, value: Result<V>) -> Result<()> {
    entries.push((key, value?));
    Ok(())
}

impl<'a> Reader<'a> {
    /// Enters an array and gives its length. After its elements, call [`Reader::leave`].
    ///
    /// # Errors
    /// Another kind of value comes next, or a length over the limits.
    #[inline]
    pub fn array(&mut self) -> Result<usize> {
        let marker = self.marker()?;
        let n = match marker {
            0x90..=0x9f => {
                self.pos += 1;
                usize::from(marker & 0x0f)
            }
            0xdc => usize::from(u16::from_be_bytes(self.after_marker()?)),
            0xdd => self.size32()?,
            _ => return Err(self.expected("array")),
        };
        self.enter(n, 1)
    }

    /// Enters an array of exactly `want` elements.
    ///
    /// # Errors
    /// Another kind of value comes next, or another length.
    #[inline]
    pub fn array_of(&mut self, want: usize) -> Result<()> {
        let start = self.pos;
        match self.array()? {
            n if n == want => Ok(()),
            n => Err(self.error(Problem::Length(n)).moved_to(start)),
        }
    }

    /// Enters a map and gives the number of its entries. After them, call [`Reader::leave`].
    ///
    /// # Errors
    /// Another kind of value comes next, or a length over the limits.
    #[inline]
    pub fn map(&mut self) -> Result<usize> {
        let marker = self.marker()?;
        let n = match marker {
            0x80..=0x8f => {
                self.pos += 1;
                usize::from(marker & 0x0f)
            }
            0xde => usize::from(u16::from_be_bytes(self.after_marker()?)),
            0xdf => self.size32()?,
            _ => return Err(self.expected("map")),
        };
        self.enter(n, 2)
    }

    #[inline]
    fn enter(&mut self, n: usize, least: usize) -> Result<usize> {
        // An element takes at least one byte, an entry two: a length that cannot be true is refused here.
        if n.saturating_mul(least) > self.buf.len() - self.pos {
            return Err(self.error(Problem::Truncated));
        }
        if n > self.limits.elements {
            return Err(self.error(Problem::Limit("elements")));
        }
        match self.depth.checked_sub(1) {
            Some(depth) => self.depth = depth,
            None => return Err(self.error(Problem::Limit("nesting"))),
        }
        if self.stack.is_spent() {
            return Err(self.error(Problem::Limit("stack")));
        }
        Ok(n)
    }

    /// Counts the memory that `n` values take, where they stand, before any of it is taken.
    #[inline]
    pub(super) fn charge<T>(&mut self, n: usize) -> Result<()> {
        match self.memory.checked_sub(n.saturating_mul(size_of::<T>())) {
            Some(left) => self.memory = left,
            None => return Err(self.error(Problem::Limit("memory"))),
        }
        Ok(())
    }

    /// An empty vector with room for `n` elements, within reason.
    #[inline]
    pub(super) fn room<T>(&mut self, n: usize) -> Result<Vec<T>> {
        self.charge::<T>(n)?;
        Ok(Vec::with_capacity(n.min(CAUTIOUS / size_of::<T>().max(1))))
    }

    /// Leaves the array or map that was entered last.
    #[inline]
    pub fn leave(&mut self) {
        self.depth += 1;
    }

    /// Reads the `n` elements of an array that has been entered, and leaves it.
    pub(in super::super) fn elements<T: Decode>(&mut self, n: usize) -> Result<Vec<T>> {
        let mut out = self.room(n)?;
        for index in 0..n {
            out.push(self.element(index)?);
        }
        self.leave();
        Ok(out)
    }

    /// Reads one element of an array.
    ///
    /// # Errors
    /// It is not what it should be.
    #[inline]
    pub fn element<T: Decode>(&mut self, index: usize) -> Result<T> {
        T::decode(self).map_err(|e| e.at_index(index))
    }

    /// Reads the entries of a map.
    ///
    /// Types that contain themselves come by here for each level, and builds without optimization give every temporary
    /// a place of its own on the stack: hence so few of them.
    pub(super) fn entries<K: Decode, V: Decode>(&mut self) -> Result<Vec<(K, V)>> {
        let n = self.map()?;
        let mut out = self.room(n)?;
        for _ in 0..n {
            let start = self.pos;
            let key = self.key_from(start)?;
            let end = self.pos;
            if let Err(e) = append(&mut out, key, V::decode(self)) {
                return Err(e.at_key(self.buf.get(start..end).unwrap_or_default()));
            }
        }
        self.leave();
        Ok(out)
    }

    fn key_from<K: Decode>(&mut self, start: usize) -> Result<K> {
        K::decode(self).map_err(|e| e.at_key(self.buf.get(start..).unwrap_or_default()))
    }

    /// Passes over one value, without recursion. However often a message makes its reader look ahead, that takes time in
    /// proportion to its length, since the ends of values that were passed over are remembered.
    ///
    /// # Errors
    /// The bytes end inside it, or it is no value.
    pub fn skip(&mut self) -> Result<()> {
        let start = self.pos;
        if let Some(end) = self.ends.of(start) {
            self.pos = end;
            return Ok(());
        }
        let mut left = 1_usize;
        while left > 0 {
            left = (left - 1).saturating_add(self.head()?);
        }
        if self.ends.pass(self.pos - start, self.buf.len()) {
            let ends = self.all_ends();
            self.ends.put_down(ends);
        }
        Ok(())
    }

    /// Where each array and map of the whole message begins and ends, as far as it is undamaged.
    #[cold]
    fn all_ends(&self) -> Vec<(usize, usize)> {
        let mut r = Reader::new(self.buf, self.limits);
        let mut ends = Vec::new();
        let mut open: Vec<(usize, usize)> = Vec::new(); // which of them, and how many values are still to come
        let mut start = 0;
        while let Ok(values) = r.head() {
            if values > 0 {
                open.push((ends.len(), values));
                ends.push((start, 0));
                start = r.pos;
                continue;
            }
            start = r.pos;
            while let Some((index, left)) = open.last_mut() {
                *left -= 1;
                if *left > 0 {
                    break;
                }
                ends[*index].1 = r.pos;
                open.pop();
            }
        }
        ends
    }

    /// Passes over the head of an array or map, or a whole value of another kind; how many values are in it.
    #[inline]
    fn head(&mut self) -> Result<usize> {
        let marker = self.marker()?;
        let (bytes, values) = match marker {
            0x00..=0x7f | 0xe0..=0xff | 0xc0 | 0xc2 | 0xc3 => (1, 0),
            0xcc | 0xd0 => (2, 0),
            0xcd | 0xd1 => (3, 0),
            0xca | 0xce | 0xd2 => (5, 0),
            0xcb | 0xcf | 0xd3 => (9, 0),
            0xa0..=0xbf => (1 + usize::from(marker & 0x1f), 0),
            0xc4 | 0xd9 => (2 + self.length(1)?, 0),
            0xc5 | 0xda => (3 + self.length(2)?, 0),
            0xc6 | 0xdb => (self.length(4)?.saturating_add(5), 0),
            0x90..=0x9f => (1, usize::from(marker & 0x0f)),
            0xdc => (3, self.length(2)?),
            0xdd => (5, self.length(4)?),
            0x80..=0x8f => (1, 2 * usize::from(marker & 0x0f)),
            0xde => (3, 2 * self.length(2)?),
            0xdf => (5, self.length(4)?.saturating_mul(2)),
            0xc1 | 0xc7..=0xc9 | 0xd4..=0xd8 => return Err(self.expected("a value")),
        };
        self.take(bytes)?;
        Ok(values)
    }

    fn length(&self, n: usize) -> Result<usize> {
        match self.buf.get(self.pos + 1..self.pos + 1 + n) {
            Some(bytes) => Ok(bytes.iter().fold(0, |all, &b| all << 8 | usize::from(b))),
            None => Err(self.error(Problem::Truncated)),
        }
    }

    /// Reads ahead, and goes back.
    #[inline]
    pub(super) fn ahead<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        let (pos, depth) = (self.pos, self.depth);
        let found = read(self);
        self.pos = pos;
        self.depth = depth;
        found
    }

    /// A reader at the same place for a single scalar; it lifts nothing.
    pub(super) fn look(&self) -> Reader<'a> {
        Reader {
            buf: self.buf,
            pos: self.pos,
            depth: self.depth,
            limits: self.limits,
            stack: self.stack,
            ends: Ends::default(),
            memory: self.memory,
            frames: None,
        }
    }
}
