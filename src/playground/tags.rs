//! What is copied into a site: the two tags, their variant that does not block, and an example tag for each service.

use super::{
    draft::{Draft, Path},
    pretty::pretty,
};

/// The configuration block. No text in it can end the block early (HTML, «restrictions for contents of script elements»).
pub(crate) fn configuration_block(draft: &Draft) -> String {
    let json = pretty(draft.value()).replace('<', "\\u003c");
    format!("<script type=\"application/json\" id=\"portcullis-config\">\n{json}\n</script>")
}

/// The script tag, of the full build where the configuration asks for what only that has.
pub(crate) fn script_tag(draft: &Draft) -> String {
    format!("<script src=\"/portcullis/{}\"></script>", build(draft))
}

/// The theme's sheet, if there is one.
pub(crate) fn theme_tag(theme: &str) -> String {
    if theme.is_empty() { String::new() } else { format!("<link rel=\"stylesheet\" href=\"/portcullis/themes/{theme}.css\">\n") }
}

/// The same without holding up the page: the boot's lines deny by default until the script has arrived.
pub(crate) fn async_tags(draft: &Draft) -> String {
    format!("<script>/* the text of portcullis-boot.js */</script>\n<script async src=\"/portcullis/{}\"></script>", build(draft))
}

fn build(draft: &Draft) -> &'static str {
    if full_build_features(draft).is_empty() { "portcullis.js" } else { "portcullis-full.js" }
}

/// What the draft asks for that only the full build has.
pub(crate) fn full_build_features(draft: &Draft) -> Vec<&'static str> {
    draft.config().full_build_features()
}

/// A tag that waits for its service, for each service that a visitor is asked about.
pub(crate) fn waiting_tags(draft: &Draft) -> String {
    let config = draft.config();
    let tags = config.services.iter().filter_map(|service| {
        let category = config.categories.get(service.category).filter(|category| !category.required)?;
        let (category, id) = (&category.id, &service.id);
        Some(format!("<script type=\"text/plain\" data-category=\"{category}\" data-service=\"{id}\" data-src=\"…\"></script>"))
    });
    tags.collect::<Vec<_>>().join("\n")
}

/// The draft as the preview runs it: in debug mode, and with a cookie of its own, on its own path, so that it never meets the choice that
/// the visitor made for this page.
pub(crate) fn preview_configuration(draft: &Draft, folder: &str) -> String {
    let mut draft = draft.clone();
    let cookie = Path::to("cookie");
    draft.set(&cookie.member("name"), Some("portcullis-preview".into()));
    draft.set(&cookie.member("domain"), None);
    draft.set(&cookie.member("path"), Some(folder.into()));
    // nor does it reach the site's endpoints
    draft.set(&cookie.member("refreshUrl"), None);
    draft.set(&Path::to("receipts"), None);
    // the console tells of contrast, and of vendors that are not told
    draft.set(&Path::to("debug"), Some(true.into()));
    draft.value().to_json()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str) -> Draft {
        Draft::read(text).expect("a JSON object")
    }

    #[test]
    fn no_text_ends_the_block_early() {
        let block = configuration_block(&draft(r#"{"controller":{"name":"</script><script>alert(1)"}}"#));
        assert_eq!(block.matches("</script").count(), 1);
        let json = block.lines().skip(1).take_while(|line| *line != "</script>").collect::<String>();
        assert_eq!(draft(&json).text(&Path::to("controller").member("name")), "</script><script>alert(1)");
    }

    #[test]
    fn the_full_build_is_named_only_where_it_is_needed() {
        assert!(script_tag(&Draft::default()).contains("/portcullis.js"));
        assert!(script_tag(&draft(r#"{"adopt":["klaro"]}"#)).contains("/portcullis-full.js"));
    }

    #[test]
    fn a_theme_is_one_more_line() {
        assert_eq!(theme_tag(""), "");
        assert_eq!(theme_tag("ink"), "<link rel=\"stylesheet\" href=\"/portcullis/themes/ink.css\">\n");
    }

    #[test]
    fn tags_are_shown_for_what_is_asked() {
        let tags = waiting_tags(&draft(r#"{"services":[{"id":"a","category":"necessary"},{"id":"b","category":"analytics"}]}"#));
        assert_eq!(tags, r#"<script type="text/plain" data-category="analytics" data-service="b" data-src="…"></script>"#);
    }

    #[test]
    fn the_preview_keeps_its_choice_to_itself() {
        let own = draft(r#"{"cookie":{"name":"mine","domain":".example.com","days":30,"refreshUrl":"/r"},"receipts":{"url":"/r"}}"#);
        let preview = draft(&preview_configuration(&own, "/demo/preview/"));
        assert_eq!(preview.problems(), []);
        let config = preview.config();
        assert_eq!((config.cookie.name.as_str(), config.cookie.path.as_str()), ("portcullis-preview", "/demo/preview/"));
        assert_eq!((config.cookie.domain, config.cookie.days), (None, 30));
        assert!(!preview.value().to_json().contains("/r\""), "no choice of the preview reaches the site's endpoints");
    }
}
