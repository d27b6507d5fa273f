//! The page in a browser without a window, where one is installed.

use crate::html;
use crate::province::Result;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// The first of them that is on the path.
fn installed() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<_> = std::env::split_paths(&path).collect();
    let mut candidates = BROWSERS
        .iter()
        .flat_map(|name| folders.iter().map(move |it| it.join(name)));
    candidates.find(|candidate| candidate.is_file())
}

/// A folder of this test, which is gone when it is over.
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Self> {
        let name = format!("lienvien-dashboard-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // a browser may still be writing: then the system clears it away
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Runs the browser with these arguments, and gives what it printed.
fn run(browser: &Path, folder: &Path, arguments: &[OsString]) -> Result<String> {
    let out = folder.join("out");
    let profile = folder.join("profile");
    let mut command = Command::new(browser);
    command.args([
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ]);
    command
        .arg(format!("--user-data-dir={}", profile.display()))
        .args(arguments);
    command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .stdout(fs::File::create(&out)?);
    let mut child = command.spawn()?;
    let begun = Instant::now();
    let status = loop {
        match child.try_wait()? {
            Some(status) => break status,
            None if begun.elapsed() > Duration::from_secs(120) => {
                child.kill()?;
                child.wait()?;
                return Err("trình duyệt không kết thúc".into());
            }
            None => sleep(Duration::from_millis(50)),
        }
    };
    assert!(status.success(), "{status}");
    Ok(String::from_utf8(fs::read(out)?)?)
}

/// The width and the height of a picture, as the head of a PNG file states them.
fn size(png: &[u8]) -> Option<[u32; 2]> {
    let head = png.strip_prefix(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")?;
    let side = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some([side(0)?, side(4)?])
}

#[test]
fn a_browser_shows_the_page() -> Result<()> {
    let Some(browser) = installed() else {
        // not by `eprintln!`, which the tests keep to themselves
        let names = BROWSERS.join(", ");
        writeln!(
            io::stderr(),
            "SKIPPED a_browser_shows_the_page: none of {names} is installed"
        )?;
        return Ok(());
    };
    let folder = Folder::new()?;
    let (page, folder) = (folder.0.join("page.html"), folder.0.as_path());
    fs::write(&page, html()?)?;
    let url = OsString::from(format!("file://{}", page.display()));
    let dom = run(&browser, folder, &["--dump-dom".into(), url.clone()])?;
    // what the browser made of it
    assert_eq!(dom.matches("<h2>").count(), 7);
    assert_eq!(dom.matches("<section id=").count(), 7);
    assert!(dom.contains("<h2>Ma trận cơ sở và chuyên khoa</h2>"));
    assert!(dom.contains("<th scope=\"row\">Bệnh viện Đa khoa Nà Hoa</th>"));
    assert_eq!(dom.matches("<tr").count(), html()?.matches("<tr").count());
    for (name, width, height) in [("screen", 1200, 1500), ("phone", 500, 900)] {
        let picture = folder.join(format!("{name}.png"));
        let arguments = [
            format!("--screenshot={}", picture.display()).into(),
            format!("--window-size={width},{height}").into(),
            url.clone(),
        ];
        run(&browser, folder, &arguments)?;
        let png = fs::read(&picture)?;
        assert_eq!(size(&png), Some([width, height]));
        // an empty page is a few kilobytes
        assert!(png.len() > 40_000, "{} bytes", png.len());
    }
    Ok(())
}
