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
    pub fn peek_element(&mut self, index: usize) -> Result<Literal<'a>> {
        let n = self.peek_length()?;
        if n <= index {
            return Err(self.error(Problem::Length(n)));
        }
        self.ahead(|r| {
            r.array()?;
            for _ in 0..index {
                r.skip()?;
            }
            r.peek()
        })
    }

    /// The tag of the message that comes next, wherever it stands; None if it has none.
    ///
    /// # Errors
    /// No map comes next, its tag is no text, or it is damaged before the tag.
    pub fn peek_tag(&mut self) -> Result<Option<&'a str>> {
        self.ahead(|r| {
            if !r.find_field(TAG)? {
                return Ok(None);
            }
            match r.kind()? {
                Kind::Str => r.str().map(Some),
                _ => Err(r.expected("str").in_field(TAG)),
            }
        })
        .and_then(|tag| match tag {
            None if self.kind()? != Kind::Map => Err(self.expected("map")),
            tag => Ok(tag),
        })
    }

    /// The value under the key `name` of the map that comes next, in one skip; None if there is no such key or no map.
    ///
    /// # Errors
    /// The map is damaged before that key.
    pub fn peek_field(&mut self, name: &str) -> Result<Option<Literal<'a>>> {
        self.ahead(|r| {
            if r.find_field(name)? {
                r.peek().map(Some)
            } else {
                Ok(None)
            }
        })
    }

    /// Goes to the value under the key `name` of the map that comes next; false if there is no such key or no map.
    fn find_field(&mut self, name: &str) -> Result<bool> {
        for _ in 0..self.entries_ahead()? {
            match self.peek()? {
                Literal::Str(key) => {
                    self.str()?;
                    if key == name {
                        return Ok(true);
                    }
                }
                _ => self.skip()?,
            }
            self.skip()?;
        }
        Ok(false)
    }

    /// Enters a map, if one comes next: how many entries it has.
    fn entries_ahead(&mut self) -> Result<usize> {
        match Kind::of(self.marker()?) {
            Kind::Map => self.map(),
            _ => Ok(0),
        }
    }

    /// Which one of `names` is a key of the map that comes next; none is an error as well.
    ///
    /// # Errors
    /// None or more than one is, or the map is damaged.
    pub fn one_key(&mut self, names: &[&'static str]) -> Result<&'static str> {
        match self.only_key(names)? {
            Some(name) => Ok(name),
            None => Err(self.error(Problem::OneOf(names.join(", ")))),
        }
    }

    /// Which one of `names` is a key of the map that comes next.
    ///
    /// # Errors
    /// More than one is, or the map is damaged.
    pub fn only_key(&mut self, names: &[&'static str]) -> Result<Option<&'static str>> {
        let start = self.pos;
        self.ahead(|r| {
            let mut found = None;
            for _ in 0..r.entries_ahead()? {
                let key = r.peek()?;
                r.skip()?;
                r.skip()?;
                let Some(name) = names.iter().find(|name| key == Literal::Str(name)) else {
                    continue;
                };
                if found.replace(*name).is_some() {
                    let several = r.error(Problem::OneOf(names.join(", ")));
                    return Err(several.moved_to(start));
                }
            }
            Ok(found)
        })
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
