//! The example `province_dashboard`: what was planted is found, and what it writes is whole.

#[path = "../../examples/province_dashboard/articles.rs"]
mod articles;
#[path = "../../examples/province_dashboard/defects.rs"]
mod defects;
#[path = "../../examples/province_dashboard/page.rs"]
mod page;
#[path = "../../examples/province_dashboard/province.rs"]
mod province;
#[path = "../../examples/province_dashboard/sql.rs"]
mod sql;
#[path = "../../examples/province_dashboard/terminal.rs"]
mod terminal;
#[path = "../../examples/province_dashboard/view.rs"]
mod view;

mod browser;
mod found;
mod html;
mod outputs;

use province::Result;
use view::View;

/// The page of the province with defects.
fn html() -> Result<String> {
    let (province, planted) = province::with_defects()?;
    let register = province.register();
    Ok(page::html(&View::of(&register, &planted)?).into_string())
}
