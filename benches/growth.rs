//! How time grows with each list: the exponent, which is 1 if twice the list takes twice the time.
//! Not a criterion bench: what it prints is one number for each list, from the best of several runs.

#[path = "../tests/support/growing/mod.rs"]
mod growing;

use std::time::{Duration, Instant};

/// No exponent may be above this: twice the list then takes at most 2.3 times as long.
const MOST: f64 = 1.2;

/// The best of several runs. Each begins with cold caches, as a program begins that reads a document
/// once: or else a short list, which fits into a cache, would look cheaper than half of a long one.
fn best(work: &dyn Fn(), cold: &mut [u8]) -> Duration {
    let mut best = Duration::MAX;
    let begun = Instant::now();
    let mut runs = 0;
    while runs < 5 || (begun.elapsed() < Duration::from_millis(60) && runs < 1_000) {
        for line in cold.iter_mut().step_by(64) {
            *line = line.wrapping_add(1);
        }
        std::hint::black_box(&cold);
        let start = Instant::now();
        work();
        best = best.min(start.elapsed());
        runs += 1;
    }
    best
}

fn main() {
    let wanted = std::env::args().skip(1).find(|it| !it.starts_with("--"));
    let mut above = 0;
    let mut cold = vec![0; 32 << 20];
    println!(
        "{:<60} {:>7} {:>10} {:>10} {:>10} {:>9}",
        "list", "items", "time", "2 times", "4 times", "exponent"
    );
    for growing in growing::all() {
        if wanted
            .as_ref()
            .is_some_and(|wanted| !growing.name.contains(&**wanted))
        {
            continue;
        }
        let items = growing.most.min(16_000) / 4;
        let times: Vec<_> = [1, 2, 4]
            .iter()
            .map(|factor| {
                let text = (growing.document)(items * factor);
                best(&(growing.read)(&text), &mut cold)
            })
            .collect();
        let exponent = (times[2].as_secs_f64() / times[0].as_secs_f64()).log2() / 2.0;
        let mark = if exponent > MOST { " <-- above" } else { "" };
        above += usize::from(exponent > MOST);
        println!(
            "{:<60} {:>7} {:>10.1?} {:>10.1?} {:>10.1?} {:>9.2}{mark}",
            growing.name, items, times[0], times[1], times[2], exponent
        );
    }
    println!("{above} above {MOST}");
}
