//! Where a statement comes from.

use super::{Text, When};

payload! {
    /// Nguồn: who says so, and where it can be read.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::value::{Provenance, Text};
    /// let source = Provenance::new(Text::new("BVĐKKV BẮC QUANG")?).author(Text::new("Đặng Hồng")?);
    /// assert_eq!(
    ///     serde_json::to_string(&source).unwrap(),
    ///     r#"{"publisher":"BVĐKKV BẮC QUANG","author":"Đặng Hồng"}"#,
    /// );
    /// # Ok::<(), lienvien::value::TextError>(())
    /// ```
    pub struct Provenance {
        /// Who published it or handed it over, as named there.
        pub publisher: Text,
        /// The author.
        pub author: Option<Text> = None,
        /// Its title.
        pub title: Option<Text> = None,
        /// Where it is kept: an address, a number, a shelf mark.
        pub locator: Option<Text> = None,
        /// When it was published.
        pub published: When = When::UNKNOWN,
    }
}
