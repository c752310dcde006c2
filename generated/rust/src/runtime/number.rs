//! Numbers, and floats that can be part of a key.
use std::hash::{Hash, Hasher};

use super::{Decode, Encode, Kind, Reader, Result, Writer};

/// A float that can be a key: it is equal to itself even if it is not a number.
#[derive(Clone, Copy, Debug, Default)]
pub struct Float(pub f64);

impl Float {
    // Equal floats need equal bits: there are two zeros, and many values that are not numbers.
    fn bits(self) -> u64 {
        if self.0.is_nan() {
            f64::NAN.to_bits()
        } else {
            (self.0 + 0.0).to_bits()
        }
    }
}

impl PartialEq for Float {
    fn eq(&self, other: &Self) -> bool {
        self.bits() == other.bits()
    }
}

impl Eq for Float {}

impl Hash for Float {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bits().hash(state);
    }
}

impl From<f64> for Float {
    fn from(value: f64) -> Self {
        Self(value)
    }
}

impl From<Float> for f64 {
    fn from(value: Float) -> Self {
        value.0
    }
}

impl Decode for Float {
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        r.float().map(Self)
    }
}

impl Encode for Float {
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        w.float(self.0);
    }
}

/// An integer or a float. Which of them it is survives: `1` and `1.0` are not equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Number {
    /// An integer.
    Int(i64),
    /// A float.
    Float(Float),
}

impl Number {
    /// The number as a float, which rounds integers beyond 2<sup>53</sup>.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // said above
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Int(value) => value as f64,
            Self::Float(value) => value.0,
        }
    }
}

impl From<i64> for Number {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<f64> for Number {
    fn from(value: f64) -> Self {
        Self::Float(Float(value))
    }
}

impl Decode for Number {
    #[inline]
    fn decode(r: &mut Reader<'_>) -> Result<Self> {
        match r.kind()? {
            Kind::Int => i64::decode(r).map(Self::Int),
            Kind::Float => r.float().map(Self::from),
            _ => Err(r.expected("number")),
        }
    }
}

impl Encode for Number {
    #[inline]
    fn encode<'m>(&'m self, w: &mut Writer<'m>) {
        match self {
            Self::Int(value) => w.int(*value),
            Self::Float(value) => w.float(value.0),
        }
    }
}
