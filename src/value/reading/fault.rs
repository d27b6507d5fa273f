//! What is wrong in a tree of JSON values.

use super::said_by;
use crate::value::explanation::{decode, encode};
use crate::value::{Explanation, Joined, quoted};
use alloc::{boxed::Box, string::ToString, vec::Vec};
use core::fmt;
use serde::de::{self, Expected, Unexpected};

vocabulary! {
    /// Kiểu giá trị JSON: the kinds of value that JSON has.
    pub enum JsonShape("kind of JSON value") {
        /// `null`.
        Null = "null", "giá trị rỗng (null)", "null";
        /// `true` or `false`.
        Boolean = "boolean", "giá trị đúng, sai (true, false)", "true or false";
        /// A number.
        Number = "number", "số", "a number";
        /// A text.
        Text = "text", "chuỗi ký tự", "a text";
        /// A list.
        List = "list", "danh sách", "a list";
        /// An object.
        Object = "object", "đối tượng", "an object";
    }
}

vocabulary! {
    /// Lỗi cú pháp JSON: why a text is not JSON.
    pub enum JsonSyntax("error in the syntax of JSON") {
        /// No `:` after a key.
        NoColon = "no_colon", "thiếu dấu hai chấm sau khóa", "no colon after the key";
        /// No `,` between the values of a list, and no `]`.
        NoCommaInList = "no_comma_in_list", "thiếu dấu phẩy hoặc dấu `]` của danh sách", "no comma or `]` in the list";
        /// No `,` between the pairs of an object, and no `}`.
        NoCommaInObject = "no_comma_in_object", "thiếu dấu phẩy hoặc dấu `}` của đối tượng", "no comma or `}` in the object";
        /// A comma after which nothing comes.
        TrailingComma = "trailing_comma", "thừa dấu phẩy", "a comma too many";
        /// A key that is not a text.
        KeyNotText = "key_not_text", "khóa phải nằm trong dấu ngoặc kép", "a key is not in double quotes";
        /// No value where there should be one.
        NoValue = "no_value", "không có giá trị hợp lệ", "no valid value";
        /// A word other than `true`, `false` and `null`.
        UnknownWord = "unknown_word", "chỉ có các từ true, false, null", "no word but true, false and null is known";
        /// A number that is not written as JSON writes one.
        BadNumber = "bad_number", "số viết sai", "the number is written wrongly";
        /// A backslash before a character that it can't stand before.
        BadEscape = "bad_escape", "ký tự viết sai sau dấu `\\`", "the character after `\\` is written wrongly";
        /// A line break or another control character in a text.
        ControlCharacter = "control_character", "chuỗi có ký tự điều khiển, xuống dòng phải viết là `\\n`", "a text has a control character, a line break is written `\\n`";
        /// Something after the end.
        AfterTheEnd = "after_the_end", "thừa nội dung ở cuối", "something stands after the end";
        /// Anything else.
        Other = "other", "sai cú pháp", "the syntax is wrong";
    }
}

/// A phrase in both languages: what is expected in a place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Bilingual {
    /// In English.
    pub en: Box<str>,
    /// In Vietnamese.
    pub vi: Box<str>,
}

