//! Finding a specialty allocates nothing.
#![allow(unsafe_code)]

use lienvien::{specialty::Specialty, value::Vocabulary};
use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

thread_local!(static ALLOCATED: Cell<usize> = const { Cell::new(0) });

struct Counting;

// SAFETY: every call is passed on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATED.with(|count| count.set(count.get() + 1));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// How many allocations `work` makes in this thread.
fn allocations<T>(work: impl FnOnce() -> T) -> usize {
    let before = ALLOCATED.get();
    std::hint::black_box(work());
    ALLOCATED.get() - before
}

#[test]
fn the_counter_counts() {
    assert_eq!(allocations(|| Box::new(1)), 1);
}

#[test]
fn a_specialty_is_found_without_allocating() {
    for specialty in Specialty::ALL {
        for name in specialty.names_vi() {
            let (upper, key) = (name.to_uppercase(), lienvien::value::search_key(name));
            for spelling in [name, upper.as_str(), key.as_str()] {
                assert_eq!(
                    allocations(|| Specialty::from_vi(spelling)),
                    0,
                    "{spelling}"
                );
            }
        }
        assert_eq!(allocations(|| Specialty::find(specialty.en())), 0);
    }
    assert_eq!(allocations(|| Specialty::from_vi("thiên văn học")), 0);
}
