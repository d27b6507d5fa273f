//! Papers that are referred to.

use super::{Text, When};
use serde::{Deserialize, Serialize};

/// Văn bản: a paper that is referred to, as far as it is known. A draft has neither number nor
/// date; the clerk (văn thư) gives both once the content stands.
///
/// # JSON
///
/// ```
/// use lienvien::value::{Document, Text};
/// let decision = Document { number: Some(Text::new("1816/QĐ-BYT")?), ..Document::called(Text::new("Quyết định")?) };
/// assert_eq!(
///     serde_json::to_string(&decision).unwrap(),
///     r#"{"title":"Quyết định","number":"1816/QĐ-BYT"}"#,
/// );
/// # Ok::<(), lienvien::value::TextError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What it is called.
    pub title: Text,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Text>,
    /// Its date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<When>,
}

impl Document {
    /// A paper of which only the title is known.
    pub const fn called(title: Text) -> Self {
        Self {
            title,
            number: None,
            dated: None,
        }
    }
}
