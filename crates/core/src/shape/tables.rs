//! The tables: contract §2, field by field.

use super::{Field, Form, Kind, Object, Vital};

/// `"name" vital = default: kind`; vital and default may be missing. The default is JSON, for the schema and the types;
/// what really happens without the field is in `config.rs`, and a test compares the two.
macro_rules! object {
    ($type:literal: $($(#[doc = $doc:literal])+ $name:literal $($vital:ident)? $(= $default:literal)?: $kind:expr,)+) => {
        Kind::Object(&Object {
            #[cfg(feature = "schema")]
            name: $type,
            fields: &[$(Field {
                name: $name,
                kind: $kind,
                vital: object!(@vital $($vital)?),
                #[cfg(feature = "schema")]
                doc: concat!($($doc),+),
                #[cfg(feature = "schema")]
                default: object!(@default $($default)?),
            },)+],
        })
    };
    (@vital) => { Vital::No };
    (@vital checked) => { Vital::WhenPresent };
    (@vital required) => { Vital::Always };
    (@default) => { None };
    (@default $default:literal) => { Some($default) };
}

const TEXT: Kind = Kind::Text;
const ID: Kind = Kind::Form(Form::Id);
const ADDRESS: Kind = Kind::Form(Form::Address);
const MODE: Kind = Kind::OneOf(&["opt-in", "opt-out", "notice"]);

/// The whole configuration.
pub const CONFIG: &Kind = &object! { "Config":
    /// For editors: where the JSON Schema is.
    "$schema": TEXT,
    /// The privacy policy that the visitor is asked under.
    "policy": POLICY,
    /// Who is responsible for the processing (GDPR Art. 13(1)(a)).
    "controller": CONTROLLER,
    /// What holds before the visitor has chosen: a mode, or rules by region.
    "mode" = r#""opt-in""#: Kind::Either(&MODE, &MODE_RULES),
    /// Where the visitor is, ISO 3166-2, when the site knows it. Absent or malformed: the strictest rule holds.
    "region": Kind::Form(Form::Region),
    /// Whether Global Privacy Control is honoured. It is never consent.
    "gpc" = r#""honor""#: Kind::OneOf(&["honor", "ignore"]),
    /// The cookie that holds the choice.
    "cookie": COOKIE,
    /// What the visitor is asked about.
    "categories" = r#"[{"id":"necessary","required":true},{"id":"functional"},{"id":"analytics"},{"id":"marketing"}]"#: Kind::List(&CATEGORY),
    /// Who stores or reads something, in which category.
    "services": Kind::List(&SERVICES_ENTRY),
    /// Vendors' own consent switches to keep informed. Absent: off.
    "signals": SIGNALS,
    /// How the notice and the dialog look.
    "dialog": DIALOG,
    /// Texts that replace the built-in ones, per language: plain text, never HTML.
    "texts": Kind::Map(None, &Kind::Map(None, &TEXT)),
    /// What happens to a page where something has run that is now refused: auto loads it anew, except at a first refusal;
    /// reload does so at a first refusal too, which matters where services run until refused; stay never does.
    "withdrawal" = r#""auto""#: Kind::OneOf(&["auto", "reload", "stay"]),
    /// Whether clicks made by script may grant. They may always refuse.
    "allowSyntheticClicks" = "false": Kind::Flag,
    /// Whether the console tells what is erased and what the self-test finds: vendors that are not told, colours with too little
    /// contrast.
    "debug" = "false": Kind::Flag,
    /// Other products whose markup is adopted (full build).
    "adopt": Kind::List(&Kind::Either(&PRODUCT, &ADOPTION)),
    /// Unmarked third parties to keep shut (full build).
    "block": Kind::List(&BLOCK),
    /// Where records of consent are sent (full build).
    "receipts": RECEIPTS,
};

const POLICY: Kind = object! { "Policy":
    /// Its address.
    "url": ADDRESS,
    /// Its version. Another version than the one a stored choice was made under asks again.
    "version": Kind::Form(Form::Line),
};

const CONTROLLER: Kind = object! { "Controller":
    /// The name of the person or company.
    "name": TEXT,
    /// Where to ask: a page or a mailto: address.
    "contact": ADDRESS,
};

const MODE_RULES: Kind = object! { "ModeRules":
    /// For regions without a rule of their own.
    "default" = r#""opt-in""#: MODE,
    /// The most specific region wins: US-CA before US.
    "regions": Kind::Map(Some(Form::Region), &MODE),
};

const COOKIE: Kind = object! { "Cookie":
    /// Its name.
    "name" = r#""portcullis""#: Kind::Form(Form::CookieName),
    /// Its domain; null: this host only.
    "domain" = "null": Kind::OrNull(&Kind::Form(Form::Domain)),
    /// Its path.
    "path" = r#""/""#: Kind::Form(Form::Path),
    /// Its SameSite attribute.
    "sameSite" = r#""Lax""#: Kind::OneOf(&["Lax", "Strict", "None"]),
    /// Its Secure attribute; dropped only on plain-http localhost.
    "secure" = "true": Kind::Flag,
    /// How long a choice holds, in days, acceptance and refusal alike. 182 is six months (CNIL recommendation 2020-092, §39). Browsers allow 400.
    "days" = "182": Kind::Whole(1, 400),
    /// A same-origin address that sets the cookie again by Set-Cookie: some browsers keep what a script has set for seven days only.
    "refreshUrl": ADDRESS,
};

const CATEGORY: Kind = object! { "Category":
    /// Its id.
    "id" required: ID,
    /// Whether it is needed to deliver what the visitor asked for: always granted, never asked (ePrivacy Directive Art. 5(3)).
    "required" = "false": Kind::Flag,
};

/// What a service may say of itself, after what it has to.
macro_rules! service {
    ($type:literal: $($own:tt)+) => { object! { $type: $($own)+
        /// Its name, as visitors know it. Default: the id.
        "name": TEXT,
        /// Who runs it.
        "provider": TEXT,
        /// What it is for, in a sentence.
        "purpose": TEXT,
        /// Whether data is sold or shared for cross-context advertising (Cal. Civ. Code §1798.140): Global Privacy Control denies it.
        "sale" checked = "false": Kind::Flag,
        /// Regions whose law exempts it from consent, as you have checked: there it runs until refused, and nowhere else.
        "exempt": Kind::List(&Kind::Form(Form::Region)),
        /// What data it receives, each in a few words.
        "sharedData": Kind::List(&TEXT),
        /// The address of its privacy policy.
        "privacyPolicy": ADDRESS,
        /// Where one can opt out at the provider's.
        "optOut": ADDRESS,
        /// The cookies it sets. They are removed while it is not allowed.
        "cookies": Kind::List(&SERVICE_COOKIE),
        /// What else it stores: local:KEY, session:KEY, indexeddb:NAME, cache:NAME, with * for any characters.
        "storage": Kind::List(&Kind::Form(Form::Storage)),
    } };
}

const SERVICE: Kind = service! { "Service":
    /// Its id, unlike that of any other service or category.
    "id" required: ID,
    /// The id of its category.
    "category" required: ID,
};

/// Names of the service catalogue are written out before a configuration is read ([`catalogue`](crate::catalogue)).
#[cfg(feature = "schema")]
const SERVICES_ENTRY: Kind = Kind::Short(&Kind::Either(&ID, &USED_SERVICE), &SERVICE);
#[cfg(not(feature = "schema"))]
const SERVICES_ENTRY: Kind = SERVICE;

#[cfg(feature = "schema")]
const USED_SERVICE: Kind = service! { "UsedService":
    /// The id of a service in the catalogue. What is said beside it goes before what the catalogue says.
    "use" required: ID,
    /// The host of your own installation, where the catalogue asks for one.
    "host": Kind::Form(Form::Host),
    /// Another id than the catalogue's, unlike that of any other service or category.
    "id": ID,
    /// Another category than the catalogue's.
    "category": ID,
};

const SERVICE_COOKIE: Kind = object! { "ServiceCookie":
    /// Its name, with * for any characters.
    "name" required: Kind::Form(Form::CookiePattern),
    /// How long it lives, in words: «2 years».
    "duration": TEXT,
    /// What it is for.
    "purpose": TEXT,
    /// A domain it may be set on, beside those of the page.
    "domain": Kind::Form(Form::Domain),
    /// A path it may be set on, beside those of the page.
    "path": Kind::Form(Form::Path),
};

const SIGNALS: Kind = object! { "Signals":
    /// Google Consent Mode v2.
    "google": Kind::Either(&Kind::Flag, &GOOGLE),
    /// Microsoft Advertising's Universal Event Tracking.
    "microsoftUet": Kind::Flag,
    /// Microsoft Clarity, consentv2.
    "clarity": Kind::Flag,
    /// The Meta pixel's consent switch, where the page has a pixel.
    "meta": Kind::Flag,
    /// The TikTok pixel's consent switch (full build).
    "tiktok": Kind::Flag,
    /// Matomo: consent for its cookies, which is what true stands for, or for tracking at all (full build).
    "matomo": Kind::Either(&Kind::Flag, &Kind::OneOf(&["cookies", "tracking"])),
    /// Ids of Google Analytics, «G-…», to keep switched off by window["ga-disable-…"] until analytics is granted (full build).
    "gaDisable": Kind::List(&ID),
    /// Segment: what is granted, told to analytics.js (full build).
    "segment": Kind::Flag,
    /// PostHog's opt-out, where the page has its snippet (full build).
    "posthog": Kind::Flag,
    /// Mixpanel's opt-out, where the page has its snippet (full build).
    "mixpanel": Kind::Flag,
    /// Amplitude's opt-out, where the page has its snippet (full build).
    "amplitude": Kind::Flag,
    /// Piano Analytics: its consent mode (full build).
    "piano": Kind::Flag,
};

const GOOGLE: Kind = object! { "GoogleSignals":
    /// basic: Google's tags are marked and load once they are allowed. advanced: they stand unmarked in the page, load before
    /// consent and send pings without cookies while it is denied. What is told is the same; portcullis.check() warns by it.
    /// tag-manager: our template in Google Tag Manager tells Google, and the page hears of the event portcullis_consent_update alone.
    "mode" = r#""basic""#: Kind::OneOf(&["basic", "advanced", "tag-manager"]),
    /// Own categories and services to consent types: { "statistics": ["analytics_storage"] }.
    "map": Kind::Map(Some(Form::Id), &Kind::List(&Kind::OneOf(crate::signal::GOOGLE_TYPES))),
    /// How long Google's tags wait for the choice, milliseconds (wait_for_update). Wanted only where this script comes late: with
    /// the boot lines, or without WebAssembly, 500 unless said otherwise.
    "waitForUpdate": Kind::Whole(0, 10_000),
    /// While region is not known: whether Google is told what holds in each of mode.regions, for it knows the region itself.
    "regions" = "false": Kind::Flag,
    /// Whether Google's ads are to leave out what identifies a click while ad_storage is denied (ads_data_redaction).
    "adsDataRedaction" = "false": Kind::Flag,
    /// Whether a click's identifiers are handed on in the addresses of links while storage is denied (url_passthrough).
    "urlPassthrough" = "false": Kind::Flag,
    /// A developer id that Google has given to you: «dXXXXXX».
    "developerId": ID,
};

const DIALOG: Kind = object! { "Dialog":
    /// The notice's form.
    "layout" = r#""bar""#: Kind::OneOf(&["bar", "box", "cloud", "modal", "sidebar"]),
    /// Where the notice stands.
    "position" = r#""bottom""#: Kind::OneOf(&["bottom", "top", "left", "right", "center", "bottom-left", "bottom-right", "top-left", "top-right"]),
    /// Light, dark, or as the visitor's system has it.
    "theme" = r#""auto""#: Kind::OneOf(&["auto", "light", "dark"]),
    /// Whether a control to change the choice stands on every page once it is made (GDPR Art. 7(3)).
    "reopen" = "true": Kind::Flag,
    /// Whether the page waits until the visitor has chosen.
    "modal" = "false": Kind::Flag,
    /// A language tag; auto: that of the page, then the visitor's.
    "language" = r#""auto""#: TEXT,
};

const PRODUCT: Kind = Kind::OneOf(&["cookieconsent", "klaro", "cookiebot", "onetrust", "tarteaucitron"]);

const ADOPTION: Kind = object! { "Adoption":
    /// The product whose markup stands in the pages.
    "from" required: PRODUCT,
    /// What becomes of a choice that the visitor made there: ask again, or honor it.
    "choice" = r#""ask""#: Kind::OneOf(&["ask", "honor"]),
    /// Its categories, or services, to ids of this configuration: { "statistics": "analytics" }.
    "categories": Kind::Map(None, &ID),
};

const BLOCK: Kind = object! { "Block":
    /// A host. *.example.com is that domain and all below it; elsewhere * stands for any characters. Never the page's own, unless named in full.
    "host" required: Kind::Form(Form::Host),
    /// The category, or service, that opens it. Of several entries for one host all have to.
    "category" required: ID,
};

const RECEIPTS: Kind = object! { "Receipts":
    /// A same-origin address that takes the record of each choice by POST.
    "url" required: ADDRESS,
};
