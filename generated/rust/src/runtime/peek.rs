//! Looking ahead: what tells the arms of a union apart, wherever it stands. Nothing is read, nothing is allocated.
use std::fmt;

use super::super::TAG;
use super::{Decode as _, Kind, Problem, Reader, Result, Value};

/// A scalar that a description may name as a literal, or anything else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal<'a> {
    /// A text.
    Str(&'a str),
    /// An integer.
    Int(i64),
    /// true or false
    Bool(bool),
    /// Another kind of value, or an integer out of range.
    Other,
}

impl<'a> Reader<'a> {
    /// The scalar that comes next.
    ///
    /// # Errors
    /// The bytes end inside it.
    pub fn peek(&self) -> Result<Literal<'a>> {
        let mut r = self.look();
        Ok(match Kind::of(r.marker()?) {
            Kind::Str => Literal::Str(r.str()?),
            Kind::Bool => Literal::Bool(r.bool()?),
            Kind::Int => i64::decode(&mut r).map_or(Literal::Other, Literal::Int),
            _ => Literal::Other,
        })
    }

    /// The length of the array that comes next.
    ///
    /// # Errors
    /// No array comes next.
    pub fn peek_length(&self) -> Result<usize> {
        self.look().array()
    }

    /// The number of entries of the map that comes next.
    ///
    /// # Errors
    /// No map comes next.
    pub fn peek_map(&self) -> Result<usize> {
        self.look().map()
    }

    /// The element at `index` of the array that comes next.
    ///
    /// # Errors
    /// No array comes next, it is shorter, or it is damaged before that element.
    pub fn peek_element(&self, index: usize) -> Result<Literal<'a>> {
        let mut r = self.look();
        let n = r.array()?;
        if n <= index {
            return Err(self.error(Problem::Length(n)));
        }
        for _ in 0..index {
            r.skip()?;
        }
        r.peek()
    }

    /// The tag of the message that comes next, wherever it stands; None if it has none.
    ///
    /// # Errors
    /// No map comes next, its tag is no text, or it is damaged before the tag.
    pub fn peek_tag(&self) -> Result<Option<&'a str>> {
        match self.find_field(TAG)? {
            Some(mut r) if r.kind()? == Kind::Str => r.str().map(Some),
            Some(r) => Err(r.expected("str").in_field(TAG)),
            None if self.kind()? == Kind::Map => Ok(None),
            None => Err(self.expected("map")),
        }
    }

    /// The value under the key `name` of the map that comes next, in one skip; None if there is no such key or no map.
    ///
    /// # Errors
    /// The map is damaged before that key.
    pub fn peek_field(&self, name: &str) -> Result<Option<Literal<'a>>> {
        self.find_field(name)?.map(|r| r.peek()).transpose()
    }

    /// A reader that stands before the value under the key `name` of the map that comes next.
    fn find_field(&self, name: &str) -> Result<Option<Reader<'a>>> {
        let Some((mut r, n)) = self.look_into_map()? else {
            return Ok(None);
        };
        for _ in 0..n {
            match r.peek()? {
                Literal::Str(key) => {
                    r.str()?;
                    if key == name {
                        return Ok(Some(r));
                    }
                }
                _ => r.skip()?,
            }
            r.skip()?;
        }
        Ok(None)
    }

    /// Which one of `names` is a key of the map that comes next; none is an error as well.
    ///
    /// # Errors
    /// None or more than one is, or the map is damaged.
    pub fn one_key(&self, names: &[&'static str]) -> Result<&'static str> {
        match self.only_key(names)? {
            Some(name) => Ok(name),
            None => Err(self.error(Problem::OneOf(names.join(", ")))),
        }
    }

    /// Which one of `names` is a key of the map that comes next.
    ///
    /// # Errors
    /// More than one is, or the map is damaged.
    pub fn only_key(&self, names: &[&'static str]) -> Result<Option<&'static str>> {
        let mut found = None;
        let Some((mut r, n)) = self.look_into_map()? else {
            return Ok(None);
        };
        for _ in 0..n {
            let key = r.peek()?;
            r.skip()?;
            r.skip()?;
            let Some(name) = names.iter().find(|name| key == Literal::Str(name)) else {
                continue;
            };
            if found.replace(*name).is_some() {
                return Err(self.error(Problem::OneOf(names.join(", "))));
            }
        }
        Ok(found)
    }

    /// Reads a literal and marks its place, if it has one.
    ///
    /// # Errors
    /// It stands there twice, or is another value.
    pub fn literal(&mut self, place: &mut Option<()>, want: Literal<'_>) -> Result<()> {
        if place.is_some() {
            return Err(self.error(Problem::Duplicate));
        }
        *place = Some(());
        self.expect(want)
    }

    /// Reads a literal.
    ///
    /// # Errors
    /// It is another value.
    pub fn expect(&mut self, want: Literal<'_>) -> Result<()> {
        if self.peek()? == want {
            return self.skip();
        }
        let got = Value::decode(&mut self.look())?;
        Err(self.error(Problem::Literal(want.to_string(), got.to_string())))
    }
}

impl fmt::Display for Literal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Str(text) => write!(f, "{text:?}"),
            Self::Int(number) => write!(f, "{number}"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Other => f.write_str("a literal"),
        }
    }
}
