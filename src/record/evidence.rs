//! How sure a piece of evidence is.

use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Điều chưa rõ: what a record did not know when it gave evidence.
    pub enum Missing("missing fact") {
        /// The paper states no period, or a period without an end.
        PeriodEnd = "period_end", "thời điểm hết hiệu lực", "end of the period";
        /// The start of the period is not known.
        PeriodStart = "period_start", "thời điểm bắt đầu hiệu lực", "start of the period";
        /// The date of signing is not known.
        SigningDate = "signing_date", "ngày ký", "date of signing";
        /// It is not known whether a suspension was still in effect.
        SuspensionEnd = "suspension_end", "thời điểm hết tạm dừng", "end of the suspension";
        /// The date of the termination is not known.
        TerminationDate = "termination_date", "thời điểm chấm dứt", "date of termination";
        /// The date from which an appendix is in effect is not known.
        AmendmentDate = "amendment_date", "thời điểm phụ lục có hiệu lực", "date of an appendix";
        /// The date from which a later agreement takes its place is not known.
        RenewalDate = "renewal_date", "thời điểm văn bản mới thay thế", "date of the renewal";
        /// It is not known whether this recipient is included.
        Recipient = "recipient", "đơn vị thụ hưởng", "recipient";
        /// It is not known whether this subject is included.
        Subject = "subject", "nội dung hợp tác", "subject";
        /// A verdict has conditions, but nothing states them.
        Conditions = "conditions", "điều kiện kèm theo kết luận khảo sát", "conditions of a verdict";
        /// The date when a requirement was met, waived or found unmet is not known.
        RequirementDate = "requirement_date", "thời điểm đáp ứng yêu cầu", "date of a requirement's outcome";
    }
}

/// Mức độ chắc chắn: whether evidence is certain, or presumed because something is not known. A
/// record refuses to give evidence only if the fact is certainly false.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The known facts are enough.
    Certain,
    /// Presumed, with the facts that are missing.
    Presumed(Vec<Missing>),
}

mentions! { enum Certainty { Presumed; Certain } }

/// Evidence that was given once, beside what the record answers to the same question later.
pub(crate) trait Upheld {
    /// Whether the later answer says the same, and is not less certain. The version does not count.
    fn is_upheld_by(&self, later: &Self) -> bool;
}

impl Upheld for Certainty {
    fn is_upheld_by(&self, later: &Self) -> bool {
        match (self, later) {
            (Self::Certain, Self::Presumed(_)) => false,
            (Self::Certain, Self::Certain) | (Self::Presumed(_), _) => true,
        }
    }
}

impl Certainty {
    /// Certain if nothing is missing.
    pub fn lacking(mut missing: Vec<Missing>) -> Self {
        missing.sort_unstable();
        missing.dedup();
        if missing.is_empty() {
            Self::Certain
        } else {
            Self::Presumed(missing)
        }
    }
}

/// Declares a piece of evidence, the record that gives it and its day: private fields with a method for
/// each. Anybody may serialize it; only `$read` deserializes it, as part of a line. What it reads is a
/// claim: it checks only the form. The method of a `copy` field returns the value,
/// that of a `lend` field a reference, that of a `list` field a slice.
macro_rules! evidence {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident: $Kind:ident by $record:ident on $day:ident ($expecting:literal, $read:ident) {
            $( $(#[doc = $doc:literal])* $how:ident $field:ident: $Type:ty $(, serde($($serde:tt)+))?; )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize)]
        pub struct $Name {
            $( $(#[serde($($serde)+)])? $field: $crate::record::evidence!(@type $how $Type), )+
        }

        impl $Name {
            $( $crate::record::evidence!(@question $how [$(#[doc = $doc])*] $field: $Type); )+
        }

        impl $crate::value::Evidence for $Name {
            fn kind(&self) -> $crate::value::EvidenceKind {
                $crate::value::EvidenceKind::$Kind
            }

            fn record(&self) -> $crate::value::RecordRef {
                self.$record.into()
            }

            fn version(&self) -> u32 {
                self.version
            }

            fn on(&self) -> $crate::value::When {
                self.$day.clone().into()
            }
        }

        impl $crate::value::Mentions for $Name {
            fn mention<'a>(&'a self, found: &mut $crate::value::Found<'a>) {
                found.add_evidence(self);
                $( $crate::value::Mentions::mention(&self.$field, found); )*
            }
        }

        impl $crate::record::Upheld for $Name {
            fn is_upheld_by(&self, later: &Self) -> bool {
                true $( && $crate::record::evidence!(@upheld $field self later) )+
            }
        }

        #[doc = concat!("Reads ", $expecting, ", as part of a line.")]
        pub(crate) fn $read<'de, D: serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<$Name, D::Error> {
            #[derive(serde::Deserialize)]
            #[serde(deny_unknown_fields)]
            struct Stored {
                $( $(#[serde($($serde)+)])? $field: $crate::record::evidence!(@type $how $Type), )+
            }
            let Stored { $( $field ),+ } = crate::value::reading::object(deserializer)?;
            Ok($Name { $( $field ),+ })
        }
    };
    (@upheld version $claimed:ident $later:ident) => { true };
    (@upheld certainty $claimed:ident $later:ident) => {
        $claimed.certainty.is_upheld_by(&$later.certainty)
    };
    (@upheld $field:ident $claimed:ident $later:ident) => { $claimed.$field == $later.$field };
    (@type list $Type:ty) => { alloc::vec::Vec<$Type> };
    (@type $how:ident $Type:ty) => { $Type };
    (@question copy [$($doc:tt)*] $field:ident: $Type:ty) => {
        $($doc)*
        pub const fn $field(&self) -> $Type {
            self.$field
        }
    };
    (@question lend [$($doc:tt)*] $field:ident: $Type:ty) => {
        $($doc)*
        pub const fn $field(&self) -> &$Type {
            &self.$field
        }
    };
    (@question list [$($doc:tt)*] $field:ident: $Type:ty) => {
        $($doc)*
        pub fn $field(&self) -> &[$Type] {
            &self.$field
        }
    };
}
pub(crate) use evidence;

/// Declares a function that reads an optional value, from the path of the function that reads the
/// value.
macro_rules! read_if_any {
    ($(#[$meta:meta])* $vis:vis fn $name:ident -> $Thing:ty, $read:literal) => {
        $(#[$meta])*
        $vis fn $name<'de, D: serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<$Thing>, D::Error> {
            #[derive(serde::Deserialize)]
            #[serde(transparent)]
            struct Read(#[serde(deserialize_with = $read)] $Thing);

            let read: Option<Read> = serde::Deserialize::deserialize(deserializer)?;
            Ok(read.map(|Read(thing)| thing))
        }
    };
}
pub(crate) use read_if_any;
