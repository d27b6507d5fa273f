//! Đọc văn bản tiếng Việt: what papers write, read as values.
//!
//! Each type has its own `parse_vi` or `parse`; what they understand stands here, in one place.

mod count;
mod department;
mod joined;
mod list;
mod office;
mod period;
mod person;
mod scope;
mod span;
mod subject;
mod when;

pub use department::DepartmentName;
pub use list::{Listed, groups, items};
