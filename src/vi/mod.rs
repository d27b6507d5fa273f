//! Đọc văn bản tiếng Việt: what papers write, read as values.
//!
//! Each type has its own `parse_vi` or `parse`; what they understand stands here, in one place.

mod count;
mod list;
mod office;
mod organisation;
mod period;
mod person;
mod span;
mod when;

pub use list::{Listed, groups, items};
pub use organisation::full_name;
