//! Looks: the themes of `style/themes/`, whether their colours can be read, and whether `docs/looks.md` names every property that there is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;

const FOLDER: &str = "style/themes";
const TOKENS: &str = "style/tokens.css";
const PAGE: &str = "docs/looks.md";
const PREFIX: &str = "--portcullis-";

/// What is ours alone: set by the gate, or worked out by the sheets.
const INTERNAL: [&str; 5] = ["scheme", "covered", "notice-size", "embed-ratio", "ground"];

/// Which colour has to stand out from which, and by how much: text by 4.5 to 1 (WCAG 2.2, 1.4.3), edges of controls and the ring around
/// what has the focus by 3 to 1 (1.4.11).
const CONTRASTS: [(&str, &str, f64); 10] = [
    ("text", "surface", 4.5),
    ("text", "sunken", 4.5),
    ("muted", "surface", 4.5),
    ("muted", "sunken", 4.5),
    ("on-accent", "accent", 4.5),
    ("control", "surface", 3.0),
    ("control", "sunken", 3.0),
    ("accent", "surface", 3.0),
    ("accent", "sunken", 3.0),
    ("focus", "surface", 3.0),
];

/// The sheets to deliver, by name: `harbour` and its like, and `properties`.
pub(crate) fn names(project: &Project) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for file in fs::read_dir(project.root.join(FOLDER)).with_context(|| format!("cannot list {FOLDER}"))? {
        let path = file.with_context(|| format!("cannot list {FOLDER}"))?.path();
        names.extend(path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

/// Everything that is wrong with the looks.
pub(crate) fn faults(project: &Project) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let tokens = project.read(TOKENS)?;
    found.extend(unreadable(&palettes(&tokens)).into_iter().map(|fault| format!("{TOKENS}: {fault}")));
    let mut used = properties(&tokens);
    for name in ["base", "notice", "placeholder", "reopen", "preferences"] {
        used.extend(properties(&project.read(&format!("style/{name}.css"))?));
    }
    for name in names(project)? {
        let path = format!("{FOLDER}/{name}.css");
        let sheet = project.read(&path)?;
        found.extend(unreadable(&palettes(&sheet)).into_iter().map(|fault| format!("{path}: {fault}")));
        if sheet.contains("accept-all") || sheet.contains("reject-all") {
            found.push(format!("{path} tells accept and reject apart"));
        }
        used.extend(properties(&sheet));
    }
    let page = project.read(PAGE)?;
    let documented: BTreeSet<String> =
        page.lines().filter_map(|line| line.strip_prefix("| `--portcullis-")?.split('`').next().map(str::to_owned)).collect();
    let used: BTreeSet<String> = used.into_iter().filter(|name| !INTERNAL.contains(&name.as_str())).collect();
    found.extend(used.difference(&documented).map(|name| format!("{PAGE} says nothing of {PREFIX}{name}")));
    found.extend(documented.difference(&used).map(|name| format!("{PAGE} tells of {PREFIX}{name}, which no sheet uses")));
    Ok(found)
}

/// Every property a sheet uses or sets.
fn properties(sheet: &str) -> BTreeSet<String> {
    let ends = |rest: &str| rest.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-').unwrap_or(rest.len());
    sheet.split(PREFIX).skip(1).filter_map(|rest| rest.get(..ends(rest))).map(str::to_owned).collect()
}

type Palette = BTreeMap<String, [u8; 3]>;

/// The colours of each block of a sheet that has any, a later one standing upon the first.
fn palettes(sheet: &str) -> Vec<Palette> {
    let mut found: Vec<Palette> = Vec::new();
    for block in sheet.split('}') {
        let colours: Palette = block.lines().filter_map(colour).collect();
        if colours.contains_key("surface") {
            let mut palette = found.first().cloned().unwrap_or_default();
            palette.extend(colours);
            found.push(palette);
        }
    }
    found
}

/// `--portcullis-NAME: #rrggbb` or `#rgb`.
fn colour(line: &str) -> Option<(String, [u8; 3])> {
    let (name, value) = line.trim().strip_prefix(PREFIX)?.split_once(':')?;
    let digits = value.trim().strip_prefix('#')?;
    let digits = digits.get(..digits.find(|letter: char| !letter.is_ascii_hexdigit()).unwrap_or(digits.len()))?;
    let each = |at: usize| {
        let text = if digits.len() == 3 { digits.get(at..=at)?.repeat(2) } else { digits.get(2 * at..2 * at + 2)?.to_owned() };
        u8::from_str_radix(&text, 16).ok()
    };
    Some((name.to_owned(), [each(0)?, each(1)?, each(2)?]))
}

fn unreadable(palettes: &[Palette]) -> Vec<String> {
    let mut found = Vec::new();
    for palette in palettes {
        for (front, back, least) in CONTRASTS {
            if let (Some(front_colour), Some(back_colour)) = (palette.get(front), palette.get(back)) {
                let ratio = contrast(*front_colour, *back_colour);
                if ratio < least {
                    found.push(format!("{front} on {back} ({back_colour:?}) has a contrast of {ratio:.2}, {least} is the least"));
                }
            }
        }
    }
    found
}

/// The contrast ratio of WCAG 2.2.
fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of WCAG 2.2.
fn luminance(colour: [u8; 3]) -> f64 {
    let linear = |value: u8| {
        let part = f64::from(value) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
        assert!((contrast([0x76; 3], [255; 3]) - 4.54).abs() < 0.01);
    }

    #[test]
    fn what_cannot_be_read_is_found_also_where_only_the_dark_half_is_wrong() {
        let sheet = |text: &str| {
            format!(
                ".portcullis {{\n  --portcullis-surface: #fff;\n  --portcullis-text: #111;\n}}\n@media x {{\n  y {{\n    --portcullis-surface: #101010;\n    --portcullis-text: {text};\n  }}\n}}\n"
            )
        };
        assert_eq!(unreadable(&palettes(&sheet("#eee"))), [""; 0]);
        let faults = unreadable(&palettes(&sheet("#333")));
        assert_eq!(faults.len(), 1);
        assert!(faults[0].starts_with("text on surface ([16, 16, 16])"), "{faults:?}");
    }

    #[test]
    fn properties_are_found_where_they_are_used_and_where_they_are_set() {
        let found = properties(
            "a { color: var(--portcullis-text); b: var(--portcullis-link, var(--portcullis-accent)) } c { --portcullis-radius: 0 }",
        );
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["accent", "link", "radius", "text"]);
    }
}
