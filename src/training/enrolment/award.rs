//! The certificates of a trainee, and their revocations.

use super::{Certification, Enrolment};
use crate::record::{Dated, Reason, insert_by_date};
use crate::value::When;
use alloc::{collections::VecDeque, sync::Arc, vec::Vec};

/// Chứng chỉ, giấy chứng nhận đã cấp: a certificate or attestation, and whether it is still valid.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Award {
    /// The paper.
    pub certificate: Arc<Certification>,
    /// The date on which it was issued.
    pub on: When,
    /// The date on which it was revoked, and the reason, if it was revoked.
    pub revoked: Option<Dated<Reason>>,
}

/// What happened to the papers of a trainee.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Paper {
    Issued(Arc<Certification>),
    Revoked(Reason),
}

impl Enrolment {
    /// The certificates and attestations by date, including those that were revoked.
    ///
    /// A revocation does not name its paper: it is taken to be of the last one of its date that is valid. So
    /// the answer is the same in whatever order papers and revocations become known.
    pub fn certificates(&self) -> Vec<Award> {
        awards(&self.papers)
    }

    /// The revocations by date, also of a certificate or attestation that the record does not name.
    pub fn revocations(&self) -> Vec<Dated<Reason>> {
        let mut revocations = Vec::new();
        for paper in &self.papers {
            if let Paper::Revoked(reason) = &paper.what {
                revocations.push(Dated::new(reason.clone(), paper.on.clone()));
            }
        }
        revocations
    }

    /// The certificate or attestation that is valid: the last one, if there are several.
    pub fn certificate(&self) -> Option<Award> {
        last_valid(awards(&self.papers))
    }

    /// The credit for the training in minutes, from the valid certificate.
    pub fn credit(&self) -> Option<u32> {
        self.certificate()?.certificate.credit
    }

    pub(super) fn certify(&mut self, certificate: Arc<Certification>, on: &When) {
        self.keep_paper(Paper::Issued(certificate), on);
    }

    pub(super) fn revoke(&mut self, reason: &Reason, on: &When) {
        self.keep_paper(Paper::Revoked(reason.clone()), on);
    }

    fn keep_paper(&mut self, paper: Paper, on: &When) {
        let paper = Dated::new(paper, on.clone());
        insert_by_date(&mut self.papers, paper, |it| &it.on);
    }

    /// Whether a certificate or attestation is valid after a revocation on this date.
    pub(super) fn is_left_after_revocation(&self, on: &When) -> bool {
        let revocation = Dated::new(Paper::Revoked(Reason::new()), on.clone());
        let mut papers: Vec<&Dated<Paper>> = self.papers.iter().collect();
        insert_by_date(&mut papers, &revocation, |it| &it.on);
        last_valid(awards(papers)).is_some()
    }
}

fn last_valid(awards: Vec<Award>) -> Option<Award> {
    let mut held = awards.into_iter().rev();
    held.find(|award| award.revoked.is_none())
}

/// Gives each revocation its paper: the last one before it that is valid, or else the first one after it that
/// may be of the same date.
fn awards<'a>(papers: impl IntoIterator<Item = &'a Dated<Paper>>) -> Vec<Award> {
    let (mut awards, mut valid) = (Vec::<Award>::new(), Vec::new());
    let mut open: VecDeque<Dated<Reason>> = VecDeque::new();
    for paper in papers {
        match &paper.what {
            Paper::Issued(certificate) => {
                let mut revoked = None;
                while revoked.is_none()
                    && let Some(revocation) = open.pop_front()
                {
                    // what is before this paper is before all that follow
                    if !paper.on.is_after(&revocation.on).is_yes() {
                        revoked = Some(revocation);
                    }
                }
                if revoked.is_none() {
                    valid.push(awards.len());
                }
                awards.push(Award {
                    certificate: certificate.clone(),
                    on: paper.on.clone(),
                    revoked,
                });
            }
            Paper::Revoked(reason) => {
                let revocation = Dated::new(reason.clone(), paper.on.clone());
                match valid.pop().and_then(|at: usize| awards.get_mut(at)) {
                    Some(award) => award.revoked = Some(revocation),
                    None => open.push_back(revocation),
                }
            }
        }
    }
    awards
}
