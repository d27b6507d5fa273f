//! What lines and records name, and the claims in them.

#[cfg(feature = "register")]
use super::Place;
use super::{
    Aggregate, Change, Correction, Entry, Line, LineContent, LineNumber, MOST_CHANGES, Record,
};
use crate::value::size::{measured, measured_list};
use crate::value::{Evidence, Found, Measured, Mention, Mentions};
use alloc::vec::Vec;

/// Lời khai: a piece of evidence that a line holds. *A line from outside is a claim*: whoever writes it
/// as text can write any evidence into it, and reading checks only its form. So a program that takes a
/// line from a browser or a queue asks the records that are said to vouch for it, by
/// [`confirm`](crate::any::confirm).
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Claim<'a> {
    /// The line that holds it; `None` for a line that is in no record yet.
    pub line: Option<LineNumber>,
    /// What is claimed: of which kind, by which record, at which version, for which day.
    pub evidence: &'a dyn Evidence,
}

impl<'a> Claim<'a> {
    fn all(line: Option<LineNumber>, found: Found<'a>) -> impl Iterator<Item = Self> {
        let evidence = found.into_evidence().into_iter();
        evidence.map(move |evidence| Self { line, evidence })
    }
}

impl<'a> From<&'a dyn Evidence> for Claim<'a> {
    fn from(evidence: &'a dyn Evidence) -> Self {
        Self {
            line: None,
            evidence,
        }
    }
}

impl<E: Mentions> Line<E> {
    /// The evidence that the line holds, also in a correction.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// // This secondment has no basis that an agreement would have to vouch for.
    /// assert!(proposed.into_line().claims().is_empty());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn claims(&self) -> Vec<Claim<'_>> {
        Claim::all(None, Found::within(self)).collect()
    }

    /// The organisations, persons and records that the line names, each once.
    pub fn mentions(&self) -> Vec<Mention<'_>> {
        Found::within(self).into_mentions()
    }
}

impl<A: Aggregate> Record<A> {
    /// The evidence that the lines hold, also in corrections, with the numbers of the lines.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// assert!(sent.claims().is_empty());
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn claims(&self) -> Vec<Claim<'_>> {
        let mut claims = Vec::new();
        for (line, number) in self.ledger().iter().zip((1..).map(LineNumber::new)) {
            claims.extend(Claim::all(Some(number), Found::within(line)));
        }
        claims
    }

    /// The evidence of the entries in force, with their places: what a correction replaced or struck is
    /// left out.
    #[cfg(feature = "register")]
    pub(crate) fn relied_on(&self) -> Vec<(Place, &dyn Evidence)> {
        let mut relied_on = Vec::new();
        for held in self.history() {
            let found = Found::within(&held.entry.event).into_evidence();
            relied_on.extend(found.into_iter().map(|evidence| (held.place, evidence)));
        }
        relied_on
    }

    /// The organisations, persons and records that the lines name, each once, in the order in which
    /// they are first named. What a correction replaced or struck is named too, and so is what a note
    /// names. The record itself is not listed unless a line names it.
    ///
    /// ```
    #[doc = include_str!("example.txt")]
    /// use lienvien::value::Mention;
    /// let mut names = Vec::new();
    /// for mention in sent.mentions() {
    ///     if let Mention::Organisation { name: Some(name), .. } = mention {
    ///         names.push(name);
    ///     }
    /// }
    /// assert_eq!(names, ["Bệnh viện Bạch Mai", "Bệnh viện đa khoa tỉnh Hà Tĩnh"]);
    /// # Ok::<(), Box<dyn core::error::Error>>(())
    /// ```
    pub fn mentions(&self) -> Vec<Mention<'_>> {
        let mut found = Found::default();
        for line in self.ledger() {
            line.mention(&mut found);
        }
        found.into_mentions()
    }
}

impl<E: Mentions> Mentions for Line<E> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        match &self.content {
            LineContent::Entry(entry) => entry.mention(found),
            LineContent::Correction(correction) => correction.mention(found),
            LineContent::Note(note) => note.mention(found),
            LineContent::Void(_) => {}
        }
    }

    /// The keys of the line stand at the start of the paths.
    #[inline]
    fn measure(&self) -> Measured {
        match &self.content {
            LineContent::Entry(entry) => entry.measure(),
            LineContent::Correction(correction) => correction.measure(),
            LineContent::Note(note) => measured("note", &**note),
            LineContent::Void(why) => why.measure(),
        }
    }
}

impl<E: Mentions> Mentions for Entry<E> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        self.event.mention(found);
    }

    #[inline]
    fn measure(&self) -> Measured {
        measured("payload", &self.event)
    }
}

impl<E: Mentions> Mentions for Correction<E> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        for change in &self.changes {
            change.mention(found);
        }
    }

    fn measure(&self) -> Measured {
        let changes = measured_list("changes", &self.changes, MOST_CHANGES)?;
        Ok(changes.saturating_add(self.why.measure()?))
    }
}

impl<E: Mentions> Mentions for Change<E> {
    fn mention<'a>(&'a self, found: &mut Found<'a>) {
        if let Some(entry) = self.entry() {
            entry.mention(found);
        }
    }

    fn measure(&self) -> Measured {
        self.entry().map_or(Ok(0), Entry::measure)
    }
}
