//! Đọc văn bản tiếng Việt: what papers write, read as values.
//!
//! Each type has its own `parse_vi` or `parse`; what they understand stands here, in one place.

mod count;
mod heading;
mod list;
mod office;
mod period;
mod person;
mod span;
mod stamp;
mod tokens;
mod when;

pub use list::{Listed, groups, items};
