//! Tokens by which a case is counted once, without naming the patient.

use super::read_str;
use core::{fmt, str::FromStr};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

messages! {
    /// Why a case token is refused. The value given is never repeated: it may name a patient.
    pub enum CaseTokenError {
        /// Not a UUID.
        NotUuid {
            /// Characters given.
            length: usize,
        } = "case_token.not_uuid" {
            en("the {length} characters given are not a case token, expected a uuid, never a name or a number of a patient")
            vi("{length} ký tự đã ghi không phải mã ca ẩn danh, cần một uuid, không ghi tên hay số hồ sơ của người bệnh")
        }
    }
}

/// Mã ca ẩn danh: a token for one case of one patient, so that the case is counted once. Only the
/// hospital that made the token knows who the patient is.
///
/// # Invariants
///
/// It is the 16 bytes of a UUID, so it cannot hold the name or the number of a patient.
///
/// # JSON
///
/// The UUID as a hyphenated string.
///
/// ```
/// use lienvien::value::{CaseToken, Explain};
/// let token: CaseToken = "0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70".parse()?;
/// assert_eq!(token.to_string(), "0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b70");
/// assert_eq!(
///     "BN 24.031.557".parse::<CaseToken>().unwrap_err().to_string(),
///     "the 13 characters given are not a case token, expected a uuid, never a name or a number of a patient",
/// );
/// # Ok::<(), lienvien::value::CaseTokenError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseToken([u8; 16]);

impl CaseToken {
    /// The token with this UUID. Make a random UUID for each case: a UUID computed from a patient's
    /// number could lead back to the patient.
    pub const fn new(uuid: Uuid) -> Self {
        Self(*uuid.as_bytes())
    }

    /// The UUID.
    pub const fn uuid(self) -> Uuid {
        Uuid::from_bytes(self.0)
    }
}

impl From<Uuid> for CaseToken {
    fn from(uuid: Uuid) -> Self {
        Self::new(uuid)
    }
}

impl FromStr for CaseToken {
    type Err = CaseTokenError;

    fn from_str(written: &str) -> Result<Self, CaseTokenError> {
        Uuid::try_parse(written)
            .map(Self::new)
            .map_err(|_| CaseTokenError::NotUuid {
                length: written.chars().count(),
            })
    }
}

impl fmt::Display for CaseToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.uuid().fmt(f)
    }
}

impl fmt::Debug for CaseToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for CaseToken {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(
            self.uuid()
                .hyphenated()
                .encode_lower(&mut Uuid::encode_buffer()),
        )
    }
}

impl<'de> Deserialize<'de> for CaseToken {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_str(deserializer, "a case token", str::parse)
    }
}