messages! {
    /// Why JSON cannot be read. What the values in it break has the codes of those values.
    pub enum JsonFault {
        /// The text ends too early.
        CutShort = "json.cut_short" {
            en("the text ends before its JSON does, expected the rest")
            vi("văn bản JSON bị cắt cụt, cần phần còn lại")
        }
        /// The text is not JSON.
        Syntax {
            /// What is wrong.
            why: JsonSyntax,
        } = "json.syntax" {
            en("the text is not JSON here: {why}, expected valid JSON", why = why.en())
            vi("từ chỗ này văn bản không phải JSON: {why}, cần JSON hợp lệ", why = why.vi())
        }
        /// Values in values, too many levels.
        TooDeep {
            /// The levels allowed.
            most: usize,
        } = "json.too_deep" {
            en("values are nested deeper than {most} levels, expected no more")
            vi("các giá trị lồng nhau quá {most} cấp, không được lồng sâu hơn")
        }
        /// More values than may be kept until their kind is known.
        TooLarge {
            /// The number of values allowed.
            most: usize,
        } = "json.too_large" {
            en("more than {most} values stand before the key that says what they are (`type`, `schema`), expected that key first")
            vi("hơn {most} giá trị đứng trước khóa cho biết loại (`type`, `schema`), cần đặt khóa đó lên trước")
        }
        /// A text with more bytes than its reader takes.
        TextTooLarge {
            /// The bytes of the text.
            found: usize,
            /// The most bytes.
            most: usize,
        } = "json.text_too_large" {
            en("the text has {found} bytes, expected at most {most}")
            vi("văn bản dài {found} byte, chỉ được tối đa {most} byte")
        }
        /// A text too large to be looked through for every problem.
        TooManyValues {
            /// The number of values allowed.
            most: usize,
            /// What is wrong with it first.
            why: Box<str>,
        } = "json.too_many_values" {
            en("the text can't be read ({why}) and has more than {most} values, expected fewer to tell every problem")
            vi("không đọc được văn bản này và văn bản có hơn {most} giá trị, cần ít giá trị hơn mới nêu được mọi lỗi")
        }
        /// A value of another kind.
        WrongType {
            /// What was found.
            found: JsonShape,
            /// What was expected.
            expected: JsonShape,
        } = "json.wrong_type" {
            en("the value is {found}, expected {expected}", found = found.en(), expected = expected.en())
            vi("giá trị là {found}, cần {expected}", found = found.vi(), expected = expected.vi())
        }
        /// A value of a form that cannot stand here.
        WrongForm {
            /// What was found, shortened.
            found: Box<str>,
            /// What was expected.
            expected: Box<Bilingual>,
        } = "json.wrong_form" {
            en("the value is `{found}`, expected {expected}", expected = expected.en)
            vi("giá trị là `{found}`, cần {expected}", expected = expected.vi)
        }
        /// Not a whole number, or out of bounds.
        WrongNumber {
            /// What was found, shortened.
            found: Box<str>,
            /// The least that is allowed.
            least: i64,
            /// The most that is allowed.
            most: u64,
        } = "json.wrong_number" {
            en("the number is {found}, expected a whole number from {least} to {most}")
            vi("số {found} không hợp lệ, cần số nguyên từ {least} đến {most}")
        }
        /// A key is missing.
        MissingKey {
            /// The key.
            key: &'static str,
        } = "json.missing_key" {
            en("the key `{key}` is missing, expected it here")
            vi("thiếu khóa `{key}`, cần có ở đây")
        }
        /// A key that has no meaning here.
        UnknownKey {
            /// The key, shortened.
            key: Box<str>,
            /// The keys that have one.
            expected: Joined<&'static str>,
        } = "json.unknown_key" {
            en("the key `{key}` has no meaning here, expected one of: {expected}")
            vi("không có khóa `{key}` ở đây, chỉ dùng các khóa: {expected}")
        }
        /// A key that is there twice.
        RepeatedKey {
            /// The key, shortened.
            key: Box<str>,
        } = "json.repeated_key" {
            en("the key `{key}` is there more than once, expected it once")
            vi("khóa `{key}` bị lặp lại, chỉ được ghi một lần")
        }
        /// None of the possible choices.
        UnknownChoice {
            /// What was found, shortened.
            found: Box<str>,
            /// The choices.
            expected: Joined<&'static str>,
        } = "json.unknown_choice" {
            en("`{found}` is not one of the choices, expected one of: {expected}")
            vi("không có lựa chọn `{found}`, chỉ dùng: {expected}")
        }
        /// An object that should name one choice names none or several.
        NotOneChoice {
            /// The number of keys.
            found: usize,
            /// The choices.
            expected: Joined<&'static str>,
        } = "json.not_one_choice" {
            en("the object has {found} keys, expected exactly one of: {expected}")
            vi("đối tượng có {found} khóa, cần đúng một trong các khóa: {expected}")
        }
        /// Something that a type of another crate says.
        Other {
            /// What it says.
            why: Box<str>,
        } = "json.unreadable" {
            en("the value can't be read: {why}, expected another")
            vi("không đọc được giá trị này, cần một giá trị khác")
        }
    }
}

/// Why a value could not be read.
#[derive(Debug)]
pub(crate) enum Fault {
    /// A key of the object is missing.
    Missing(&'static str),
    /// The value is bad; the paths start at it.
    Bad(Vec<Explanation>),
    /// It was told and mended: the value is to be read again.
    Again,
    /// It was told and can't be mended.
    Told,
}

impl Fault {
    pub(crate) fn of(fault: &JsonFault) -> Self {
        Self::Bad(alloc::vec![Explanation::of(fault)])
    }

    pub(crate) fn wrong_type(found: JsonShape, expected: JsonShape) -> Self {
        Self::of(&JsonFault::WrongType { found, expected })
    }
}

/// Writes what a visitor expects: `{}` in English, `{:#}` in Vietnamese.
pub(crate) fn wanted(f: &mut fmt::Formatter<'_>, en: &str, vi: &str) -> fmt::Result {
    f.write_str(if f.alternate() { vi } else { en })
}

fn wrong_form(found: &Unexpected<'_>, expected: &dyn Expected) -> Fault {
    // as JSON writes it, which is the same in both languages
    let found = match found {
        Unexpected::Str(found) | Unexpected::Other(found) => quoted(found),
        Unexpected::Bool(found) => found.to_string().into(),
        Unexpected::Unsigned(found) => quoted(&found.to_string()),
        Unexpected::Signed(found) => quoted(&found.to_string()),
        Unexpected::Float(found) => quoted(&found.to_string()),
        Unexpected::Unit => "null".into(),
        Unexpected::Seq => "[…]".into(),
        Unexpected::Map => "{…}".into(),
        found => found.to_string().into(),
    };
    let expected = Box::new(Bilingual {
        en: alloc::format!("{expected}").into(),
        vi: alloc::format!("{expected:#}").into(),
    });
    Fault::of(&JsonFault::WrongForm { found, expected })
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bad(problems) => encode(problems, f),
            Self::Missing(_) | Self::Again | Self::Told => Ok(()),
        }
    }
}

impl core::error::Error for Fault {}

impl de::Error for Fault {
    fn custom<T: fmt::Display>(message: T) -> Self {
        // an error of this crate says everything in this form
        let told = alloc::format!("{message:#}");
        match decode(&told) {
            Some(problems) => Self::Bad(problems),
            None => Self::of(&JsonFault::Other {
                why: said_by(&message),
            }),
        }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        wrong_form(&found, expected)
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        wrong_form(&found, expected)
    }

    fn unknown_variant(found: &str, expected: &'static [&'static str]) -> Self {
        Self::of(&JsonFault::UnknownChoice {
            found: quoted(found),
            expected: Joined(expected.to_vec()),
        })
    }

    fn unknown_field(key: &str, expected: &'static [&'static str]) -> Self {
        Self::of(&JsonFault::UnknownKey {
            key: quoted(key),
            expected: Joined(expected.to_vec()),
        })
    }

    fn missing_field(key: &'static str) -> Self {
        Self::Missing(key)
    }

    fn duplicate_field(key: &'static str) -> Self {
        Self::of(&JsonFault::RepeatedKey { key: key.into() })
    }
}
