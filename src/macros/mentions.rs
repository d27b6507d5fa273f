//! What a value of this crate names.

/// Implements [`Mentions`](crate::value::Mentions): for types that name nothing, and for enums. Each
/// variant of an enum holds one value; those that hold none come after the semicolon. A variant that
/// holds a list says how many items it may have: `Persons[200]`. Its JSON is the usual one: the case as a
/// key in small letters.
macro_rules! mentions {
    (nothing: $($Type:ty),+ $(,)?) => { $( impl $crate::value::Mentions for $Type {} )+ };
    ($( enum $Name:ident { $($Case:ident $([$most:literal])?),+ $(; $($Bare:ident),+)? } )+) => { $(
        impl $crate::value::Mentions for $Name {
            fn mention<'a>(&'a self, found: &mut $crate::value::Found<'a>) {
                match self {
                    $( Self::$Case(held) => $crate::value::Mentions::mention(held, found), )+
                    $($( Self::$Bare => {} )+)?
                }
            }

            fn measure(&self) -> $crate::value::Measured {
                match self {
                    $( Self::$Case(held) => mentions!(@measured held $Case $($most)?), )+
                    $($( Self::$Bare => Ok(0), )+)?
                }
            }
        }
    )+ };
    (@measured $held:ident $Case:ident) => {
        $crate::value::size::measured_case(stringify!($Case), $held)
    };
    (@measured $held:ident $Case:ident $most:literal) => {
        $crate::value::size::measured_list_of_case(stringify!($Case), $held, $most)
    };
}
