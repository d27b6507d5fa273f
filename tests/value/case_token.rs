//! Case tokens and scores.

use lienvien::value::{CaseToken, CaseTokenError, Explain, Score, ScoreError};
use proptest::prelude::*;
use uuid::Uuid;

#[test]
fn a_token_is_sixteen_bytes_and_names_nobody() {
    assert_eq!(size_of::<CaseToken>(), 16);
    for written in [
        "",
        "Nguyễn Văn A",
        "24031557",
        "0192f0c1-7e4b-7c3a-9d52-3f1c8e6a4b7",
    ] {
        let error = written.parse::<CaseToken>().unwrap_err();
        let length = written.chars().count();
        assert_eq!(error, CaseTokenError::NotUuid { length });
        assert!(written.is_empty() || !error.to_string().contains(written));
        assert!(written.is_empty() || !error.vi().contains(written));
    }
    let error = "24031557".parse::<CaseToken>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "the 8 characters given are not a case token, expected a uuid, never a name or a number of a patient"
    );
    assert_eq!(
        error.vi(),
        "8 ký tự đã ghi không phải mã ca ẩn danh, cần một uuid, không ghi tên hay số hồ sơ của người bệnh"
    );
}

#[test]
fn a_score_is_at_most_ten() {
    assert_eq!(Score::hundredths(1_000), Ok(Score::TEN));
    let error = Score::hundredths(1_001).unwrap_err();
    assert_eq!(error, ScoreError::AboveTen { found: 1_001 });
    assert_eq!(error.code(), "score.above_ten");
    assert_eq!(
        error.to_string(),
        "1001 hundredths are not a score, expected 0 to 1000: a scale of ten points"
    );
    assert_eq!(
        error.vi(),
        "1001 phần trăm điểm không hợp lệ, cần từ 0 đến 1000 (thang điểm 10)"
    );
    for (other, says) in [
        ("-1", "invalid value: integer `-1`"),
        ("7.5", "invalid type: floating point `7.5`"),
        (r#""750""#, "invalid type: string"),
        ("1001", "1001 hundredths are not a score"),
        ("null", "invalid type: null"),
    ] {
        let error = serde_json::from_str::<Score>(other).unwrap_err();
        assert!(error.to_string().starts_with(says), "{error}");
    }
}

proptest! {
    #[test]
    fn tokens_and_scores_come_back_as_written(bytes in any::<u128>(), hundredths in 0..=1_000_u16) {
        let token = CaseToken::new(Uuid::from_u128(bytes));
        prop_assert_eq!(token.to_string().parse(), Ok(token));
        let json = serde_json::to_string(&token).unwrap();
        prop_assert_eq!(serde_json::from_str::<CaseToken>(&json).unwrap(), token);
        prop_assert_eq!(token.uuid().as_u128(), bytes);

        let score = Score::hundredths(hundredths).unwrap();
        let json = serde_json::to_string(&score).unwrap();
        prop_assert_eq!(&json, &hundredths.to_string());
        prop_assert_eq!(serde_json::from_str::<Score>(&json).unwrap(), score);
        prop_assert_eq!(score.in_hundredths(), hundredths);
    }
}
