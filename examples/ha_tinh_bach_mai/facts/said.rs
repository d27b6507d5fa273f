//! Lễ ký kết và ý kiến phát biểu: what was held and said at the signing, in the order of the article.

use super::{Result, article, bach_mai, director, province, signing_date, vice_chair};
use lienvien::record::{
    Actor, Assessment, Attachment, AttachmentKind, Ceremony, Commitment, Fields, Need, Note,
    NoteContent,
};
use lienvien::specialty::{ManagementField, OtherSubject, TechniqueClass};
use lienvien::text;
use lienvien::value::Text;
use std::error::Error;

/// Ghi chú: the ceremony, and who said what.
pub(super) fn notes() -> Result<Vec<Note>> {
    let mut notes = vec![
        note(ceremony()?)?
            .by([province()])
            .by([Actor::Organisation(bach_mai())]),
    ];
    for said in said_by_the_vice_chair()? {
        notes.push(note(said)?.by([Actor::Person(vice_chair()?)]));
    }
    for said in said_by_the_director()? {
        notes.push(note(said)?.by([Actor::Person(director()?)]));
    }
    Ok(notes)
}

fn note(content: NoteContent) -> Result<Note> {
    Ok(Note::new(content).on(signing_date()?).source(article()))
}

fn ceremony() -> Result<NoteContent> {
    let photograph = |caption| {
        Ok::<_, Box<dyn Error>>(
            Attachment::new(AttachmentKind::Photo)
                .title(Text::new(caption)?)
                .credit(text!("Phúc Quang")),
        )
    };
    let name = "lễ ký kết biên bản ghi nhớ hợp tác hỗ trợ về y tế giai đoạn 2024 – 2030";
    Ok(NoteContent::Ceremony(Ceremony::new(Text::new(name)?).organisers([province(), bach_mai()]).attachments([
            photograph(
                "PGS.TS Đào Xuân Cơ - Giám đốc Bệnh viện Bạch Mai và Phó Chủ tịch UBND tỉnh Hà Tĩnh \
                 ký kết Biên bản ghi nhớ",
            )?,
            photograph("PGS.TS Đào Xuân Cơ - Giám đốc Bệnh viện Bạch Mai phát biểu tại Lễ ký kết")?,
        ])))
}

fn said_by_the_vice_chair() -> Result<Vec<NoteContent>> {
    let thanks = "cảm ơn sự hỗ trợ, giúp đỡ của Bệnh viện Bạch Mai đối với tỉnh Hà Tĩnh trong thời gian qua, \
                  góp phần giúp ngành y tế nâng cao năng lực chăm sóc, bảo vệ sức khỏe cho Nhân dân";
    let chance = "Việc ký kết bản ghi nhớ hợp tác với Bệnh viện Bạch Mai là sự kiện hết sức quan trọng đối với \
                  ngành y tế và người dân Hà Tĩnh, là cơ hội tốt để ngành chuyên môn nâng cao hơn nữa chất lượng \
                  chuyên môn, năng lực khám, chữa bệnh";
    let management = Need::new(text!(
        "tiếp tục quan tâm hỗ trợ ngành Y tế Hà Tĩnh nâng cao năng lực quản lý bệnh viện"
    ))
    .subjects([ManagementField::HospitalManagement]);
    let science = Need::new(text!(
        "đẩy mạnh ứng dụng khoa học công nghệ trong quá trình khám, điều trị bệnh nhân"
    ))
    .subjects([OtherSubject::ScienceAndTechnology]);
    let techniques = Need::new(Text::new(
            "tăng cường hợp tác, chuyển giao các kỹ thuật mới, kỹ thuật chuyên sâu phục vụ khám chữa bệnh, \
             qua đó, giúp người dân được thụ hưởng các dịch vụ y tế chất lượng cao ngay trên địa bàn tỉnh nhà",
        )?).techniques(NEW_AND_ADVANCED);
    Ok(vec![
        NoteContent::Statement(Text::new(thanks)?),
        NoteContent::Statement(Text::new(chance)?),
        NoteContent::Need(management),
        NoteContent::Need(science),
        NoteContent::Need(techniques),
    ])
}

fn said_by_the_director() -> Result<Vec<NoteContent>> {
    let assessment = Assessment::new(Text::new(
        "những kết quả hợp tác giữa Bệnh viện Bạch Mai và Hà Tĩnh thời gian qua có ý nghĩa hết sức quan trọng, \
             thể hiện sự nỗ lực lớn của bệnh viện và ngành Y tế Hà Tĩnh",
    )?);
    let techniques = Commitment::new(Text::new(
            "tiếp tục có các giải pháp để hỗ trợ đào tạo, chuyển giao các kỹ thuật mới, các kỹ thuật chuyên sâu \
             trên tất cả các lĩnh vực cho các cơ sở y tế Hà Tĩnh",
        )?, Fields::All).techniques(NEW_AND_ADVANCED);
    // A promise to send experts is no secondment yet. It says “các lĩnh vực” and names none.
    let experts = Commitment::new(
        Text::new(
            "Ngoài việc hỗ trợ đào tạo tại Hà Nội, Bệnh viện Bạch Mai sẽ cử các chuyên gia đầu ngành trên các \
             lĩnh vực, trực tiếp về hỗ trợ tại các cơ sở y tế theo hình thức cầm tay chỉ việc, qua đó nhanh chóng \
             nâng cao năng lực chuyên môn cho đội ngũ y bác sỹ, góp phần giúp người dân được điều trị hiệu quả \
             ngay tại tỉnh nhà, giảm tải cho các cơ sở y tế tuyến trên",
        )?,
        Fields::These(Vec::new()),
    );
    Ok(vec![
        NoteContent::Assessment(assessment),
        NoteContent::Commitment(techniques),
        NoteContent::Commitment(experts),
    ])
}

/// “các kỹ thuật mới, kỹ thuật chuyên sâu”.
const NEW_AND_ADVANCED: TechniqueClass = TechniqueClass::NEW_AND_ADVANCED;
