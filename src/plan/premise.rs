//! The premise of a transfer plan.

use crate::agreement::Covered;
use crate::basis::{Basis, read_basis};
use crate::survey::{SignedMinutes, read_signed_minutes};
use serde::{Deserialize, Deserializer, Serialize};

/// Tiền đề: the premise of a transfer plan. The minutes of a survey are signed as "tiền đề cho việc
/// xây dựng kế hoạch chuyển giao kỹ thuật" (the [Bắc Quang article](crate#the-two-articles)). The premise
/// may also be an agreement, a programme, an order or another basis; then no survey is needed.
///
/// # JSON
///
/// `{"survey":{…}}` or `{"basis":{…}}`. It is deserialized only as part of a line. In
/// a line from outside its evidence is a [claim](crate::record::Claim).
///
/// ```compile_fail,E0277
/// let premise: lienvien::plan::Premise = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Premise {
    /// The signed minutes of a survey at the recipient.
    Survey(SignedMinutes),
    /// Another basis that authorises the support.
    Basis(Basis),
}

mentions! { enum Premise { Survey, Basis } }

impl From<SignedMinutes> for Premise {
    fn from(minutes: SignedMinutes) -> Self {
        Self::Survey(minutes)
    }
}

impl From<Basis> for Premise {
    fn from(basis: Basis) -> Self {
        Self::Basis(basis)
    }
}

impl From<Covered> for Premise {
    fn from(covered: Covered) -> Self {
        Self::Basis(Basis::Covered(covered))
    }
}

/// A premise as a line holds it.
#[derive(Deserialize)]
#[serde(remote = "Premise", rename_all = "snake_case", expecting = "a premise")]
enum Stored {
    Survey(#[serde(deserialize_with = "read_signed_minutes")] SignedMinutes),
    Basis(#[serde(deserialize_with = "read_basis")] Basis),
}

/// Reads a premise, as part of a line.
pub(super) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Premise, D::Error> {
    Stored::deserialize(deserializer)
}

crate::record::read_if_any! {
    /// Reads a premise that may be missing, as part of a line.
    pub(super) fn read_if_any -> Premise, "read"
}
