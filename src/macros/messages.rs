//! Errors in two languages.

/// Declares an error: each case with its code, its English sentence and its Vietnamese one.
///
/// The enum gets `Display` (English), `Error`, [`Explain`](crate::value::Explain) and the list
/// `CASES` of all its codes. A rule of an aggregate puts its number before the code. A case that wraps
/// another error names the field that holds it, after its sentences: `source(why)`.
///
/// ```
/// use lienvien::value::Explain;
/// lienvien::messages! {
///     /// Why a dose is refused.
///     pub enum DoseError {
///         /// Above the bound.
///         TooHigh {
///             /// What was given, in milligrams.
///             found: u32,
///         } = "TO-01" "dose.too_high" {
///             en("{found} mg were given, expected at most {}", 40)
///             vi("liều {found} mg, chỉ được tối đa {} mg", 40)
///         }
///     }
/// }
/// let error = DoseError::TooHigh { found: 50 };
/// assert_eq!(error.to_string(), "50 mg were given, expected at most 40");
/// assert_eq!(error.vi(), "liều 50 mg, chỉ được tối đa 40 mg");
/// assert_eq!((error.code(), error.rule()), ("dose.too_high", Some("TO-01")));
/// ```
#[macro_export]
macro_rules! messages {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Name:ident {
            $(
                $(#[$case_meta:meta])*
                $Case:ident $({ $( $(#[$field_meta:meta])* $field:ident: $ty:ty ),+ $(,)? })?
                = $($first:literal)+ {
                    en($en:literal $(, $en_arg:expr)* $(,)?)
                    vi($vi:literal $(, $vi_arg:expr)* $(,)?)
                    $(source($source:ident))?
                }
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        $vis enum $Name {
            $( $(#[$case_meta])* $Case $({ $( $(#[$field_meta])* $field: $ty ),+ })? ),+
        }

        impl $Name {
            /// Every case: its rule (if numbered), its code, its English and its Vietnamese pattern.
            pub const CASES: &'static [$crate::value::Case] = &[
                $( $crate::value::Case::new(&[$($first),+], $en, $vi) ),+
            ];
        }

        impl ::core::fmt::Display for $Name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $( Self::$Case $({ $($field),+ })? => {
                        $( let _ = ($($field,)+); )?
                        ::core::write!(f, $en $(, $en_arg)*)
                    } )+
                }
            }
        }

        impl ::core::error::Error for $Name {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                $( $( if let Self::$Case { $source, .. } = self {
                    return ::core::option::Option::Some($source);
                } )? )+
                ::core::option::Option::None
            }
        }

        impl $crate::value::Explain for $Name {
            fn case(&self) -> &'static $crate::value::Case {
                match self {
                    $( Self::$Case $({ $($field: _),+ })? => const {
                        &$crate::value::Case::new(&[$($first),+], $en, $vi)
                    } )+
                }
            }

            fn fmt_vi(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                match self {
                    $( Self::$Case $({ $($field),+ })? => {
                        $( let _ = ($($field,)+); )?
                        ::core::write!(f, $vi $(, $vi_arg)*)
                    } )+
                }
            }
        }
    };
}
