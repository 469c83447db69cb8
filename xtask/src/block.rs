//! A block of the README that a command writes, between `<!-- NAME:begin -->` and `<!-- NAME:end -->`.

use anyhow::{Context, Result};

/// What stands before the block's content, the content, and what stands after it; the markers belong to the first and the last.
pub(crate) fn split<'a>(text: &'a str, name: &str) -> Result<(&'a str, &'a str, &'a str)> {
    let (begin, end) = (format!("<!-- {name}:begin -->\n"), format!("<!-- {name}:end -->"));
    let missing = || format!("README.md has no block `{}` … `{end}`", begin.trim_end());
    let from = text.find(&begin).with_context(missing)? + begin.len();
    let (before, rest) = text.split_at(from);
    let (block, after) = rest.split_at(rest.find(&end).with_context(missing)?);
    Ok((before, block, after))
}

/// The text with the block's content replaced.
pub(crate) fn replaced(text: &str, name: &str, content: &str) -> Result<String> {
    let (before, _, after) = split(text, name)?;
    Ok([before, content, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Title\n<!-- a:begin -->\nold\n<!-- a:end -->\nrest\n";

    #[test]
    fn only_the_content_is_replaced() {
        let new = replaced(TEXT, "a", "new\n").unwrap();
        assert_eq!(new, "# Title\n<!-- a:begin -->\nnew\n<!-- a:end -->\nrest\n");
        assert_eq!(split(&new, "a").unwrap().1, "new\n");
        assert!(replaced(TEXT, "b", "").unwrap_err().to_string().contains("<!-- b:begin -->"));
    }
}
