//! What a value of this crate names.

/// Implements [`Mentions`](crate::value::Mentions): for types that name nothing, and for enums. Each
/// variant of an enum holds one value; those that hold none come after the semicolon.
macro_rules! mentions {
    (nothing: $($Type:ty),+ $(,)?) => { $( impl $crate::value::Mentions for $Type {} )+ };
    ($( enum $Name:ident { $($Case:ident),+ $(; $($Bare:ident),+)? } )+) => { $(
        impl $crate::value::Mentions for $Name {
            fn mention<'a>(&'a self, found: &mut $crate::value::Found<'a>) {
                match self {
                    $( Self::$Case(held) => $crate::value::Mentions::mention(held, found), )+
                    $($( Self::$Bare => {} )+)?
                }
            }
        }
    )+ };
}
