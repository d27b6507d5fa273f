//! The hierarchy of specialties: kinds, parts, and what covers what.

use super::Specialty;

impl Specialty {
    /// Whether it is `other`, or directly or indirectly a kind of `other`.
    ///
    /// A part is not a kind of its whole, and digestive surgery is a kind of surgery, not of
    /// gastroenterology.
    ///
    /// ```
    /// use lienvien::specialty::Specialty;
    /// assert!(Specialty::DigestiveSurgery.is_a(Specialty::Surgery));
    /// assert!(!Specialty::DigestiveSurgery.is_a(Specialty::Gastroenterology));
    /// ```
    pub fn is_a(self, other: Self) -> bool {
        self == other || self.parents().iter().any(|parent| parent.is_a(other))
    }

    /// Whether its name is a compound: one name for several specialties.
    pub const fn is_compound(self) -> bool {
        !self.parts().is_empty()
    }

    /// The compounds of which it is a part.
    pub fn wholes(self) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(move |whole| whole.parts().contains(&self))
    }

    /// Whether an agreement for it also applies to `other`: to itself, to its kinds, to its parts,
    /// and to the kinds and parts of these. A part does not cover its whole, and a kind does not
    /// cover the specialty of which it is a kind.
    ///
    /// ```
    /// use lienvien::specialty::Specialty;
    /// assert!(Specialty::UrologyAndDialysis.covers(Specialty::Dialysis));
    /// assert!(!Specialty::Dialysis.covers(Specialty::UrologyAndDialysis));
    /// ```
    pub fn covers(self, other: Self) -> bool {
        self == other
            || other.parents().iter().any(|parent| self.covers(*parent))
            || other.wholes().any(|whole| self.covers(whole))
    }

    /// Whether some specialty of the catalogue is covered by both.
    pub(super) fn overlaps(self, other: Self) -> bool {
        let mut all = Self::ALL.iter();
        all.any(|both| self.covers(*both) && other.covers(*both))
    }

    /// Whether a set of specialties covers it: one of them covers it, or each of its parts is
    /// covered, or a specialty of which it is a kind is covered.
    ///
    /// ```
    /// use lienvien::specialty::Specialty::{Dialysis, Urology, UrologyAndDialysis};
    /// assert!(UrologyAndDialysis.is_covered_by([Dialysis, Urology]));
    /// assert!(!UrologyAndDialysis.is_covered_by([Dialysis]));
    /// ```
    pub fn is_covered_by<S>(self, set: S) -> bool
    where
        S: IntoIterator<Item = Self, IntoIter: Clone>,
    {
        let set = set.into_iter();
        self.is_covered_if(&|this| set.clone().any(|held| held == this))
    }

    /// The same for the set of those for which `is_held` is true.
    pub(crate) fn is_covered_if(self, is_held: &impl Fn(Self) -> bool) -> bool {
        self.is_covered_where(&|this: Self| this.is_covered_by_one(is_held))
    }

    /// Whether one of those for which `is_held` is true covers it; see [`covers`](Self::covers).
    fn is_covered_by_one(self, is_held: &impl Fn(Self) -> bool) -> bool {
        is_held(self)
            || self
                .parents()
                .iter()
                .any(|parent| parent.is_covered_by_one(is_held))
            || self.wholes().any(|whole| whole.is_covered_by_one(is_held))
    }

    pub(super) fn is_covered_where(self, is_covered: &impl Fn(Self) -> bool) -> bool {
        if is_covered(self) {
            return true;
        }
        for parent in self.parents() {
            if parent.is_covered_where(is_covered) {
                return true;
            }
        }
        self.is_compound()
            && self
                .parts()
                .iter()
                .all(|part| part.is_covered_where(is_covered))
    }
}
