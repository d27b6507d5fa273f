//! Reading a document, and every question about it, needs at most eight times its size, and 64 KiB.

use crate::allocation::peak;
use crate::growing;

const KIB: usize = 1024;

#[test]
fn reading_and_asking_need_a_small_multiple_of_the_document() {
    let mut above = Vec::new();
    for growing in growing::all() {
        let text = (growing.document)(growing.most.min(4_000));
        let work = (growing.read)(&text);
        let (found, most) = (peak(&work), 8 * text.len() + 64 * KIB);
        if found > most {
            let (name, length) = (growing.name, text.len());
            above.push(format!("{name}: {found} bytes for a document of {length}"));
        }
    }
    assert!(above.is_empty(), "{above:#?}");
}
