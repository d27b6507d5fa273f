//! Finding a specialty allocates nothing.

use crate::allocation::allocations;
use lienvien::{specialty::Specialty, value::Vocabulary};
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
