//! Keys by the names people use, as WebDriver's code points.

/// A key that writes no character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// ⇥
    Tab,
    /// ⏎
    Enter,
    /// The space bar.
    Space,
    /// Esc
    Escape,
}

impl Key {
    pub(crate) fn code(self) -> char {
        match self {
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Space => ' ',
            Self::Escape => '\u{e00c}',
        }
    }
}

/// ⇧, for backwards tabbing.
pub(crate) const SHIFT: char = '\u{e008}';
