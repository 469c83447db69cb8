//! What a decision depends on beside the configuration: all that the core cannot know by itself.

use alloc::{string::String, vec::Vec};

/// The regime the visitor is under (contract §8), strictest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Nothing optional runs before it was granted (ePrivacy Directive Art. 5(3), GDPR Art. 4(11)).
    #[default]
    OptIn,
    /// Optional services run until refused (for example Cal. Civ. Code §1798.120).
    OptOut,
    /// Services run; the visitor is informed and can refuse.
    Notice,
}

impl Mode {
    /// The mode of that name; anything unknown is the strictest.
    #[must_use]
    pub fn named(name: &str) -> Mode {
        match name {
            "opt-out" => Mode::OptOut,
            "notice" => Mode::Notice,
            _ => Mode::OptIn,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Mode::OptIn => "opt-in",
            Mode::OptOut => "opt-out",
            Mode::Notice => "notice",
        }
    }
}

/// Where a choice came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A button of the notice.
    Notice,
    /// The preferences dialog.
    Preferences,
    /// The page's script or its own buttons.
    Api,
    /// Global Privacy Control.
    Gpc,
    /// A placeholder's button.
    Embed,
    /// Read back from the cookie.
    Stored,
}

impl Source {
    /// The source of that name; the page's script for anything else.
    #[must_use]
    pub fn named(name: &str) -> Source {
        match name {
            "notice" => Source::Notice,
            "preferences" => Source::Preferences,
            "embed" => Source::Embed,
            _ => Source::Api,
        }
    }

    /// Its name in `state.source`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Source::Notice => "notice",
            Source::Preferences => "preferences",
            Source::Api => "api",
            Source::Gpc => "gpc",
            Source::Embed => "embed",
            Source::Stored => "stored",
        }
    }
}

/// What the browser, or a server, knows at the time of the decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// Now, milliseconds since 1970.
    pub now: u64,
    /// The values of every cookie that has the choice's name, in the browser's order.
    pub cookies: Vec<String>,
    /// Whether the browser sends Global Privacy Control (`navigator.globalPrivacyControl`, `Sec-GPC: 1`).
    pub gpc: bool,
}
