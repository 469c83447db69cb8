//! What the visitor's screen is like: its size, light or dark.

use std::fmt;

use serde_json::json;

use crate::browser::Browser;
use crate::engine::Engine;

/// The size of the page's viewport in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Viewport {
    /// A small phone, upright.
    pub const PHONE: Self = Self { width: 360, height: 740 };
    /// A common laptop.
    pub const DESKTOP: Self = Self { width: 1280, height: 800 };
    /// A desktop at 400 % zoom, the size WCAG 1.4.10 (Reflow) is judged at.
    pub const REFLOW: Self = Self { width: 320, height: 256 };
}

impl fmt::Display for Viewport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::PHONE => f.write_str("phone"),
            Self::DESKTOP => f.write_str("desktop"),
            Self { width, height } => write!(f, "{width}x{height}"),
        }
    }
}

/// `prefers-color-scheme`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColorScheme {
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
    /// The visitor's own few colours in place of all of the page's: `forced-colors`.
    Forced,
}

impl fmt::Display for ColorScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        })
    }
}

/// Sets the viewport; how exactly an engine obeys is for the caller to check: window managers and browsers have
/// least widths of their own.
pub(crate) fn set_viewport(browser: &Browser, viewport: Viewport) -> Result<(), String> {
    let Viewport { width, height } = viewport;
    match browser.engine() {
        Engine::Chromium => browser
            .devtools(
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
            )
            .map(|_| ()),
        // A window of Firefox cannot be as narrow as a phone; the page within it can.
        Engine::Firefox => {
            browser.in_firefox(&format!("gBrowser.selectedBrowser.style.cssText = 'flex: none; width: {width}px; height: {height}px'"))
        }
        Engine::Webkit => fit_window(browser, viewport),
    }
}

/// The window's frame takes some of its size. The page hears of a new size some time after the driver has answered: it is waited for, so that what
/// comes next, the frame's own size included, is not judged by the old one.
fn fit_window(browser: &Browser, Viewport { width, height }: Viewport) -> Result<(), String> {
    let session = browser.session();
    let (outer_width, outer_height) = session.run("window size", |client| client.get_window_size())?;
    let inner = session.run("inner size", |client| client.execute("return [innerWidth, innerHeight]", Vec::new()))?;
    let side = |index: usize| inner.get(index).and_then(serde_json::Value::as_u64);
    let (Some(inner_width), Some(inner_height)) = (side(0), side(1)) else {
        return Err(format!("the page's size is no pair of numbers: {inner}"));
    };
    if (inner_width, inner_height) == (width.into(), height.into()) {
        return Ok(());
    }
    let with_frame = |wanted: u32, outer: u64, inner: u64| wanted + u32::try_from(outer.saturating_sub(inner)).unwrap_or_default();
    let (width_with, height_with) = (with_frame(width, outer_width, inner_width), with_frame(height, outer_height, inner_height));
    session.run("window size", |client| client.set_window_size(width_with, height_with))?;
    session.run("inner size", |client| client.execute_async(SETTLED, vec![json!([width, height])])).map(|_| ())
}

/// Waits until the page's size is the wanted one, or for a quarter of a second in which it has not changed.
const SETTLED: &str = "const [[width, height], done] = arguments;
    let last = '', still = 0;
    const look = () => {
        const now = [innerWidth, innerHeight];
        still = String(now) === last ? still + 1 : 0;
        last = String(now);
        if (now[0] === width && now[1] === height || still > 25) done();
        else setTimeout(look, 10);
    };
    look();";

/// Sets the preferred color scheme; false where the engine offers no way to.
pub(crate) fn set_color_scheme(browser: &Browser, scheme: Option<ColorScheme>) -> Result<bool, String> {
    match browser.engine() {
        Engine::Chromium => {
            let value = match scheme {
                Some(ColorScheme::Dark) => "dark",
                Some(ColorScheme::Light) => "light",
                Some(ColorScheme::Forced) | None => "",
            };
            let forced = if scheme == Some(ColorScheme::Forced) { "active" } else { "" };
            let features = json!([{ "name": "prefers-color-scheme", "value": value }, { "name": "forced-colors", "value": forced }]);
            browser.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).map(|_| true)
        }
        Engine::Firefox => {
            let value = match scheme {
                Some(ColorScheme::Dark) => 0,
                Some(ColorScheme::Light) => 1,
                Some(ColorScheme::Forced) | None => 2,
            };
            let forced = if scheme == Some(ColorScheme::Forced) { 2 } else { 0 };
            let set = format!(
                "Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', {value});
                Services.prefs.setIntPref('browser.display.document_color_use', {forced})"
            );
            browser.in_firefox(&set).map(|()| true)
        }
        Engine::Webkit => Ok(false),
    }
}

/// Back to a desktop that prefers nothing.
pub(crate) fn reset(browser: &Browser) -> Result<(), String> {
    set_viewport(browser, Viewport::DESKTOP)?;
    set_color_scheme(browser, None).map(|_| ())
}
