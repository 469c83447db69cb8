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
    /// ←
    Left,
    /// ↑
    Up,
    /// →
    Right,
    /// ↓
    Down,
}

impl Key {
    /// The four arrows.
    pub const ARROWS: [Self; 4] = [Self::Left, Self::Up, Self::Right, Self::Down];

    pub(crate) fn code(self) -> char {
        match self {
            Self::Tab => '\u{e004}',
            Self::Enter => '\u{e007}',
            Self::Space => ' ',
            Self::Escape => '\u{e00c}',
            Self::Left => '\u{e012}',
            Self::Up => '\u{e013}',
            Self::Right => '\u{e014}',
            Self::Down => '\u{e015}',
        }
    }
}

/// ⇧, for backwards tabbing.
pub(crate) const SHIFT: char = '\u{e008}';
