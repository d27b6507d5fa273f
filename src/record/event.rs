//! Events: what a record is made of.

use super::{Actor, Entry, RecordFault};
use crate::value::{Both, Document, Mentions, Provenance, Text, Vocabulary, When};
use core::fmt;
use serde::{Deserializer, de, ser::SerializeMap};

/// How many events of one kind a history may have, unless the kind says another number.
pub const MOST_OF_ONE_KIND: u32 = 10_000;

/// Sự việc: a fact that somebody proposes to write into a record. Declared by
/// [`events!`](crate::events).
pub trait Event: Mentions + Clone + Eq + fmt::Debug + Send + Sync + 'static {
    /// The kinds of event, without what they carry.
    type Kind: Vocabulary;

    /// The versions of the JSON of these events that are read, from the oldest; the last is written.
    /// An entry says its version by the key `v`, unless it is 1.
    const VERSIONS: &'static [u16] = &[1];

    /// The kind of this event.
    fn kind(&self) -> Self::Kind;

    /// The event of this kind, if the kind carries nothing.
    fn bare(kind: Self::Kind) -> Option<Self>;

    /// How many events of this kind one history may have: a number that no real record reaches. It
    /// bounds what every step and every question can cost.
    fn most(kind: Self::Kind) -> u32 {
        let _ = kind;
        MOST_OF_ONE_KIND
    }

    /// Reads what an event of this kind carries, in the form of that version, which is one of
    /// [`VERSIONS`](Event::VERSIONS).
    ///
    /// # Errors
    ///
    /// Errors of the deserializer, and an error for a kind that carries nothing.
    fn read<'de, D: Deserializer<'de>>(
        kind: Self::Kind,
        version: u16,
        deserializer: D,
    ) -> Result<Self, D::Error>;

    /// Writes what the event carries as the key `payload`, or nothing if it carries nothing.
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

payload! {
    /// Ghi nhận theo báo cáo: the payload of the event that opens a record by report; every
    /// aggregate has one. Such a record starts in the status `reached` because somebody reports it.
    /// It does not cover the time before. From then on it follows the normal table, and is counted
    /// separately. The date of the entry is the day as of which the status is reported.
    pub struct Reported<S, K> {
        /// The status that is reported.
        pub reached: S,
        /// Who reports it, and where.
        pub source: Provenance,
        /// Other facts that are known.
        pub known: K,
    }
}

payload! {
    /// Lý do: the payload of an event that carries nothing but a reason, if one is given.
    pub struct Reason {
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
    }
}

payload! {
    /// Phê duyệt: an approval or permission. Its date is the date of its entry.
    pub struct Approval {
        /// The person or organisation that approved.
        pub by: Actor,
        /// The decision that approves.
        pub decision: Option<Document> = None,
    }
}

payload! {
    /// Hoãn: something is put off.
    pub struct Postponement {
        /// The reason, if it is given.
        pub reason: Option<Text> = None,
        /// The new date.
        pub to: When = When::UNKNOWN,
    }
}

/// Sự việc có thời điểm: something that a state keeps, and when it happened.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Dated<T> {
    /// The date on which it happened.
    pub on: When,
    /// The fact that happened.
    pub what: T,
}

impl From<Text> for Reason {
    fn from(reason: Text) -> Self {
        Self::new().reason(reason)
    }
}

impl From<Text> for Postponement {
    fn from(reason: Text) -> Self {
        Self::new().reason(reason)
    }
}

impl<T> Dated<T> {
    /// Makes it from what happened and when.
    pub fn new(what: T, on: impl Into<When>) -> Self {
        let on = on.into();
        Self { on, what }
    }

    /// Makes it from copies: a state keeps a copy of what a line says.
    pub(crate) fn copied(what: &T, on: &When) -> Self
    where
        T: Clone,
    {
        Self::new(what.clone(), on.clone())
    }
}

#[doc(hidden)]
pub fn no_payload<T, X: de::Error>(kind: impl Vocabulary) -> Result<T, X> {
    let event = kind.code();
    Err(X::custom(Both(&RecordFault::NoPayload { event })))
}

