//! How often work allocates. Alone, since it counts what the allocator of the whole program does.

#[path = "../support/allocation.rs"]
mod allocation;
#[path = "../support/door.rs"]
mod door;
#[path = "../support/package.rs"]
mod package_support;

mod package;
mod record;
mod specialty;
