//! Events: what a record is made of.

use super::{Actor, Entry};
use crate::organisation::OrganisationRef;
use crate::value::{Document, Provenance, Text, Vocabulary, When};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, de, ser::SerializeMap};

/// Sự việc: a fact that somebody proposes to write into a record. Declared by
/// [`events!`](crate::events).
pub trait Event: Clone + PartialEq + fmt::Debug + 'static {
    /// The kinds of event, without what they carry.
    type Kind: Vocabulary;

    /// The kind of this event.
    fn kind(&self) -> Self::Kind;

    /// The event of this kind, if the kind carries nothing.
    fn bare(kind: Self::Kind) -> Option<Self>;

    /// Reads what an event of this kind carries.
    ///
    /// # Errors
    ///
    /// Those of the deserializer, and one for a kind that carries nothing.
    fn read<'de, D: Deserializer<'de>>(kind: Self::Kind, deserializer: D)
    -> Result<Self, D::Error>;

    /// Writes what the event carries as the key `payload`; nothing if it carries nothing.
    ///
    /// # Errors
    ///
    /// Those of the serializer.
    fn write<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error>;

    /// This event as it is written into a record: with its date.
    #[must_use]
    fn on(self, on: impl Into<When>) -> Entry<Self> {
        Entry {
            on: on.into(),
            event: self,
        }
    }
}

/// Ghi nhận theo báo cáo: what the second opening of every aggregate carries. A record opened so
/// stands in `reached` because somebody reports it, not because it was lived through here; it goes
/// on under the normal table and is counted apart. The date of the entry is the day as of which it
/// is reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reported<S, K> {
    /// The status that is reported.
    pub reached: S,
    /// Who reports it, and where.
    pub source: Provenance,
    /// What is known besides.
    pub known: K,
}

/// Lý do: the payload of an event that carries nothing but a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The reason.
    pub reason: Text,
}

/// Phê duyệt: an approval or permission. Its date is that of its entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Who approved.
    pub by: Actor,
    /// By which decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Document>,
}

/// Hoãn: that something is put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Postponement {
    /// The reason.
    pub reason: Text,
    /// To when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<When>,
}

/// Sự việc có thời điểm: something that a state keeps, and when it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    /// When.
    pub on: When,
    /// What.
    pub what: T,
}

impl Approval {
    /// The approval of this organisation, by no decision that is known.
    pub const fn by(organisation: OrganisationRef) -> Self {
        Self {
            by: Actor::Organisation(organisation),
            decision: None,
        }
    }
}

impl<T: Clone> Dated<T> {
    /// A copy of this, which happened then.
    pub fn new(what: &T, on: &When) -> Self {
        let (on, what) = (on.clone(), what.clone());
        Self { on, what }
    }
}

#[doc(hidden)]
pub fn no_payload<T, X: de::Error>(kind: impl Vocabulary) -> Result<T, X> {
    Err(X::custom(format_args!(
        "an event of type `{kind}` has no `payload` | sự việc loại `{kind}` không có `payload`"
    )))
}

/// Declares the events of an aggregate and their kinds.
///
/// Each event has its stable code, its Vietnamese and its English name; what it carries is one
/// type that serde can read and write, or nothing.
///
/// ```
/// use lienvien::record::Event;
/// lienvien::events! {
///     /// Sự việc: what can happen to a candle.
///     pub enum CandleEvent / CandleEventKind("candle event") {
///         /// Lit, in so many places.
///         Lit(u8) = "lit", "thắp", "lit";
///         /// Blown out.
///         BlownOut = "blown_out", "thổi tắt", "blown out";
///     }
/// }
/// assert_eq!(CandleEvent::Lit(3).kind(), CandleEventKind::Lit);
/// assert_eq!(CandleEvent::bare(CandleEventKind::BlownOut), Some(CandleEvent::BlownOut));
/// ```
#[macro_export]
macro_rules! events {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Event:ident / $Kind:ident($name:literal) {
            $(
                $(#[$event_meta:meta])*
                $Name:ident $(($Payload:ty))? = $code:literal, $vi:literal, $en:literal;
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        $vis enum $Event {
            $( $(#[$event_meta])* $Name $(($Payload))? ),+
        }

        $crate::vocabulary! {
            #[doc = concat!("The kinds of [`", stringify!($Event), "`].")]
            $vis enum $Kind($name) {
                $( #[doc = concat!("See [`", stringify!($Event), "::", stringify!($Name), "`].")]
                   $Name = $code, $vi, $en; )+
            }
        }

        impl $crate::record::Event for $Event {
            type Kind = $Kind;

            #[inline]
            fn kind(&self) -> $Kind {
                match self { $( $crate::events!(@any $Event $Name $(($Payload))?) => $Kind::$Name ),+ }
            }

            #[inline]
            fn bare(kind: $Kind) -> ::core::option::Option<Self> {
                match kind { $( $Kind::$Name => $crate::events!(@bare $Event $Name $(($Payload))?) ),+ }
            }

            fn read<'de, D: $crate::__private::serde::Deserializer<'de>>(
                kind: $Kind,
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                match kind {
                    $( $Kind::$Name => $crate::events!(@read deserializer kind $Event $Name $(($Payload))?) ),+
                }
            }

            fn write<M: $crate::__private::serde::ser::SerializeMap>(
                &self,
                map: &mut M,
            ) -> ::core::result::Result<(), M::Error> {
                match self {
                    $( $crate::events!(@bind payload $Event $Name $(($Payload))?)
                        => $crate::events!(@write map payload $(($Payload))?) ),+
                }
            }
        }
    };
    (@any $Event:ident $Name:ident ($Payload:ty)) => { $Event::$Name(_) };
    (@any $Event:ident $Name:ident) => { $Event::$Name };
    (@bare $Event:ident $Name:ident ($Payload:ty)) => { ::core::option::Option::None };
    (@bare $Event:ident $Name:ident) => { ::core::option::Option::Some($Event::$Name) };
    (@read $deserializer:ident $kind:ident $Event:ident $Name:ident ($Payload:ty)) => {
        <$Payload as $crate::__private::serde::Deserialize>::deserialize($deserializer).map($Event::$Name)
    };
    (@read $deserializer:ident $kind:ident $Event:ident $Name:ident) => {{
        let _ = $deserializer;
        $crate::record::no_payload($kind)
    }};
    (@bind $payload:ident $Event:ident $Name:ident ($Payload:ty)) => { $Event::$Name($payload) };
    (@bind $payload:ident $Event:ident $Name:ident) => { $Event::$Name };
    (@write $map:ident $payload:ident ($Payload:ty)) => { $map.serialize_entry("payload", $payload) };
    (@write $map:ident $payload:ident) => {{ let _ = $map; ::core::result::Result::Ok(()) }};
}
