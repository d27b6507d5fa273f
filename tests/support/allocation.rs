//! An allocator that counts: how often work allocates in this thread, and how many bytes it holds.
#![allow(
    dead_code,
    unsafe_code,
    reason = "an allocator can't be written without; each test file uses a part of it"
)]

use std::{
    alloc::{GlobalAlloc, Layout, System},
    cell::Cell,
};

thread_local! {
    static ALLOCATED: Cell<usize> = const { Cell::new(0) };
    static HELD: Cell<usize> = const { Cell::new(0) };
    static PEAK: Cell<usize> = const { Cell::new(0) };
}

struct Counting;

fn count(taken: usize, given_back: usize) {
    ALLOCATED.with(|count| count.set(count.get() + usize::from(taken > 0)));
    HELD.with(|held| held.set(held.get().wrapping_add(taken).wrapping_sub(given_back)));
    // a thread that gives back what another took holds less than nothing
    let more = HELD.get().cast_signed() > PEAK.get().cast_signed();
    if more {
        PEAK.set(HELD.get());
    }
}

// SAFETY: every call is passed on to the system's allocator unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size(), 0);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(0, layout.size());
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size, layout.size());
        unsafe { System.realloc(place, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// How many allocations `work` makes in this thread, its result not yet given back.
pub(crate) fn allocations<T>(work: impl FnOnce() -> T) -> usize {
    let before = ALLOCATED.get();
    let result = std::hint::black_box(work());
    let made = ALLOCATED.get() - before;
    drop(result);
    made
}

/// How many bytes this thread holds.
pub(crate) fn held() -> usize {
    HELD.get()
}

/// The most bytes that `work` holds at one time, beside what was held before.
pub(crate) fn peak<T>(work: impl FnOnce() -> T) -> usize {
    let before = HELD.get();
    PEAK.set(before);
    drop(std::hint::black_box(work()));
    PEAK.get().wrapping_sub(before)
}
