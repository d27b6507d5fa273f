//! Structs that an event, a draft or another payload carries.

use crate::value::When;
use alloc::vec::Vec;

/// Values that a payload leaves out of its JSON when they are blank.
pub trait Blank {
    /// Whether the value is blank, that is, not given.
    fn is_blank(&self) -> bool;
}

impl<T> Blank for Option<T> {
    fn is_blank(&self) -> bool {
        self.is_none()
    }
}

impl<T> Blank for Vec<T> {
    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Blank for bool {
    fn is_blank(&self) -> bool {
        !*self
    }
}

impl Blank for When {
    fn is_blank(&self) -> bool {
        self.is_unknown()
    }
}

/// Declares a payload: a struct of public fields that an event, a draft or another payload carries.
///
/// A field without a default is required: it is an argument of `new`, in the order of the fields; a
/// list takes several items. A field with a default is optional: it has a setter of the same name, may
/// be missing in JSON, and is not written if it has its default. The defaults are
///
/// | field | default | setter |
/// |---|---|---|
/// | `Option<T>` | `None` | takes a `T`, or a value that converts into one |
/// | `Vec<T; 100>` | `Vec::new()` | takes several `T` and adds them |
/// | `bool` | `false` | takes nothing and sets it |
/// | `When` | `When::UNKNOWN` | takes a date |
/// | another `T`, which is `Default` and [`Blank`] | `Default::default()` | takes a `T`, or a value that converts into one |
///
/// A list says how many items it may have: `Vec<T; 100>` declares a field of type `Vec<T>`. Reading
/// refuses a longer one, and so does every record. `Option<Vec<T; 100>>` is a list that may be missing.
///
/// The struct names what its fields name ([`Mentions`](crate::value::Mentions)), unless it is declared
/// `named`, because it is itself the name of something.
///
/// The struct is `#[non_exhaustive]`: a later version may add an optional field, and programs that
/// make the struct by `new` and setters still compile. Serde refuses a key that is not a field.
///
/// ```
/// use lienvien::{text, value::{Text, When}, when};
/// lienvien::payload! {
///     /// Đơn vị máu: units of blood that were lent.
///     pub struct Lent {
///         /// How many.
///         pub units: u16,
///         /// Until when.
///         pub until: When = When::UNKNOWN,
///         /// What they are for.
///         pub purpose: Option<Text> = None,
///     }
/// }
/// let lent = Lent::new(4).until(when!(2024-10)).purpose(text!("mổ tim"));
/// assert_eq!(
///     serde_json::to_string(&lent).unwrap(),
///     r#"{"units":4,"until":"2024-10","purpose":"mổ tim"}"#,
/// );
/// assert_eq!(serde_json::to_string(&Lent::new(4)).unwrap(), r#"{"units":4}"#);
/// ```
#[macro_export]
macro_rules! payload {
    // A struct that is named itself, and says so by hand.
    (
        named
        $(#[$meta:meta])*
        $vis:vis struct $Name:ident { $($fields:tt)* }
    ) => {
        $crate::payload! { @read [$(#[$meta])* $vis $Name [] [named]] [] [] [] $($fields)* }
    };
    // A struct that is found itself, by this method of `Found`, and names what its fields name. It has
    // bounds of its own, which this method checks.
    (
        found by $add:ident, checked by $check:ident
        $(#[$meta:meta])*
        $vis:vis struct $Name:ident { $($fields:tt)* }
    ) => {
        $crate::payload! { @read [$(#[$meta])* $vis $Name [] [names $add $check]] [] [] [] $($fields)* }
    };
    (
        $(#[$meta:meta])*
        $vis:vis struct $Name:ident $(<$($G:ident),+>)? { $($fields:tt)* }
    ) => {
        $crate::payload! { @read [$(#[$meta])* $vis $Name [$($($G),+)?] [names]] [] [] [] $($fields)* }
    };

    // A list says how many items it may have. A list that may be missing, and one that may be empty.
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: Option<Vec<$T:ty; $most:literal>> = None, $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set option (Vec<$T>)
        [$(#[doc = $doc])* #[doc = ::core::concat!("\n\nAt most ", ::core::stringify!($most), " items.")]]
        [$($($serde)*)?]
        $field: (Option<Vec<$T>>) ($crate::__private::ListIfAny<$T, $most>) [if $most] = (None);
        $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: Vec<$T:ty; $most:literal> = Vec::new(), $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set list ($T)
        [$(#[doc = $doc])* #[doc = ::core::concat!("\n\nAt most ", ::core::stringify!($most), " items.")]]
        [$($($serde)*)?]
        $field: (Vec<$T>) ($crate::__private::List<$T, $most>) [$most] = ($crate::__private::Vec::new());
        $($rest)* } };
    // A required list takes several items, as the setter of a list does.
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[$meta:meta])*
        pub $field:ident: Vec<$T:ty; $most:literal>, $($rest:tt)*
    ) => { $crate::payload! { @required $head $all $needed $set
        [$(#[$meta])* #[doc = ::core::concat!("\n\nAt most ", ::core::stringify!($most), " items.")]]
        $field: (Vec<$T>) ($crate::__private::List<$T, $most>) [$most]
        (impl ::core::iter::IntoIterator<Item: ::core::convert::Into<$T>>)
        ($field.into_iter().map(::core::convert::Into::into).collect()); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[$meta:meta])*
        pub $field:ident: $(Option<)? Vec<$T:ty> $($rest:tt)*
    ) => { ::core::compile_error!("a list says how many items it may have: `Vec<Item; 100>`"); };

    // Fields with a default, by their type. The setter of a whole number or a flag takes exactly
    // that type, so that a literal needs no suffix; the other setters take any value that converts
    // into the field.
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: Option<bool> = None, $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set plain (bool)
        [$(#[doc = $doc])*] [$($($serde)*)?] $field: (Option<bool>) (Option<bool>) [] = (None); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: Option<u16> = None, $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set plain (u16)
        [$(#[doc = $doc])*] [$($($serde)*)?] $field: (Option<u16>) (Option<u16>) [] = (None); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: Option<u32> = None, $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set plain (u32)
        [$(#[doc = $doc])*] [$($($serde)*)?] $field: (Option<u32>) (Option<u32>) [] = (None); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: Option<$T:ty> = None, $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set option ($T)
        [$(#[doc = $doc])*] [$($($serde)*)?] $field: (Option<$T>) (Option<$T>) [] = (None); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: bool = false, $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set flag ()
        [$(#[doc = $doc])*] [$($($serde)*)?] $field: (bool) (bool) [] = (false); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: When = When::UNKNOWN, $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set date (When)
        [$(#[doc = $doc])*] [$($($serde)*)?] $field: (When) (When) [] = (When::UNKNOWN); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[doc = $doc:literal])* $(#[serde($($serde:tt)*)])?
        pub $field:ident: $T:ty = Default::default(), $($rest:tt)*
    ) => { $crate::payload! { @optional $head $all $needed $set value ($T)
        [$(#[doc = $doc])*] [$($($serde)*)?]
        $field: ($T) ($T) [] = (::core::default::Default::default()); $($rest)* } };
    // A required field. Here too, a whole number is taken as exactly that type.
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[$meta:meta])*
        pub $field:ident: u16, $($rest:tt)*
    ) => { $crate::payload! { @required $head $all $needed $set
        [$(#[$meta])*] $field: (u16) (u16) [] (u16) ($field); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[$meta:meta])*
        pub $field:ident: u32, $($rest:tt)*
    ) => { $crate::payload! { @required $head $all $needed $set
        [$(#[$meta])*] $field: (u32) (u32) [] (u32) ($field); $($rest)* } };
    (@read $head:tt $all:tt $needed:tt $set:tt
        $(#[$meta:meta])*
        pub $field:ident: $T:ty, $($rest:tt)*
    ) => { $crate::payload! { @required $head $all $needed $set
        [$(#[$meta])*] $field: ($T) ($T) [] (impl ::core::convert::Into<$T>) ($field.into()); $($rest)* } };

    (@required $head:tt [$($all:tt)*] [$($needed:tt)*] $set:tt
        [$($meta:tt)*] $field:ident: ($T:ty) ($Read:ty) $most:tt ($Taken:ty) ($value:expr); $($rest:tt)*
    ) => { $crate::payload! { @read $head
        [$($all)* { [$($meta)*] $field: ($T) ($Read) $most = ($value) }]
        [$($needed)* { $field: $Taken }] $set $($rest)* } };

    (@optional $head:tt [$($all:tt)*] $needed:tt [$($set:tt)*] $how:ident ($($T:tt)*)
        [$($doc:tt)*] [$($serde:tt)*] $field:ident: ($Whole:ty) ($Read:ty) $most:tt = ($default:expr);
        $($rest:tt)*
    ) => { $crate::payload! { @read $head
        [$($all)* { [$($doc)* #[serde(
            default,
            skip_serializing_if = "::lienvien::__private::Blank::is_blank",
            $($serde)*
        )]] $field: ($Whole) ($Read) $most = ($default) }]
        $needed
        [$($set)* { $how $field [$($doc)*] ($($T)*) }] $($rest)* } };

    (@read [$(#[$meta:meta])* $vis:vis $Name:ident $generics:tt $names:tt] $all:tt [] $set:tt) => {
        $crate::payload! {
            @declare [$(#[$meta])* #[derive(Default)] $vis $Name $generics $names] $all [] $set
        }
    };
    (@read $head:tt $all:tt $needed:tt $set:tt) => {
        $crate::payload! { @declare $head $all $needed $set }
    };

    (@declare [$(#[$meta:meta])* $vis:vis $Name:ident [$($G:ident),*] $names:tt]
        [$({ [$($attr:tt)*] $field:ident: ($T:ty) ($Read:ty) $most:tt = ($value:expr) })*]
        [$({ $needed:ident: $N:ty })*]
        [$({ $how:ident $set:ident $doc:tt $S:tt })*]
    ) => {
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        #[derive($crate::__private::serde::Serialize)]
        #[serde(crate = "::lienvien::__private::serde")]
        #[non_exhaustive]
        $(#[$meta])*
        $vis struct $Name<$($G),*> { $( $($attr)* pub $field: $T, )* }

        // read by a derived implementation of its own, so that only an object is taken
        impl<'de, $($G: $crate::__private::serde::Deserialize<'de>),*>
            $crate::__private::serde::Deserialize<'de> for $Name<$($G),*>
        {
            #[inline]
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #[derive($crate::__private::serde::Deserialize)]
                #[serde(deny_unknown_fields, crate = "::lienvien::__private::serde")]
                struct __Fields<$($G),*> { $( $($attr)* $field: $Read, )* }

                let __Fields::<$($G),*> { $($field),* } = $crate::__private::object(deserializer)?;
                ::core::result::Result::Ok(Self { $($field: $field.into()),* })
            }
        }

        impl<$($G),*> $Name<$($G),*> {
            /// Makes it from the required fields. Every other field gets its default.
            pub fn new($($needed: $N),*) -> Self {
                Self { $($field: $value),* }
            }

            $( $crate::payload! { @set $how $set $doc $S } )*
        }

        $crate::payload! { $names $Name [$($G),*] $($field $most)* }
    };

    ([named] $Name:ident [] $($field:ident [])*) => {};
    ([names $($add:ident $check:ident)?] $Name:ident [$($G:ident),*] $($field:ident $most:tt)*) => {
        impl<$($G: $crate::value::Mentions),*> $crate::value::Mentions for $Name<$($G),*> {
            fn mention<'a>(&'a self, found: &mut $crate::value::Found<'a>) {
                let _ = &found;
                $( found.$add(self); )?
                $( $crate::value::Mentions::mention(&self.$field, found); )*
            }

            #[inline]
            fn measure(&self) -> $crate::value::Measured {
                $( self.$check()?; )?
                let bytes = 0_usize;
                $( let bytes = bytes.saturating_add($crate::payload! { @measured self.$field $most }?); )*
                ::core::result::Result::Ok(bytes)
            }
        }
    };
    (@measured $value:ident.$field:ident []) => {
        $crate::__private::measured(::core::stringify!($field), &$value.$field)
    };
    (@measured $value:ident.$field:ident [$most:literal]) => {
        $crate::__private::measured_list(::core::stringify!($field), &$value.$field, $most)
    };
    (@measured $value:ident.$field:ident [if $most:literal]) => {
        $crate::__private::measured_list(
            ::core::stringify!($field),
            $value.$field.as_deref().unwrap_or_default(),
            $most,
        )
    };

    (@set plain $field:ident [$($doc:tt)*] ($T:ty)) => {
        $($doc)*
        #[must_use]
        pub fn $field(mut self, $field: $T) -> Self {
            self.$field = ::core::option::Option::Some($field);
            self
        }
    };
    (@set option $field:ident [$($doc:tt)*] ($T:ty)) => {
        $($doc)*
        #[must_use]
        pub fn $field(mut self, $field: impl ::core::convert::Into<$T>) -> Self {
            self.$field = ::core::option::Option::Some($field.into());
            self
        }
    };
    (@set list $field:ident [$($doc:tt)*] ($T:ty)) => {
        $($doc)*
        ///
        /// Adds to the items that are already there.
        #[must_use]
        pub fn $field(
            mut self,
            $field: impl ::core::iter::IntoIterator<Item: ::core::convert::Into<$T>>,
        ) -> Self {
            self.$field.extend($field.into_iter().map(::core::convert::Into::into));
            self
        }
    };
    (@set flag $field:ident [$($doc:tt)*] ()) => {
        $($doc)*
        ///
        /// Sets the flag to `true`.
        #[must_use]
        pub fn $field(mut self) -> Self {
            self.$field = true;
            self
        }
    };
    (@set date $field:ident [$($doc:tt)*] ($T:ty)) => {
        $($doc)*
        #[must_use]
        pub fn $field(mut self, $field: impl ::core::convert::Into<$T>) -> Self {
            self.$field = $field.into();
            self
        }
    };
    (@set value $field:ident [$($doc:tt)*] ($T:ty)) => {
        $($doc)*
        #[must_use]
        pub fn $field(mut self, $field: impl ::core::convert::Into<$T>) -> Self {
            self.$field = $field.into();
            self
        }
    };
}
