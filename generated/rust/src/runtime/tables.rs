//! What the tables of `routes` become: an enum of messages for each. Where they stand, `rt` is the runtime.

/// An enum of messages that are told apart by their tags: a variant for each op, and one for those that are newer.
///
/// What may stand in the place of a message, and is known by a literal instead, comes last.
#[allow(unused_macros)] // a description need not have any
macro_rules! messages {
    (
        $(#[$doc:meta])* $name:ident by $tag:literal {$($op:literal => $variant:ident($message:ty),)*}
        $(or $key:literal = $literal:pat => $other:ident($instead:ty))?
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!("`", $op, "`")]
                $variant($message),
            )*
            $(
                /// The other end failed to handle a message.
                $other($instead),
            )?
            /// What this release does not know.
            Unknown(Value),
        }

        impl $name {
            /// What stands in the tag, if it has one.
            #[must_use]
            pub fn op(&self) -> Option<&str> {
                match self {
                    $(Self::$variant(_) => Some($op),)*
                    $(Self::$other(_) => None,)?
                    Self::Unknown(value) => value.get($tag).and_then(Value::as_str),
                }
            }
        }

        impl rt::Decode for $name {
            fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
                match r.peek_tag()? {
                    $(Some($op) => r.read_as(Self::$variant),)*
                    Some(_) => r.read_as(Self::Unknown),
                    $(None if matches!(r.peek_field($key)?, Some($literal)) => r.read_as(Self::$other),)?
                    None => Err(r.missing($tag)),
                }
            }
        }

        impl rt::Encode for $name {
            fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
                match self {
                    $(Self::$variant(value) => w.value(value),)*
                    $(Self::$other(value) => w.value(value),)?
                    Self::Unknown(value) => w.value(value),
                }
            }
        }

        impl rt::Payloads for $name {
            fn payloads(&mut self, visit: rt::Visit<'_>) -> rt::Result<()> {
                match self {
                    $(Self::$variant(value) => value.payloads(visit),)*
                    $(Self::$other(value) => value.payloads(visit),)?
                    Self::Unknown(value) => value.payloads(visit),
                }
            }
        }

        $(
            impl From<$message> for $name {
                fn from(value: $message) -> Self {
                    Self::$variant(value)
                }
            }
        )*

        #[cfg(feature = "serde")]
        rt::by_way_of_the_codec!($name);
    };
}
#[allow(unused_imports)]
pub(in super::super) use messages;

/// The messages of one direction of a stream.
#[allow(unused_macros)]
macro_rules! direction {
    (
        $(#[$doc:meta])* $name:ident on $stream:literal
        from $($sender:literal),+ to $($receiver:literal),+; $($table:tt)*
    ) => {
        rt::messages! { $(#[$doc])* $name $($table)* }

        impl $name {
            /// The name of the stream.
            pub const STREAM: &'static str = $stream;
            /// The roles that send these messages.
            pub const SENDERS: &'static [&'static str] = &[$($sender),+];
            /// The roles that receive them.
            pub const RECEIVERS: &'static [&'static str] = &[$($receiver),+];
        }
    };
}
#[allow(unused_imports)]
pub(in super::super) use direction;

/// The requests to one role.
#[allow(unused_macros)]
macro_rules! requests {
    (
        $(#[$doc:meta])* $name:ident to $role:literal; by $tag:literal $rows:tt
        $(with $($field:ident),+)?
    ) => {
        rt::messages! { $(#[$doc])* $name by $tag $rows }

        impl $name {
            /// The role that answers them.
            pub const ROLE: &'static str = $role;
        }

        $(rt::enveloped! { $name $rows $($field),+ })?
    };
}
#[allow(unused_imports)]
pub(in super::super) use requests;

/// What all requests say of themselves, whichever it is.
#[allow(unused_macros)]
macro_rules! enveloped {
    ($name:ident {$($op:literal => $variant:ident($message:ty),)*} $($field:ident),+) => {
        impl $name {
            /// What the request says of itself.
            #[must_use]
            pub fn envelope(&self) -> Envelope {
                match self {
                    $(Self::$variant(request) => request.envelope(),)*
                    Self::Unknown(request) => Envelope::of(request),
                }
            }

            $(
                #[doc = concat!("`", stringify!($field), "` of its [`Envelope`].")]
                #[must_use]
                pub fn $field(&self) -> bool {
                    self.envelope().$field
                }
            )+
        }
    };
}
#[allow(unused_imports)]
pub(in super::super) use enveloped;
