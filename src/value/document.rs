//! Papers that are referred to.

use super::{Text, When};

payload! {
    /// Văn bản: a paper that is referred to, as far as it is known. A draft has neither number nor
    /// date; the clerk (văn thư) gives both when the content is final.
    ///
    /// # JSON
    ///
    /// ```
    /// use lienvien::value::{Document, Text};
    /// let decision = Document::new(Text::new("Quyết định")?).number(Text::new("1816/QĐ-BYT")?);
    /// assert_eq!(
    ///     serde_json::to_string(&decision).unwrap(),
    ///     r#"{"title":"Quyết định","number":"1816/QĐ-BYT"}"#,
    /// );
    /// # Ok::<(), lienvien::value::TextError>(())
    /// ```
    pub struct Document {
        /// Its title.
        pub title: Text,
        /// Its number.
        pub number: Option<Text> = None,
        /// Its date.
        pub dated: When = When::UNKNOWN,
    }
}