/// Declares the events of an aggregate and their kinds.
///
/// Each event has its code, its Vietnamese and its English name. What it carries is nothing, or one
/// type that serde can read and write, and that implements [`Mentions`](crate::value::Mentions). The code is also the name of the constructor, which takes
/// that type or a value that converts into it, even if the event keeps it in a `Box`, or in an `Arc`
/// that the state shares. The list may grow: other crates match it with a `_` arm.
///
/// A history may have [`MOST_OF_ONE_KIND`](crate::record::MOST_OF_ONE_KIND) events of one kind. A kind
/// that has another maximum says it: `most 100`.
///
/// If the JSON of a payload changes, the events get a new version: `("candle event", versions 1, 2)`
/// after the name of the kinds lists the versions that are read, of which the last is written. An event
/// whose payload was another type up to a version names that type: `until 1 OldPayload`. It must
/// convert into the payload.
///
/// ```
/// use lienvien::record::Event;
/// lienvien::events! {
///     /// Sự việc: what can happen to a candle.
///     pub enum CandleEvent / CandleEventKind("candle event") {
///         /// Lit, with this many flames.
///         Lit(Box<u32>) = lit, "thắp", "lit";
///         /// Blown out.
///         BlownOut = blown_out, "thổi tắt", "blown out";
///     }
/// }
/// assert_eq!(CandleEvent::lit(3u8).kind(), CandleEventKind::Lit);
/// assert_eq!(CandleEvent::bare(CandleEventKind::BlownOut), Some(CandleEvent::blown_out()));
/// assert_eq!(CandleEventKind::BlownOut.code(), "blown_out");
/// ```
#[macro_export]
macro_rules! events {
    (
        $(#[$meta:meta])*
        $vis:vis enum $Event:ident / $Kind:ident($name:literal $(, versions $($version:literal),+)?) {
            $(
                $(#[$event_meta:meta])*
                $Name:ident $(($($Payload:tt)+))? = $code:ident, $vi:literal, $en:literal
                    $(, until $until:literal $Older:ty)* $(, most $most:literal)?;
            )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[non_exhaustive]
        $vis enum $Event {
            $(
                $(#[$event_meta])*
                #[doc = $crate::events!(@json $code $(($($Payload)+))?)]
                $Name $(($($Payload)+))?
            ),+
        }

        impl $Event {
            $( $crate::events!(@make [$(#[$event_meta])*] $vis $Event $Name $code $(($($Payload)+))?); )+
        }

        $crate::vocabulary! {
            @of
            #[non_exhaustive]
            #[doc = concat!("The kinds of [`", stringify!($Event), "`].")]
            $vis enum $Kind($name) {
                $( #[doc = concat!("See [`", stringify!($Event), "::", stringify!($Name), "`].")]
                   $Name = [stringify!($code)], $vi, $en; )+
            }
        }

        impl $crate::value::Mentions for $Event {
            fn mention<'a>(&'a self, found: &mut $crate::value::Found<'a>) {
                let _ = &found;
                match self {
                    $( $crate::events!(@bind payload $Event $Name $(($($Payload)+))?)
                        => $crate::events!(@mention found payload $(($($Payload)+))?) ),+
                }
            }

            #[inline]
            fn measure(&self) -> $crate::value::Measured {
                match self {
                    $( $crate::events!(@bind payload $Event $Name $(($($Payload)+))?)
                        => $crate::events!(@measure payload $(($($Payload)+))?) ),+
                }
            }
        }

        impl $crate::record::Event for $Event {
            type Kind = $Kind;

            $( const VERSIONS: &'static [u16] = &[$($version),+]; )?

            #[inline]
            fn kind(&self) -> $Kind {
                match self { $( $crate::events!(@any $Event $Name $(($($Payload)+))?) => $Kind::$Name ),+ }
            }

            fn most(kind: $Kind) -> u32 {
                match kind { $( $Kind::$Name => $crate::events!(@most $($most)?) ),+ }
            }

            #[inline]
            fn bare(kind: $Kind) -> ::core::option::Option<Self> {
                match kind { $( $Kind::$Name => $crate::events!(@bare $Event $Name $(($($Payload)+))?) ),+ }
            }

            fn read<'de, D: $crate::__private::serde::Deserializer<'de>>(
                kind: $Kind,
                version: u16,
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                let _ = version;
                match kind {
                    $( $Kind::$Name => {
                        $( if version <= $until {
                            let older = <$Older as $crate::__private::serde::Deserialize>::deserialize(deserializer)?;
                            return ::core::result::Result::Ok(Self::$code(older));
                        } )*
                        $crate::events!(@read deserializer kind $Event $Name $(($($Payload)+))?)
                    } ),+
                }
            }

            fn write<M: $crate::__private::serde::ser::SerializeMap>(
                &self,
                map: &mut M,
            ) -> ::core::result::Result<(), M::Error> {
                match self {
                    $( $crate::events!(@bind payload $Event $Name $(($($Payload)+))?)
                        => $crate::events!(@write map payload $(($($Payload)+))?) ),+
                }
            }
        }
    };
    (@json $code:ident ($($Payload:tt)+)) => {
        ::core::concat!("\n\nJSON: `{\"on\":…,\"type\":\"", ::core::stringify!($code), "\",\"payload\":…}`")
    };
    (@json $code:ident) => {
        ::core::concat!("\n\nJSON: `{\"on\":…,\"type\":\"", ::core::stringify!($code), "\"}`")
    };
    (@make [$($doc:tt)*] $vis:vis $Event:ident $Name:ident $code:ident (Box<$Payload:ty>)) => {
        $($doc)*
        $vis fn $code(payload: impl ::core::convert::Into<$Payload>) -> Self {
            $Event::$Name($crate::__private::Box::new(payload.into()))
        }
    };
    (@make [$($doc:tt)*] $vis:vis $Event:ident $Name:ident $code:ident (Arc<$Payload:ty>)) => {
        $($doc)*
        $vis fn $code(payload: impl ::core::convert::Into<$Payload>) -> Self {
            $Event::$Name($crate::__private::Arc::new(payload.into()))
        }
    };
    (@make [$($doc:tt)*] $vis:vis $Event:ident $Name:ident $code:ident ($Payload:ty)) => {
        $($doc)*
        $vis fn $code(payload: impl ::core::convert::Into<$Payload>) -> Self {
            $Event::$Name(payload.into())
        }
    };
    (@make [$($doc:tt)*] $vis:vis $Event:ident $Name:ident $code:ident) => {
        $($doc)*
        $vis const fn $code() -> Self {
            $Event::$Name
        }
    };
    (@most $most:literal) => { $most };
    (@most) => { $crate::record::MOST_OF_ONE_KIND };
    (@any $Event:ident $Name:ident ($Payload:ty)) => { $Event::$Name(_) };
    (@any $Event:ident $Name:ident) => { $Event::$Name };
    (@bare $Event:ident $Name:ident ($Payload:ty)) => { ::core::option::Option::None };
    (@bare $Event:ident $Name:ident) => { ::core::option::Option::Some($Event::$Name) };
    (@read $deserializer:ident $kind:ident $Event:ident $Name:ident (Arc<$Payload:ty>)) => {
        <$Payload as $crate::__private::serde::Deserialize>::deserialize($deserializer)
            .map(|payload| $Event::$Name($crate::__private::Arc::new(payload)))
    };
    (@read $deserializer:ident $kind:ident $Event:ident $Name:ident ($Payload:ty)) => {
        <$Payload as $crate::__private::serde::Deserialize>::deserialize($deserializer).map($Event::$Name)
    };
    (@read $deserializer:ident $kind:ident $Event:ident $Name:ident) => {{
        let _ = $deserializer;
        $crate::record::no_payload($kind)
    }};
    (@bind $payload:ident $Event:ident $Name:ident ($Payload:ty)) => { $Event::$Name($payload) };
    (@bind $payload:ident $Event:ident $Name:ident) => { $Event::$Name };
    (@mention $found:ident $payload:ident ($Payload:ty)) => {
        $crate::value::Mentions::mention($payload, $found)
    };
    (@mention $found:ident $payload:ident) => {{}};
    (@measure $payload:ident ($Payload:ty)) => { $crate::value::Mentions::measure($payload) };
    (@measure $payload:ident) => { ::core::result::Result::Ok(0) };
    (@write $map:ident $payload:ident (Arc<$Payload:ty>)) => {
        $map.serialize_entry("payload", &**$payload)
    };
    (@write $map:ident $payload:ident ($Payload:ty)) => { $map.serialize_entry("payload", $payload) };
    (@write $map:ident $payload:ident) => {{ let _ = $map; ::core::result::Result::Ok(()) }};
}
