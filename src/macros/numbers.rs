//! Numbers of things, counted from 1 as papers do.

/// Declares the number of something: counted from 1, and never mixed up with the number of another
/// thing. Whether that thing exists is checked by the code that looks it up.
macro_rules! numbers {
    ($( $(#[$meta:meta])* $Name:ident($Int:ty); )+) => { $(
        $(#[$meta])*
        ///
        /// # JSON
        ///
        /// A number.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $Name($Int);

        impl $Name {
            /// The number, counted from 1.
            pub const fn new(number: $Int) -> Self {
                Self(number)
            }

            /// The number, counted from 1.
            pub const fn get(self) -> $Int {
                self.0
            }

            /// The place in a JSON list, counted from 0.
            #[allow(dead_code)] // not every number is the number of something in a list
            pub(crate) const fn index(self) -> $Int {
                self.0.saturating_sub(1)
            }

            /// The number of what stands at this place in a list. No list is so long that its numbers end.
            #[allow(dead_code)] // not every number is made from a place
            pub(crate) fn at_index(index: usize) -> Self {
                Self(<$Int>::try_from(index.saturating_add(1)).unwrap_or(<$Int>::MAX))
            }
        }

        impl $crate::value::Mentions for $Name {}

        impl From<$Int> for $Name {
            fn from(number: $Int) -> Self {
                Self(number)
            }
        }

        impl From<$Name> for $Int {
            fn from(number: $Name) -> Self {
                number.0
            }
        }

        impl core::fmt::Display for $Name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                core::fmt::Display::fmt(&self.0, f)
            }
        }
    )+ };
}
