//! Mọi loại hồ sơ: records and lines of any kind, in one type; and asking whether a line from outside
//! tells the truth.
//!
//! A program that keeps all kinds of record in one table, or takes them at one address, holds each as
//! an [`AnyRecord`]. In JSON it is the record itself: `schema` says of which kind.
//!
//! ```
//! use lienvien::any::AnyRecord;
//! use lienvien::value::RecordKind;
#![doc = include_str!("example.txt")]
//! let read: AnyRecord = serde_json::from_str(&serde_json::to_string(&sent)?)?;
//! assert_eq!((read.kind(), read.status_code(), read.version()), (RecordKind::Secondment, "proposed", 1));
//! assert_eq!(read, AnyRecord::from(sent));
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```
//!
//! # A line from outside is a claim
//!
//! A record judges a line by what the line says. What the line says of *other* records is evidence, and
//! whoever writes a line as text can write any evidence into it: reading checks only its form. So a
//! program that takes lines from a browser, a queue or another program asks the records that are said to
//! vouch for them. That takes three lines:
//!
//! ```
//! use lienvien::any::{AnyLine, AnyRecord, Loaded, confirm};
//! use lienvien::value::RecordKind;
//! use serde::de::DeserializeSeed;
//!
//! // `Loaded` keeps records in memory; a service has a store of its own, which is a `LookUp`.
//! fn accept(record: &mut AnyRecord, line: AnyLine, store: &mut Loaded) -> Result<(), Box<dyn core::error::Error>> {
//!     for confirmed in confirm(line.claims(), store)? {
//!         confirmed.answer?;
//!     }
//!     Ok(record.append(line)?)
//! }
#![doc = include_str!("example.txt")]
//!
//! // From a browser: a package is committed under an agreement that does not exist.
//! let text = r#"{"on": "2025-01-06", "type": "committed", "payload": {"basis": {"covered": {
//!     "agreement": "67e55044-10b1-426f-9247-bb680e5fe0c8", "version": 9, "day": "2025-01-06",
//!     "activity": "technique_transfer", "supporters": [],
//!     "recipient": "0f8b3c1e-5a7d-4e2b-9c60-1d4f7a92b3e5", "subjects": [{"specialty": "cardiology"}],
//!     "certainty": "certain"}}}}"#;
//! let line = AnyLine::seed(RecordKind::Package).deserialize(&mut serde_json::Deserializer::from_str(text))?;
//! let refused = accept(&mut sent.into(), line, &mut Loaded::default()).unwrap_err();
//! assert_eq!(
//!     refused.to_string(),
//!     "record `agreement/67e55044-10b1-426f-9247-bb680e5fe0c8` is not known, \
//!      expected the record that gives the evidence `covered`",
//! );
//! # Ok::<(), Box<dyn core::error::Error>>(())
//! ```

mod confirm;
mod gives;
mod json;
mod kinds;
mod refused;

#[cfg(feature = "register")]
pub(crate) use confirm::confirm_among;
pub use confirm::{Confirmed, Loaded, LookUp, Unconfirmed, confirm};
pub use json::AnyLineSeed;
#[cfg(feature = "register")]
pub(crate) use kinds::each;
pub use kinds::{AnyLine, AnyRecord};
pub use refused::{AnyRefused, AnyWarning, OtherKind};
