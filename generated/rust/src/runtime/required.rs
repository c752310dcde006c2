//! Values are made by the names of their fields.

/// Defines the type of the required fields of a struct, from which the struct is made; its other fields are absent then.
#[allow(unused_macros)] // a description need not have any
macro_rules! required {
    (
        $required:ident of $name:ident {$($(#[$attribute:meta])* $field:ident: $kind:ty,)+}
        $(and $($absent:ident),+)?
    ) => {
        #[doc = concat!("The fields that a [`", stringify!($name), "`] needs: `", stringify!($name))]
        #[doc = concat!(" { …, ..", stringify!($required), " { … }.into() }`.")]
        #[derive(Clone, Debug)]
        pub struct $required {
            $(
                #[doc = concat!("`", stringify!($field), "` of the [`", stringify!($name), "`].")]
                $(#[$attribute])*
                pub $field: $kind,
            )+
        }

        impl From<$required> for $name {
            fn from(required: $required) -> Self {
                Self {
                    $($field: required.$field,)+
                    $($($absent: Default::default(),)+)?
                }
            }
        }
    };
}
#[allow(unused_imports)]
pub(in super::super) use required;
