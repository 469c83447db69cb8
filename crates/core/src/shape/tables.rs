//! The tables: contract §2, field by field.

use super::{Field, Form, Kind, Vital};

macro_rules! fields {
    ($($(#[doc = $doc:literal])+ $name:literal $($vital:ident)?: $kind:expr,)+) => {
        &[$(Field {
            name: $name,
            kind: $kind,
            vital: fields!(@vital $($vital)?),
            #[cfg(feature = "schema")]
            doc: concat!($($doc),+),
        },)+]
    };
    (@vital) => { Vital::No };
    (@vital checked) => { Vital::WhenPresent };
    (@vital required) => { Vital::Always };
}

const TEXT: Kind = Kind::Text;
const ID: Kind = Kind::Form(Form::Id);
const ADDRESS: Kind = Kind::Form(Form::Address);
const MODE: Kind = Kind::OneOf(&["opt-in", "opt-out", "notice"]);

/// The whole configuration.
pub const CONFIG: &Kind = &Kind::Object(ROOT);

const ROOT: &[Field] = fields! {
    /// For editors: where the JSON Schema is.
    "$schema": TEXT,
    /// The privacy policy that the visitor is asked under.
    "policy": Kind::Object(POLICY),
    /// Who is responsible for the processing (GDPR Art. 13(1)(a)).
    "controller": Kind::Object(CONTROLLER),
    /// What holds before the visitor has chosen: a mode, or rules by region.
    "mode": Kind::Either(&MODE, &Kind::Object(MODE_RULES)),
    /// Where the visitor is, ISO 3166-2, when the site knows it. Absent or malformed: the strictest rule holds.
    "region": Kind::Form(Form::Region),
    /// Whether Global Privacy Control is honoured. It is never consent.
    "gpc": Kind::OneOf(&["honor", "ignore"]),
    /// The cookie that holds the choice.
    "cookie": Kind::Object(COOKIE),
    /// What the visitor is asked about. Default: necessary (required), functional, analytics, marketing.
    "categories": Kind::List(&Kind::Object(CATEGORY)),
    /// Who stores or reads something, in which category.
    "services": Kind::List(&Kind::Object(SERVICE)),
    /// Vendors' own consent switches to keep informed. Absent: off.
    "signals": Kind::Object(SIGNALS),
    /// How the notice and the dialog look.
    "dialog": Kind::Object(DIALOG),
    /// Texts that replace the built-in ones, per language: plain text, never HTML.
    "texts": Kind::Map(&Kind::Map(&TEXT)),
    /// What a withdrawal does to a page where something it refuses has run already: auto and reload load the page anew, stay does not.
    "withdrawal": Kind::OneOf(&["auto", "reload", "stay"]),
    /// Whether clicks made by script may grant. They may always refuse.
    "allowSyntheticClicks": Kind::Flag,
    /// Other products whose markup is adopted (full build).
    "adopt": Kind::List(&TEXT),
    /// Unmarked third parties to keep shut (full build).
    "block": Kind::List(&Kind::Object(BLOCK)),
    /// Where records of consent are sent.
    "receipts": Kind::Object(RECEIPTS),
};

const POLICY: &[Field] = fields! {
    /// Its address.
    "url": ADDRESS,
    /// Its version. Another version than the one a stored choice was made under asks again.
    "version": TEXT,
};

const CONTROLLER: &[Field] = fields! {
    /// The name of the person or company.
    "name": TEXT,
    /// Where to ask: a page or a mailto: address.
    "contact": ADDRESS,
};

const MODE_RULES: &[Field] = fields! {
    /// For regions without a rule of their own.
    "default": MODE,
    /// The most specific region wins: US-CA before US.
    "regions": Kind::Map(&MODE),
};

const COOKIE: &[Field] = fields! {
    /// Its name. Default: portcullis.
    "name": Kind::Form(Form::CookieName),
    /// Its domain; null: this host only.
    "domain": Kind::OrNull(&Kind::Form(Form::Domain)),
    /// Its path. Default: /.
    "path": Kind::Form(Form::Path),
    /// Its SameSite attribute. Default: Lax.
    "sameSite": Kind::OneOf(&["Lax", "Strict", "None"]),
    /// Its Secure attribute. Default: true; dropped only on plain-http localhost.
    "secure": Kind::Flag,
    /// How long a choice holds, in days, acceptance and refusal alike. Default: 182, six months (CNIL guidelines 2020-091, §39). Browsers allow 400.
    "days": Kind::Whole(1, 400),
};

const CATEGORY: &[Field] = fields! {
    /// Its id.
    "id" required: ID,
    /// Whether it is needed to deliver what the visitor asked for: always granted, never asked (ePrivacy Directive Art. 5(3)).
    "required": Kind::Flag,
};

const SERVICE: &[Field] = fields! {
    /// Its id, unlike that of any other service or category.
    "id" required: ID,
    /// Its name, as visitors know it. Default: the id.
    "name": TEXT,
    /// The id of its category.
    "category" required: ID,
    /// Who runs it.
    "provider": TEXT,
    /// What it is for, in a sentence.
    "purpose": TEXT,
    /// Whether data is sold or shared for cross-context advertising (Cal. Civ. Code §1798.140): Global Privacy Control denies it.
    "sale" checked: Kind::Flag,
    /// What data it receives, each in a few words.
    "sharedData": Kind::List(&TEXT),
    /// The address of its privacy policy.
    "privacyPolicy": ADDRESS,
    /// Where one can opt out at the provider's.
    "optOut": ADDRESS,
    /// The cookies it sets. They are removed while it is not allowed.
    "cookies": Kind::List(&Kind::Object(SERVICE_COOKIE)),
    /// What else it stores: local:KEY, session:KEY, indexeddb:NAME, cache:NAME, with * for any characters.
    "storage": Kind::List(&Kind::Form(Form::Storage)),
};

const SERVICE_COOKIE: &[Field] = fields! {
    /// Its name, with * for any characters.
    "name" required: TEXT,
    /// How long it lives, in words: «2 years».
    "duration": TEXT,
    /// What it is for.
    "purpose": TEXT,
    /// A domain it may be set on, beside those of the page.
    "domain": Kind::Form(Form::Domain),
    /// A path it may be set on, beside those of the page.
    "path": Kind::Form(Form::Path),
};

const SIGNALS: &[Field] = fields! {
    /// Google Consent Mode v2.
    "google": Kind::Either(&Kind::Flag, &Kind::Object(GOOGLE)),
    /// Microsoft Advertising's Universal Event Tracking.
    "microsoftUet": Kind::Flag,
    /// Microsoft Clarity, consentv2.
    "clarity": Kind::Flag,
    /// The Meta pixel's consent switch, where the page has a pixel.
    "meta": Kind::Flag,
    /// The TikTok pixel's consent switch (full build).
    "tiktok": Kind::Flag,
    /// Matomo: consent for tracking, or for its cookies alone (full build).
    "matomo": Kind::Either(&Kind::Flag, &Kind::OneOf(&["cookies", "tracking"])),
};

const GOOGLE: &[Field] = fields! {
    /// Own categories and services to consent types: { "statistics": ["analytics_storage"] }.
    "map": Kind::Map(&Kind::List(&Kind::OneOf(crate::signal::GOOGLE_TYPES))),
};

const DIALOG: &[Field] = fields! {
    /// The notice's form.
    "layout": Kind::OneOf(&["bar", "box", "cloud", "modal", "sidebar"]),
    /// Where the notice stands.
    "position": Kind::OneOf(&["bottom", "top", "left", "right", "center", "bottom-left", "bottom-right", "top-left", "top-right"]),
    /// Light, dark, or as the visitor's system has it.
    "theme": Kind::OneOf(&["auto", "light", "dark"]),
    /// Whether a control to change the choice stands on every page once it is made (GDPR Art. 7(3)).
    "reopen": Kind::Flag,
    /// Whether the page waits until the visitor has chosen.
    "modal": Kind::Flag,
    /// A language tag; auto: that of the page, then the visitor's.
    "language": TEXT,
};

const BLOCK: &[Field] = fields! {
    /// A host, with * for any characters.
    "host" required: TEXT,
    /// The category that opens it.
    "category" required: ID,
};

const RECEIPTS: &[Field] = fields! {
    /// A same-origin address that takes records by POST.
    "url": ADDRESS,
};
