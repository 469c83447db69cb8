//! What can be wrong, told so that a site owner can mend it.

use alloc::string::String;

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        /// A stable error code (contract §5). The kebab-case name is what pages and tests see.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[doc = $doc])+ $name,)+ }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &[Code] = &[$(Code::$name,)+];

            /// The code as pages see it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$name => $text,)+ }
            }

            /// What it means, in a sentence or two: the documentation's own table.
            #[cfg(feature = "schema")]
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc),+),)+ }
            }
        }
    };
}

codes! {
    /// The configuration has a mistake; `path` says where. The bad entry was left out.
    ConfigInvalid = "config-invalid",
    /// The configuration named by `data-config` could not be fetched; everything stays denied.
    ConfigUnavailable = "config-unavailable",
    /// An element, a call or an action names an id that the configuration does not declare.
    UnknownId = "unknown-id",
    /// A `data-category` expression cannot be read, or contradicts `data-service`; the element stays closed.
    BadCondition = "bad-condition",
    /// The choice could not be written to its cookie; nothing was released.
    CookieBlocked = "cookie-blocked",
    /// The browser or the page's policy refuses WebAssembly, and the script that stands in for it could not be loaded; everything stays
    /// shut.
    WasmRefused = "wasm-refused",
    /// The preferences dialog could not be fetched or started.
    DialogUnavailable = "dialog-unavailable",
    /// The texts of a language could not be fetched; English is shown.
    LocaleUnavailable = "locale-unavailable",
    /// A tag has `data-category` but a type that the browser runs: it ran before anybody was asked.
    TagAlreadyRan = "tag-already-ran",
    /// The configuration asks for something that this build does not have; it stays closed.
    FeatureMissing = "feature-missing",
    /// A required category or service was to be denied; it cannot be.
    RequiredId = "required-id",
    /// A released script called `document.write`, which would have wiped the page; the call was ignored.
    DocumentWrite = "document-write",
    /// A click made by script was to grant something; only a visitor's own click can (`allowSyntheticClicks`).
    SyntheticClick = "synthetic-click",
    /// The address in `cookie.refreshUrl` is on another origin, or did not answer; the choice is kept by the script alone.
    RefreshFailed = "refresh-failed",
    /// The address in `receipts.url` is on another origin, or did not take the record; the choice holds all the same.
    ReceiptFailed = "receipt-failed",
    /// Portcullis itself failed; the gate stays shut for the rest of the page.
    Fault = "fault",
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its stable code.
    pub code: Code,
    /// Where: a path into the configuration such as `services[2].category`, or empty.
    pub path: String,
    /// The whole sentence, beginning with the path: what was found, what is allowed, the nearest right spelling.
    pub message: String,
}

impl Problem {
    /// A problem at `path`; the message is the path, a colon and the joined `parts`.
    #[must_use]
    pub fn new(code: Code, path: &str, parts: &[&str]) -> Problem {
        let mut message = String::from(path);
        if !path.is_empty() {
            message.push_str(": ");
        }
        parts.iter().for_each(|part| message.push_str(part));
        Problem { code, path: path.into(), message }
    }
}
