//! The domain model of cooperation between Vietnamese hospitals.
#![no_std]
#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(test),
    deny(
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::todo,
        clippy::unimplemented,
        clippy::unreachable,
        clippy::unwrap_used
    )
)]

extern crate alloc;

#[macro_use]
mod macros;
pub mod agreement;
pub mod basis;
pub mod consultation;
pub mod organisation;
pub mod package;
pub mod plan;
pub mod record;
pub mod secondment;
pub mod specialty;
pub mod survey;
#[cfg(feature = "proptest")]
pub mod testing;
pub mod training;
pub mod value;

// What the exported macros need of other crates.
#[doc(hidden)]
pub mod __private {
    pub use serde;
}
