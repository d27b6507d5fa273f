//! The macro that turns each row of the catalogue into code.

/// Declares the catalogue, one row a specialty. After its code and group, a row gives the
/// Vietnamese names, the shown one first, and the English name; then only what a source gives.
macro_rules! specialties {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Name:ident($name:literal) {
            $(
                $(#[$word_meta:meta])*
                $Word:ident = $code:literal, $Group:ident,
                    vi($vi:literal $(| $alias:literal)*),
                    en($en:literal)
                    $(is($($parent:ident),+))?
                    $(parts($($part:ident),+))?
                    $(departments($($department:literal),+))?
                    $(chapters($($chapter:literal),+))?
                    $(scopes($($scope:literal),+))?
                    $(snomed($snomed:literal))?;
            )+
        }
    ) => {
        vocabulary! {
            $(#[$meta])*
            $vis enum $Name($name) {
                $( $(#[$word_meta])* $Word = $code, $vi $(| $alias)*, $en; )+
            }
        }

        impl $Name {
            /// The specialty with this Vietnamese name, in any spelling; see
            /// [`search_key`](crate::value::search_key). Nothing is allocated.
            pub fn from_vi(text: &str) -> Option<Self> {
                Self::written_vi(text).or_else(|| {
                    let names = <Self as $crate::value::Vocabulary>::NAMES_VI;
                    $crate::value::NameKey::new(text, $crate::value::longest(names)).find(names)
                })
            }

            /// The specialty with this code, or this Vietnamese or English name in any spelling.
            /// Nothing is allocated.
            pub fn find(text: &str) -> Option<Self> {
                Self::written(text).or_else(|| {
                    let longest = $crate::value::longest_name::<Self>();
                    $crate::value::by_name(&$crate::value::NameKey::new(text, longest))
                })
            }

            /// The specialty with this code or exactly this Vietnamese name.
            pub(crate) fn written(text: &str) -> Option<Self> {
                <Self as $crate::value::Vocabulary>::from_code(text)
                    .or_else(|| Self::written_vi(text))
            }

            fn written_vi(name: &str) -> Option<Self> {
                match name {
                    $( $vi $(| $alias)* => Some(Self::$Word), )+
                    _ => None,
                }
            }

            /// Lâm sàng, cận lâm sàng: the group of the specialty.
            pub const fn group(self) -> SpecialtyGroup {
                match self { $( Self::$Word => SpecialtyGroup::$Group, )+ }
            }

            /// The specialties of which it is directly a kind.
            pub const fn parents(self) -> &'static [Self] {
                match self { $( Self::$Word => &[$($(Self::$parent),+)?], )+ }
            }

            /// The separate specialties that a compound name joins; empty for a simple one.
            pub const fn parts(self) -> &'static [Self] {
                match self { $( Self::$Word => &[$($(Self::$part),+)?], )+ }
            }

            /// Mã khoa: the departments that practise it, the main one first (QĐ 5937/QĐ-BYT, annex
            /// 5, continued by QĐ 1804/QĐ-BYT).
            pub const fn department_codes(self) -> &'static [&'static str] {
                match self { $( Self::$Word => &[$($($department),+)?], )+ }
            }

            /// Chương kỹ thuật: the chapters of the technique list with its techniques (of the 28
            /// chapters of TT 43/2013/TT-BYT, kept by annex 1 of TT 23/2024/TT-BYT).
            pub const fn technique_chapters(self) -> &'static [$crate::specialty::ChapterNumber] {
                match self { $( Self::$Word => const { &[$($($crate::specialty::ChapterNumber::new($chapter)),+)?] }, )+ }
            }

            /// Phạm vi chuyên môn: the scopes of practice of its doctors (Công văn 2148/BHXH of
            /// 02/7/2024).
            pub const fn practice_scopes(self) -> &'static [&'static str] {
                match self { $( Self::$Word => &[$($($scope),+)?], )+ }
            }

            /// Its SNOMED CT code, if the HL7 value set `c80-practice-codes` 4.0.1 has a code with
            /// the same meaning. A code with only a similar meaning is left out.
            pub const fn snomed(self) -> Option<&'static str> {
                match self { $( Self::$Word => specialties!(@option $($snomed)?), )+ }
            }
        }
    };
    (@option) => { None };
    (@option $some:literal) => { Some($some) };
}
