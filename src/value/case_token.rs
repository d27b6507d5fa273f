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
        /// A UUID that is not of version 4, 5 or 7, or that holds hardly more than a small number.
        NotRandom = "case_token.not_random" {
            en("the uuid given as a case token is nil, a small number or of another version, expected one made at random of version 4 or 7, or by name of version 5")
            vi("mã ca ẩn danh là uuid rỗng, là một số nhỏ hoặc thuộc phiên bản khác, cần một uuid ngẫu nhiên phiên bản 4 hoặc 7, hoặc uuid theo tên phiên bản 5")
        }
    }
}

/// Mã ca ẩn danh: a token for one case of one patient, so that the case is counted once. Only the
/// hospital that made the token knows who the patient is.
///
/// # Invariants
///
/// It is a UUID of version 4, 5 or 7 (of the variant of RFC 9562), and its first eight bytes hold more than
/// the version. So a number of a patient is not taken for a token: not the nil UUID, not a UUID that only
/// counts, not `00000000-0000-0000-0000-` and twelve digits.
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
    /// The token with this UUID. Make a random UUID for each case, of version 4 or 7. One of version 5 is
    /// computed from a name: it leads back to the patient unless the name space is a secret.
    ///
    /// # Errors
    ///
    /// [`CaseTokenError::NotRandom`] for any other UUID.
    pub const fn new(uuid: Uuid) -> Result<Self, CaseTokenError> {
        let bytes = *uuid.as_bytes();
        let [b0, b1, b2, b3, b4, b5, version, b7, variant, ..] = bytes;
        let is_rfc = variant & 0xc0 == 0x80 && matches!(version >> 4, 4 | 5 | 7);
        // of a token made at random, all these bits are zero once in 2⁶⁰ times
        if is_rfc && (b0 | b1 | b2 | b3 | b4 | b5 | version & 0x0f | b7) != 0 {
            Ok(Self(bytes))
        } else {
            Err(CaseTokenError::NotRandom)
        }
    }

    /// The UUID.
    pub const fn uuid(self) -> Uuid {
        Uuid::from_bytes(self.0)
    }
}

impl TryFrom<Uuid> for CaseToken {
    type Error = CaseTokenError;

    fn try_from(uuid: Uuid) -> Result<Self, CaseTokenError> {
        Self::new(uuid)
    }
}

impl FromStr for CaseToken {
    type Err = CaseTokenError;

    fn from_str(written: &str) -> Result<Self, CaseTokenError> {
        match Uuid::try_parse(written) {
            Ok(uuid) => Self::new(uuid),
            Err(_) => Err(CaseTokenError::NotUuid {
                length: written.chars().count(),
            }),
        }
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
