//! How sure a piece of evidence is.

use crate::value::reading::wanted;
use crate::value::{Both, Joined, Vocabulary};
use alloc::vec::Vec;
use core::fmt;
use serde::de::{self, Deserialize, Deserializer, SeqAccess, Visitor};
use serde::{Serialize, Serializer};

vocabulary! {
    /// Điều chưa rõ: what a record did not know when it gave evidence.
    pub enum Missing("missing fact") {
        /// The paper states no period, or a period without an end.
        PeriodEnd = "period_end", "thời điểm hết hiệu lực", "end of the period";
        /// The start of the period is not known.
        PeriodStart = "period_start", "thời điểm có hiệu lực", "start of the period";
        /// The date of signing is not known.
        SigningDate = "signing_date", "ngày ký", "date of signing";
        /// It is not known whether a suspension was still in effect.
        SuspensionEnd = "suspension_end", "thời điểm kết thúc tạm dừng", "end of the suspension";
        /// The date of the termination is not known.
        TerminationDate = "termination_date", "thời điểm chấm dứt", "date of termination";
        /// The date from which an appendix is in effect is not known.
        AmendmentDate = "amendment_date", "thời điểm phụ lục có hiệu lực", "date of an appendix";
        /// The date from which a later agreement takes its place is not known.
        RenewalDate = "renewal_date", "thời điểm gia hạn bằng văn bản mới", "date of the renewal";
        /// It is not known whether this recipient is included.
        Recipient = "recipient", "cơ sở tiếp nhận", "recipient";
        /// It is not known whether this subject is included.
        Subject = "subject", "nội dung hợp tác", "subject";
        /// A verdict has conditions, but nothing states them.
        Conditions = "conditions", "điều kiện kèm theo kết luận khảo sát", "conditions of a verdict";
        /// The date when a requirement was met, waived or found unmet is not known.
        RequirementDate = "requirement_date", "thời điểm đáp ứng yêu cầu", "date of a requirement's outcome";
        /// It is not known whether this activity is included.
        Activity = "activity", "loại hoạt động hợp tác", "activity";
        /// It is not known who supports whom.
        Supporter = "supporter", "bên hỗ trợ", "supporter";
        /// A content applies on a condition, and it is not known whether that is met.
        ContentCondition = "content_condition", "điều kiện của nội dung hợp tác", "condition of a content";
        /// The paper needs a permission, and it is not known that it was given.
        Permission = "permission", "văn bản phê duyệt", "permission";
        /// The paper renews itself unless somebody gives notice, and it is not known that nobody did.
        RenewalNotice = "renewal_notice", "thông báo không gia hạn", "notice against the renewal";
        /// A finding gives no verdict, or one that its list does not have.
        Verdict = "verdict", "kết luận khảo sát", "verdict of a finding";
        /// It is not known which finding is the latest.
        FindingDate = "finding_date", "thời điểm của kết quả khảo sát", "date of a finding";
    }
}

messages! {
    /// Why evidence in a line is in no form in which a record gives it.
    pub enum EvidenceError {
        /// A record that has no line gives no evidence.
        VersionZero = "evidence.version_zero" {
            en("the evidence is of version 0, expected the number of lines in the record that gave it, at least 1")
            vi("chứng cứ mang phiên bản 0, cần số mục đã ghi trong hồ sơ khi đưa ra chứng cứ, ít nhất là 1")
        }
        /// Presumed, although nothing is missing.
        NothingMissing = "evidence.nothing_missing" {
            en("the evidence is presumed but no fact is missing, expected at least one, or `certain`")
            vi("chứng cứ được suy đoán nhưng không nêu điều gì chưa rõ, cần ít nhất một điều, nếu không phải ghi `certain`")
        }
        /// The missing facts are not in the order of their list, or one of them is there twice.
        MissingOutOfOrder {
            /// The fact that comes too late, or again.
            found: Missing,
        } = "evidence.missing_out_of_order" {
            en("the missing fact `{found}` comes too late or again, expected each once, in the order of the list")
            vi("“{found}” nêu sai thứ tự hoặc nêu lại, mỗi điều chưa rõ chỉ nêu một lần, theo thứ tự của danh mục", found = found.vi())
        }
        /// Evidence about no subject.
        NoSubject = "evidence.no_subject" {
            en("the evidence is about no subject, expected at least one")
            vi("chứng cứ không nêu nội dung nào, cần ít nhất một nội dung")
            at("subjects")
        }
        /// Minutes are certainly signed on an unknown day, or presumed to be signed on a known one.
        SigningDate = "evidence.signing_date" {
            en("the certainty does not fit the day of signing, expected `{fact}` to be missing exactly if the day is unknown", fact = Missing::SigningDate)
            vi("mức độ chắc chắn không khớp với ngày ký, chỉ khi không rõ ngày ký mới suy đoán và nêu “{fact}”", fact = Missing::SigningDate.vi())
        }
    }
}

/// Các điều chưa rõ: the facts that were missing: at least one, each once. Made by
/// [`Certainty::lacking`].
///
/// # JSON
///
/// A list in the order of [`Missing::ALL`]: `["period_end","subject"]`. A list that is empty, in
/// another order, or names a fact twice is refused: no record writes it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct MissingFacts(u32);

impl MissingFacts {
    /// The facts, in the order of [`Missing::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Missing> {
        let all = Missing::ALL.iter().copied();
        all.filter(move |fact| self.contains(*fact))
    }

    /// Whether this fact was missing.
    pub fn contains(self, fact: Missing) -> bool {
        self.0 & Self::bit(fact) != 0
    }

    fn bit(fact: Missing) -> u32 {
        1 << fact.index()
    }

    /// In Vietnamese: `ngày ký, bên hỗ trợ`.
    pub fn vi(self) -> impl fmt::Display {
        Joined(self.iter().map(Missing::vi).collect())
    }
}

