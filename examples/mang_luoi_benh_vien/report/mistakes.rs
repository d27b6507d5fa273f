//! What is refused, and by which rule.

use super::heading;
use crate::facts::papers::Papers;
use crate::facts::{Result, mistakes};
use lienvien::agreement::Terms;
use lienvien::value::Explain;
use std::io::Write;

pub(super) fn write(out: &mut impl Write, papers: &Papers) -> Result<()> {
    heading(out, "VII. VÍ DỤ: ĐIỀU KHÔNG ĐƯỢC GHI NHẬN")?;
    writeln!(out, "1. Ghi Phụ lục 02 khi Bên B chưa ký:")?;
    judged(out, mistakes::unsigned_appendix()?)?;
    writeln!(out, "2. Ghi Bên B rút khỏi hợp đồng lần thứ hai:")?;
    judged(out, mistakes::left_twice(&papers.framework)?)?;
    writeln!(out, "3. Nhập điều khoản có nhiều lỗi cùng lúc:")?;
    match Terms::try_from(mistakes::faulty_terms()?) {
        Ok(_) => writeln!(out, "   → Đã ghi")?,
        Err(problems) => {
            for problem in problems.iter() {
                let rule = problem.error.rule().unwrap_or_default();
                writeln!(
                    out,
                    "   → Từ chối ({rule}), mục `{}`: {}",
                    problem.path,
                    problem.error.vi()
                )?;
            }
        }
    }
    Ok(())
}

fn judged(out: &mut impl Write, written: std::result::Result<(), impl Explain>) -> Result<()> {
    match written {
        Ok(()) => writeln!(out, "   → Đã ghi")?,
        Err(refused) => {
            let rule = refused.rule().unwrap_or_default();
            writeln!(out, "   → Từ chối ({rule}): {}", refused.vi())?;
        }
    }
    Ok(())
}
