//! Fields that may be absent, and may be nil.

/// A field whose key may be absent and whose value may be nil: three cases, and each survives a round trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presence<T> {
    /// The key is absent.
    Absent,
    /// The key is there, and its value is nil.
    Nil,
    /// The key is there, with a value.
    Value(T),
}

#[allow(clippy::derivable_impls)] // older Rust derives it only where T has a default
impl<T> Default for Presence<T> {
    fn default() -> Self {
        Self::Absent
    }
}

impl<T> Presence<T> {
    /// From what was read: the key, then its value.
    #[must_use]
    #[allow(clippy::option_option)] // just these three cases
    pub fn of(place: Option<Option<T>>) -> Self {
        match place {
            None => Self::Absent,
            Some(None) => Self::Nil,
            Some(Some(value)) => Self::Value(value),
        }
    }

    /// The value, or nil if there is none.
    ///
    /// `Presence::from(value)` is a value, `Presence::default()` an absent key.
    #[must_use]
    pub fn nullable(value: Option<T>) -> Self {
        value.map_or(Self::Nil, Self::Value)
    }

    /// The value, or an absent key if there is none.
    #[must_use]
    pub fn optional(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Self::Value)
    }

    /// The same with a borrowed value.
    #[must_use]
    pub fn as_ref(&self) -> Presence<&T> {
        match self {
            Self::Absent => Presence::Absent,
            Self::Nil => Presence::Nil,
            Self::Value(value) => Presence::Value(value),
        }
    }

    /// The same with another value, if there is one.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Presence<U> {
        match self {
            Self::Absent => Presence::Absent,
            Self::Nil => Presence::Nil,
            Self::Value(value) => Presence::Value(change(value)),
        }
    }

    /// Itself, unless the key is absent: what is to be written.
    #[must_use]
    pub fn present(&self) -> Option<&Self> {
        match self {
            Self::Absent => None,
            Self::Nil | Self::Value(_) => Some(self),
        }
    }

    /// Whether the key is absent.
    #[must_use]
    pub fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Whether the value is nil.
    #[must_use]
    pub fn is_nil(&self) -> bool {
        matches!(self, Self::Nil)
    }

    /// The value, if there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Nil => None,
        }
    }

    /// The value, if there is one.
    #[must_use]
    pub fn into_value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Nil => None,
        }
    }
}

impl<T> From<T> for Presence<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl From<&str> for Presence<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.to_owned())
    }
}

impl<T> From<Presence<T>> for Option<T> {
    /// The value, if there is one: absent and nil are the same here.
    fn from(presence: Presence<T>) -> Self {
        presence.into_value()
    }
}
