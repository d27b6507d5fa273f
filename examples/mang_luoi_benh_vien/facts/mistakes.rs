//! What a clerk may bring in wrong.

use super::organisations::{bac_giang_health, hong_ha, luc_son};
use super::papers::{bach_lien_leaves, extended, succession};
use super::{Result, named_on, when};
use lienvien::agreement::{
    Agreement, AgreementContent, AgreementEvent, ContentKind, Direction, InstrumentKind,
    Obligation, Party, PartyLetter, PartyRole, Recipient, TermsDraft,
};
use lienvien::record::{Event as _, Record, Refused};
use lienvien::specialty::Specialty;
use lienvien::text;
use lienvien::value::Text;

type Written = std::result::Result<(), Refused<Agreement>>;

/// Phụ lục 02, brought in without the signature of Bên B.
pub(crate) fn unsigned_appendix() -> Result<Written> {
    let mut framework = extended()?;
    let appendix = AgreementEvent::amended(succession(framework.state().terms(), &[1, 3])?);
    Ok(framework.append(appendix.on(when("15/07/2025")?)))
}

/// Bên B leaves the framework, once more.
pub(crate) fn left_twice(framework: &Record<Agreement>) -> Result<Written> {
    let again = bach_lien_leaves()?.on(when("25/01/2026")?);
    Ok(framework.check(&again.into()))
}

/// A form with five mistakes.
pub(crate) fn faulty_terms() -> Result<TermsDraft> {
    let title = "Hợp đồng nguyên tắc (bản nhập thử)";
    let giver = Party::signing(named_on(&hong_ha()?, DAY)?, PartyRole::Transferor);
    let receiver = Party::signing(named_on(&luc_son()?, DAY)?, PartyRole::Recipient);
    let parties = [
        giver.clone().letter(PartyLetter::A),
        receiver.letter(PartyLetter::A),
        giver.letter(PartyLetter::C),
    ];
    let mut terms = TermsDraft::new(
        InstrumentKind::FrameworkContract,
        Text::new(title)?,
        parties,
    );
    terms.contents = vec![
        AgreementContent::new(ContentKind::TechniqueTransfer)
            .subjects([Specialty::Obstetrics])
            .direction(Direction::new([1], [1])),
    ];
    terms.recipients = vec![Recipient::Facility(bac_giang_health()?)];
    terms.obligations = vec![Obligation::new(5, text!("Báo cáo kết quả"))];
    Ok(terms)
}

const DAY: &str = "10/09/2025";
