//! Closed lists.

/// Declares a closed list: each word with its code, its Vietnamese and its English name.
///
/// The enum gets [`Vocabulary`](crate::value::Vocabulary), `Display` and `FromStr` by code, and
/// serde by code. Other Vietnamese names follow the first after `|`; they are found, never shown.
/// A list may grow: other crates match it with a `_` arm, unless it is declared `closed`, because it
/// is complete by what it means.
///
/// ```
/// use lienvien::value::Vocabulary;
/// lienvien::vocabulary! {
///     /// Buổi: a part of the day.
///     pub enum Session("session") {
///         /// Before noon.
///         Morning = "morning", "buổi sáng" | "sáng", "morning";
///         /// After noon.
///         Afternoon = "afternoon", "buổi chiều" | "chiều", "afternoon";
///     }
/// }
/// assert_eq!(Session::Morning.vi(), "buổi sáng");
/// assert_eq!("afternoon".parse(), Ok(Session::Afternoon));
/// assert_eq!(Session::find("SANG"), Some(Session::Morning));
/// assert_eq!(
///     "noon".parse::<Session>().unwrap_err().to_string(),
///     "`noon` is not a session, expected one of `morning`, `afternoon`",
/// );
/// ```
#[macro_export]
macro_rules! vocabulary {
    // A name with its search key; more than one word with an alias need a pattern of its own.
    (@keyed $name:literal, $word:expr) => {
        $crate::value::Keyed::new($crate::__name_key!($name), $name, $word)
    };
    // A list that is complete by what it means.
    (closed $(#[$meta:meta])* $vis:vis enum $($list:tt)+) => {
        $crate::vocabulary! { @literal [] $(#[$meta])* $vis enum $($list)+ }
    };
    ($(#[$meta:meta])* $vis:vis enum $($list:tt)+) => {
        $crate::vocabulary! { @literal [#[non_exhaustive]] $(#[$meta])* $vis enum $($list)+ }
    };
    (
        @literal [$($attribute:tt)*]
        $(#[$meta:meta])*
        $vis:vis enum $Name:ident($name:literal) {
            $(
                $(#[$word_meta:meta])*
                $Word:ident = $code:literal, $vi:literal $(| $alias:literal)*, $en:literal;
            )+
        }
    ) => {
        $crate::vocabulary! {
            @of
            $($attribute)*
            $(#[$meta])*
            $vis enum $Name($name) {
                $( $(#[$word_meta])* $Word = [$code], $vi $(| $alias)*, $en; )+
            }
        }
    };
    // The same input, with each code as tokens.
    (
        @of
        $(#[$meta:meta])*
        $vis:vis enum $Name:ident($name:literal) {
            $(
                $(#[$word_meta:meta])*
                $Word:ident = [$($code:tt)+], $vi:literal $(| $alias:literal)*, $en:literal;
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $Name {
            $( $(#[$word_meta])* $Word ),+
        }

        impl $Name {
            /// Every word of the list, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$Word),+];

            /// The stable code: ASCII, never changed.
            #[inline]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$Word => $($code)+ ),+ }
            }

            /// The Vietnamese name.
            pub const fn vi(self) -> &'static str {
                match self { $( Self::$Word => $vi ),+ }
            }

            /// The English name.
            pub const fn en(self) -> &'static str {
                match self { $( Self::$Word => $en ),+ }
            }
        }

        impl $crate::value::Vocabulary for $Name {
            const NAME: &'static str = $name;
            const ALL: &'static [Self] = Self::ALL;
            const CODES: &'static [&'static str] = &[$($($code)+),+];
            const NAMES_VI: &'static [$crate::value::Keyed<Self>] =
                &$crate::__private::sorted([$(
                    $crate::vocabulary! { @keyed $vi, Self::$Word },
                    $( $crate::vocabulary! { @keyed $alias, Self::$Word }, )*
                )+]);
            const NAMES_EN: &'static [$crate::value::Keyed<Self>] =
                &$crate::__private::sorted([
                    $( $crate::vocabulary! { @keyed $en, Self::$Word } ),+
                ]);

            #[inline]
            fn index(self) -> usize {
                self as usize
            }

            fn code(self) -> &'static str {
                Self::code(self)
            }

            fn vi(self) -> &'static str {
                Self::vi(self)
            }

            fn en(self) -> &'static str {
                Self::en(self)
            }

            fn names_vi(self) -> &'static [&'static str] {
                match self { $( Self::$Word => &[$vi $(, $alias)*] ),+ }
            }

            #[inline]
            fn from_code(code: &str) -> ::core::option::Option<Self> {
                match code {
                    $( $($code)+ => ::core::option::Option::Some(Self::$Word), )+
                    _ => ::core::option::Option::None,
                }
            }
        }

        impl $crate::value::Mentions for $Name {}

        impl ::core::fmt::Display for $Name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(Self::code(*self))
            }
        }

        impl ::core::str::FromStr for $Name {
            type Err = $crate::value::UnknownCode;

            fn from_str(code: &str) -> ::core::result::Result<Self, Self::Err> {
                $crate::value::by_code(code)
            }
        }

        impl $crate::__private::serde::Serialize for $Name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(Self::code(*self))
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $Name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::value::read_str(deserializer, $name, $crate::value::by_code)
            }
        }
    };
}

/// The search key of a name that is written in the source, made while compiling.
#[doc(hidden)]
#[macro_export]
macro_rules! __name_key {
    ($name:expr) => {{
        const KEY: &$crate::__private::NameLiteral<{ $name.len() }> =
            &$crate::__private::NameLiteral::new($name);
        KEY.key()
    }};
}
