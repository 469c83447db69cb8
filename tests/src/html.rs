//! A site's page as its owner would write it: configuration, the one script tag, markup.

use serde_json::Value;

/// Builds a page with the script tag in place.
///
/// Before everything stands the witness, a script that notes errors, warnings and events (see `witness.js`).
#[derive(Clone, Debug)]
pub struct Html {
    config: Option<String>,
    tag: String,
    head: String,
    body: String,
    language: String,
    nonce: Option<String>,
    before: String,
}

impl Default for Html {
    fn default() -> Self {
        Self {
            config: None,
            tag: r#"<script src="/portcullis/portcullis.js"></script>"#.into(),
            head: String::new(),
            body: String::new(),
            language: "en".into(),
            nonce: None,
            before: String::new(),
        }
    }
}

impl Html {
    /// A page with the script tag and nothing else.
    pub fn new() -> Self {
        Self::default()
    }

    /// A page whose owner never installed anything.
    pub fn without_banner() -> Self {
        Self::new().tag("")
    }

    /// The configuration block.
    pub fn config(self, config: &Value) -> Self {
        self.raw_config(&config.to_string())
    }

    /// The configuration block, as text that need not be JSON.
    pub fn raw_config(mut self, text: &str) -> Self {
        // Inside a script element only these two could end the block or change its reading.
        self.config = Some(text.replace("</", "<\\/").replace("<!--", "<\\u0021--"));
        self
    }

    /// What stands before the configuration and the tag.
    pub fn before(mut self, markup: &str) -> Self {
        self.before.push_str(markup);
        self
    }

    /// Another script tag than the usual one.
    pub fn tag(mut self, tag: &str) -> Self {
        self.tag = tag.into();
        self
    }

    /// Markup in the head, after the tag.
    pub fn head(mut self, markup: &str) -> Self {
        self.head.push_str(markup);
        self
    }

    /// Markup in the body.
    pub fn body(mut self, markup: &str) -> Self {
        self.body.push_str(markup);
        self
    }

    /// The page's language (`en` unless told).
    pub fn language(mut self, tag: &str) -> Self {
        self.language = tag.into();
        self
    }

    /// A nonce on the page's own script tags.
    pub fn nonce(mut self, nonce: &str) -> Self {
        self.nonce = Some(nonce.into());
        self
    }

    /// The page's text.
    pub fn build(&self) -> String {
        let Self { tag, head, body, language, before, .. } = self;
        let nonce = self.nonce.as_ref().map(|nonce| format!(r#" nonce="{nonce}""#)).unwrap_or_default();
        let tag = tag.replace("<script", &format!("<script{nonce}"));
        let config = self.config.as_ref().map_or_else(String::new, |config| {
            format!("<script{nonce} type=\"application/json\" id=\"portcullis-config\">{config}</script>\n")
        });
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>A site</title>\n<link rel=\"icon\" href=\"data:,\">\n<script{nonce} src=\"/witness.js\"></script>\n\
             {before}\n{config}{tag}\n{head}\n</head>\n<body>\n<main><h1>A site</h1>\n{body}\n</main>\n</body>\n</html>\n"
        )
    }
}

/// A gated script of the tracker: `gated("analytics", "A.js?delay=2000")`.
pub fn gated(category: &str, file: &str) -> String {
    format!(r#"<script type="text/plain" data-category="{category}" data-src="{{{{tracker}}}}/t/{file}"></script>"#)
}

/// A gated inline script that notes its name: `gated_inline("analytics", "B")`.
pub fn gated_inline(category: &str, name: &str) -> String {
    format!(r#"<script type="text/plain" data-category="{category}">(window.ran ??= []).push("{name}")</script>"#)
}
