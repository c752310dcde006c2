//! Types that have one value.

/// Defines types for literals that are values of their own. Where it is called, `rt` is the runtime.
#[allow(unused_macros)]
macro_rules! literals {
    ($($(#[$doc:meta])* $name:ident = $kind:ident($value:expr);)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $name;

        impl rt::Decode for $name {
            fn decode(r: &mut rt::Reader<'_>) -> rt::Result<Self> {
                r.expect(rt::Literal::$kind($value)).map(|()| Self)
            }
        }

        impl rt::Encode for $name {
            fn encode<'m>(&'m self, w: &mut rt::Writer<'m>) {
                w.literal(rt::Literal::$kind($value));
            }
        }

        impl rt::Payloads for $name {
            fn payloads(&mut self, _: rt::Visit<'_>) -> rt::Result<()> {
                rt::Result::Ok(())
            }
        }

        #[cfg(feature = "serde")]
        rt::by_way_of_the_codec!($name);
    )*};
}
#[allow(unused_imports)] // a description need not have any
pub(in super::super) use literals;
