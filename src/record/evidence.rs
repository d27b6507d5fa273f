//! How sure a piece of evidence is.

use alloc::vec::Vec;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// Điều chưa rõ: what a record did not know when it gave evidence.
    pub enum Missing("missing fact") {
        /// The paper states no period, or not its end.
        PeriodEnd = "period_end", "thời điểm hết hiệu lực", "end of the period";
        /// It is not known from when it holds.
        PeriodStart = "period_start", "thời điểm bắt đầu hiệu lực", "start of the period";
        /// It is not known when it was signed.
        SigningDate = "signing_date", "ngày ký", "date of signing";
        /// It is not known whether a suspension was still in effect.
        SuspensionEnd = "suspension_end", "thời điểm hết tạm dừng", "end of the suspension";
        /// It is not known from when it was terminated.
        TerminationDate = "termination_date", "thời điểm chấm dứt", "date of termination";
        /// It is not known from when an appendix holds.
        AmendmentDate = "amendment_date", "thời điểm phụ lục có hiệu lực", "date of an appendix";
        /// It is not known from when a later agreement takes its place.
        RenewalDate = "renewal_date", "thời điểm văn bản mới thay thế", "date of the renewal";
        /// It is not known whether the recipient is one of those meant.
        Recipient = "recipient", "đơn vị thụ hưởng", "recipient";
        /// It is not known whether the subject is one of those meant.
        Subject = "subject", "nội dung hợp tác", "subject";
        /// A verdict has conditions, and nothing says which.
        Conditions = "conditions", "điều kiện kèm theo kết luận khảo sát", "conditions of a verdict";
        /// It is not known when a requirement was met, waived, or found unmet.
        RequirementDate = "requirement_date", "thời điểm đáp ứng yêu cầu", "date of a requirement's outcome";
    }
}

/// Mức độ chắc chắn: whether evidence is certain, or presumed because something is not known.
/// Evidence is refused only where what it vouches for is certainly wrong.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// What is known decides.
    Certain,
    /// Presumed; what is missing to be sure.
    Presumed(Vec<Missing>),
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

/// Declares a piece of evidence: its fields, private, with a question for each; written by anybody,
/// read only by `$read`, as part of a line. `copy` answers with the value, `lend` with a reference,
/// `list` with a slice.
macro_rules! evidence {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident($expecting:literal, $read:ident) {
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

        #[doc = concat!("Reads ", $expecting, ", as part of a line.")]
        pub(crate) fn $read<'de, D: serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<$Name, D::Error> {
            #[derive(serde::Deserialize)]
            #[serde(deny_unknown_fields, expecting = $expecting)]
            struct Stored {
                $( $(#[serde($($serde)+)])? $field: $crate::record::evidence!(@type $how $Type), )+
            }
            let Stored { $( $field ),+ } = serde::Deserialize::deserialize(deserializer)?;
            Ok($Name { $( $field ),+ })
        }
    };
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

/// Declares the reader of something that may be missing, by the path of the reader of the thing.
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
