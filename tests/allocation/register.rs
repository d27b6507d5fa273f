//! What a register holds beside its records: 64 bytes a record and 24 a case.

use crate::allocation::held;
use crate::country::{self, Size};
use lienvien::register::Register;

#[test]
fn the_index_is_small_beside_the_records() {
    for by in [500, 100] {
        let size = Size::COUNTRY.divided(by);
        let mut records: Vec<_> = country::records(size).collect();
        records.shrink_to_fit();
        let (count, before) = (records.len(), held());
        let mut register = Register::new();
        register.extend(records);
        let index = held() - before;
        assert_eq!(register.len(), count);
        let cases = usize::try_from(size.cases()).unwrap();
        let most = 64 * count + 24 * cases;
        assert!(
            index <= most,
            "{index} bytes for {count} records and {cases} cases, at most {most}"
        );
    }
}

#[test]
fn a_copy_of_a_register_shares_the_records() {
    let size = Size::COUNTRY.divided(500);
    let register: Register = country::records(size).collect();
    let before = held();
    let copy = register.clone();
    let cases = usize::try_from(size.cases()).unwrap();
    assert!(held() - before <= 64 * copy.len() + 24 * cases);
}

/// The country in which all this is measured has nothing for the register to find.
#[test]
fn the_country_is_clean() {
    let size = Size::COUNTRY.divided(500);
    let mut register: Register = country::records(size).collect();
    for organisation in country::organisations(size) {
        register.put_organisation(organisation);
    }
    assert_eq!(register.findings(country::today()), []);
}
