//! Errors in two languages.

/// Declares an error: each case with its code, its English sentence and its Vietnamese one.
///
/// The enum gets `Display` (English), `Error`, [`Explain`](crate::value::Explain) and the list
/// `CASES` of all its codes. A rule of an aggregate puts its number before the code. A case that wraps
/// another error names the field that holds it, after its sentences: `source(why)`. A case that is about
/// one field of what is judged says where it is in the JSON of that: `at("doses[{}]", dose.index())`.
///
/// What a sentence names in braces is a parameter: a field of the case, or a value that is named after
/// the sentence. [`parameters`](crate::value::Explain::parameters) gives them, in a form that is the
/// same in every language, so that a client can build a sentence of its own. If the sentences write one
/// in words, that form stands after them: `parameters(side = side.code())`. An error that is wrapped
/// gives its code, and its own parameters after it.
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
///             en("{found} mg were given, expected at most {most}", most = 40)
///             vi("liều {found} mg, chỉ được tối đa {most} mg", most = 40)
///             at("milligrams")
///         }
///     }
/// }
/// let error = DoseError::TooHigh { found: 50 };
/// assert_eq!(error.to_string(), "50 mg were given, expected at most 40");
/// assert_eq!(error.vi(), "liều 50 mg, chỉ được tối đa 40 mg");
/// assert_eq!((error.code(), error.rule()), ("dose.too_high", Some("TO-01")));
/// assert_eq!(error.parameters(), [("found", "50".into()), ("most", "40".into())]);
/// assert_eq!(error.path(), "milligrams");
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
                    en($en:literal $(, $en_name:ident = $en_arg:expr)* $(,)?)
                    vi($vi:literal $(, $vi_name:ident = $vi_arg:expr)* $(,)?)
                    $(parameters($($own:ident = $own_arg:expr),+ $(,)?))?
                    $(source($source:ident))?
                    $(at($at:literal $(, $at_arg:expr)* $(,)?))?
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
                        ::core::write!(f, $en $(, $en_name = $en_arg)*)
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
                        ::core::write!(f, $vi $(, $vi_name = $vi_arg)*)
                    } )+
                }
            }

            fn parameters(&self) -> $crate::__private::Parameters {
                #[allow(unused_imports)]
                use $crate::__private::NotShown;
                match self {
                    $( Self::$Case $({ $($field),+ })? => {
                        #[allow(unused_mut)]
                        let mut found = $crate::__private::parameters(
                            self.case(),
                            &[
                                $($( (::core::stringify!($own), ::core::option::Option::Some(&$own_arg)), )+)?
                                $( (::core::stringify!($source), ::core::option::Option::Some(&$source.code())), )?
                                $($( (::core::stringify!($field), $crate::__private::Shows($field).shown()), )+)?
                                $( (::core::stringify!($en_name), ::core::option::Option::Some(&$en_arg)), )*
                                $( (::core::stringify!($vi_name), ::core::option::Option::Some(&$vi_arg)), )*
                            ],
                        );
                        $( $crate::__private::add_parameters(&mut found, $source.parameters()); )?
                        found
                    } )+
                }
            }

            fn path(&self) -> $crate::__private::String {
                match self {
                    $( Self::$Case $({ $($field),+ })? => {
                        $( let _ = ($($field,)+); )?
                        $( return $crate::__private::format!($at $(, $at_arg)*); )?
                        #[allow(unreachable_code)]
                        $crate::__private::String::new()
                    } )+
                }
            }
        }
    };
}