/// In English: `date of signing, supporter`.
impl fmt::Display for MissingFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Joined(self.iter().map(Missing::en).collect()).fmt(f)
    }
}

impl fmt::Debug for MissingFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

mentions!(nothing: MissingFacts);

impl Serialize for MissingFacts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().collect::<Vec<_>>())
    }
}

impl<'de> Deserialize<'de> for MissingFacts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Facts;

        impl<'de> Visitor<'de> for Facts {
            type Value = MissingFacts;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                wanted(f, "the missing facts", "các điều chưa rõ")
            }

            fn visit_seq<Q: SeqAccess<'de>>(self, mut seq: Q) -> Result<MissingFacts, Q::Error> {
                let (mut facts, mut last) = (0, None);
                while let Some(found) = seq.next_element::<Missing>()? {
                    if last >= Some(found) {
                        return Err(refuse(&EvidenceError::MissingOutOfOrder { found }));
                    }
                    facts |= MissingFacts::bit(found);
                    last = Some(found);
                }
                match last {
                    Some(_) => Ok(MissingFacts(facts)),
                    None => Err(refuse(&EvidenceError::NothingMissing)),
                }
            }
        }

        deserializer.deserialize_seq(Facts)
    }
}

fn refuse<X: de::Error>(error: &EvidenceError) -> X {
    X::custom(Both(error))
}

/// What the check of a form found, as an error of the reader.
pub(crate) fn check_form<X: de::Error>(form: Result<(), EvidenceError>) -> Result<(), X> {
    form.map_err(|error| refuse(&error))
}

/// Mức độ chắc chắn: whether evidence is certain, or presumed because something is not known. A
/// record gives presumed evidence only to who asks for it by name (`presume_…`), and never if the fact
/// is certainly false.
///
/// ```
/// use lienvien::record::{Certainty, Missing};
/// assert_eq!(Certainty::lacking([]), Certainty::Certain);
/// let presumed = Certainty::lacking([Missing::Subject, Missing::PeriodEnd, Missing::Subject]);
/// let Certainty::Presumed(missing) = presumed else { panic!("two facts are missing") };
/// assert!(missing.iter().eq([Missing::PeriodEnd, Missing::Subject]));
/// assert_eq!(serde_json::to_string(&presumed).unwrap(), r#"{"presumed":["period_end","subject"]}"#);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The known facts are enough.
    Certain,
    /// Presumed, with the facts that are missing.
    Presumed(MissingFacts),
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
    /// The facts that are missing; `None` if it is certain.
    pub const fn missing(self) -> Option<MissingFacts> {
        match self {
            Self::Certain => None,
            Self::Presumed(missing) => Some(missing),
        }
    }

    /// Certain if nothing is missing. The facts may come in any order and repeat themselves.
    pub fn lacking(missing: impl IntoIterator<Item = Missing>) -> Self {
        let mut facts = 0;
        for fact in missing {
            facts |= MissingFacts::bit(fact);
        }
        match facts {
            0 => Self::Certain,
            facts => Self::Presumed(MissingFacts(facts)),
        }
    }
}

/// The version of evidence as a line holds it: the number of lines in the record that gave it.
pub(crate) struct Version(pub(crate) u32);

impl<'de> Deserialize<'de> for Version {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match u32::deserialize(deserializer)? {
            0 => Err(refuse(&EvidenceError::VersionZero)),
            version => Ok(Self(version)),
        }
    }
}

/// Declares a piece of evidence, the record that gives it and its day: private fields with a method for
/// each. Anybody may serialize it; only `$read` deserializes it, as part of a line. What it reads is a
/// claim: it checks only the form, with a last function if it depends on several fields. The method of a
/// `copy` field returns the value, that of a `lend` field a reference, that of a `list` field,
/// which says how many items it has at most, a slice.
macro_rules! evidence {
    (
        $(#[$meta:meta])*
        pub struct $Name:ident: $Kind:ident by $record:ident on $day:ident ($expecting:literal, $read:ident $(, $form:expr)?) {
            $( $(#[doc = $doc:literal])* $how:ident $field:ident: $Type:ty $([$most:literal])? $(, serde($($serde:tt)+))?; )+
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

            fn measure(&self) -> $crate::value::Measured {
                let bytes = 0_usize;
                $( let bytes = bytes.saturating_add($crate::record::evidence!(@measured self.$field $how $($most)?)?); )+
                Ok(bytes)
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
                $( $(#[serde($($serde)+)])? $field: $crate::record::evidence!(@read $field $how $Type $(, $most)?), )+
            }
            let Stored { $( $field ),+ } = crate::value::reading::object(deserializer)?;
            let read = $Name { $( $field: $crate::record::evidence!(@kept $field $how $field) ),+ };
            $( $crate::record::check_form($form(&read))?; )?
            Ok(read)
        }
    };
    (@read version $how:ident $Type:ty) => { $crate::record::Version };
    (@read $field:ident list $Type:ty, $most:literal) => { $crate::value::size::List<$Type, $most> };
    (@read $field:ident $how:ident $Type:ty) => { $Type };
    (@kept version $how:ident $read:ident) => { $read.0 };
    (@kept $field:ident list $read:ident) => { $read.into() };
    (@kept $field:ident $how:ident $read:ident) => { $read };
    (@measured $it:ident.$field:ident list $most:literal) => {
        $crate::value::size::measured_list(stringify!($field), &$it.$field, $most)
    };
    (@measured $it:ident.$field:ident $how:ident) => {
        $crate::value::size::measured(stringify!($field), &$it.$field)
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
