//! Where a statement comes from.

use super::{Text, When};
use serde::{Deserialize, Serialize};

/// Nguồn: who says so, and where it can be read.
///
/// # JSON
///
/// ```
/// use lienvien::value::{Provenance, Text};
/// let source = Provenance { author: Some(Text::new("Đặng Hồng")?), ..Provenance::by(Text::new("BVĐKKV BẮC QUANG")?) };
/// assert_eq!(
///     serde_json::to_string(&source).unwrap(),
///     r#"{"publisher":"BVĐKKV BẮC QUANG","author":"Đặng Hồng"}"#,
/// );
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// Who published or handed it over, as named there.
    pub publisher: Text,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Text>,
    /// Its title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Where it is kept: an address, a number, a shelf mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locator: Option<Text>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<When>,
}

impl Provenance {
    /// A source of which only the publisher is known.
    pub const fn by(publisher: Text) -> Self {
        Self {
            publisher,
            author: None,
            title: None,
            locator: None,
            published: None,
        }
    }
}
