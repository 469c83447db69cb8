//! The configuration (contract §2): what a decision needs of it.

use alloc::{string::String, vec::Vec};

use crate::{
    Value,
    choice::MAX_ANSWERS,
    context::Mode,
    fingerprint, signal,
    text::{owned, take_part},
};

mod read;
#[cfg(feature = "schema")]
pub(crate) use read::FULL_BUILD;

/// A purpose the visitor is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Whether it is always granted and never asked.
    pub required: bool,
}

/// A cookie or storage user within a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Its id, unique among services and categories.
    pub id: String,
    /// Index of its category in [`Config::categories`].
    pub category: usize,
    /// Whether Global Privacy Control denies it.
    pub sale: bool,
    /// Whether the law of the visitor's region exempts it from consent, as the owner has found: there it runs until refused.
    pub exempt: bool,
    /// The cookies it sets.
    pub cookies: Vec<CookiePattern>,
    /// What else it stores: area (`local`, `session`, `indexeddb`, `cache`) and key pattern.
    pub storage: Vec<(String, String)>,
    /// All it declares, checked: `name`, `provider`, `purpose`, `sharedData`, `cookies`, ….
    pub declaration: Value,
}

impl Service {
    /// Its name, or else its id.
    #[must_use]
    pub fn name(&self) -> &str {
        self.declaration.text_of("name").unwrap_or(&self.id)
    }
}

/// A cookie that a service declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CookiePattern {
    /// Its name, with `*`.
    pub name: String,
    /// Its domain, where it is not just the page's own.
    pub domain: Option<String>,
    /// A path to try beside the page's own.
    pub path: Option<String>,
}

/// The cookie that holds the choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CookieSettings {
    /// Its name.
    pub name: String,
    /// Its domain, if not this host alone.
    pub domain: Option<String>,
    /// Its path.
    pub path: String,
    /// Its SameSite attribute.
    pub same_site: String,
    /// Its Secure attribute.
    pub secure: bool,
    /// How long a choice holds, days.
    pub days: u32,
}

/// What a withdrawal does to a page where something it refuses has run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withdrawal {
    /// The page is loaded anew, so that what ran is gone; but not at a first refusal, even where services run until refused.
    Auto,
    /// As `Auto`, and at a first refusal too.
    Reload,
    /// The page stays; the documentation tells the owner what that means.
    Stay,
}

impl Withdrawal {
    /// The one of that name; `Auto` for anything else.
    #[must_use]
    pub fn named(name: &str) -> Withdrawal {
        match name {
            "stay" => Withdrawal::Stay,
            "reload" => Withdrawal::Reload,
            _ => Withdrawal::Auto,
        }
    }
}

/// A configuration that holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The categories, in the owner's order.
    pub categories: Vec<Category>,
    /// The services, in the owner's order.
    pub services: Vec<Service>,
    /// Fingerprints of the categories, then the services, as the stored choice uses them.
    pub(crate) fingerprints: Vec<u32>,
    /// The cookie.
    pub cookie: CookieSettings,
    /// The region the site gave, if well formed.
    pub region: Option<String>,
    /// The mode where no rule says otherwise.
    pub default_mode: Mode,
    /// Modes by region.
    pub mode_rules: Vec<(String, Mode)>,
    /// The policy version, or an empty text.
    pub policy_version: String,
    /// The consent types that each id stands for, categories first, then services: see [`signal::GOOGLE_TYPES`].
    pub types: Vec<u8>,
    /// Consent types that stand for an id that is not declared: nobody can grant them.
    pub orphaned_types: u8,
    /// Whether Global Privacy Control is honoured.
    pub honor_gpc: bool,
    /// What a withdrawal does.
    pub withdrawal: Withdrawal,
    /// Whether clicks made by script may grant.
    pub allow_synthetic_clicks: bool,
    /// The checked configuration, where it was read from JSON: `policy`, `controller`, `dialog`, `texts`, `signals`, ….
    pub source: Value,
}

impl Config {
    /// A configuration without categories and services.
    #[must_use]
    pub fn new() -> Config {
        Config {
            categories: Vec::new(),
            services: Vec::new(),
            fingerprints: Vec::new(),
            cookie: CookieSettings {
                name: "portcullis".into(),
                domain: None,
                path: "/".into(),
                same_site: "Lax".into(),
                secure: true,
                days: 182,
            },
            region: None,
            default_mode: Mode::OptIn,
            mode_rules: Vec::new(),
            policy_version: String::new(),
            types: Vec::new(),
            orphaned_types: 0,
            honor_gpc: true,
            withdrawal: Withdrawal::Auto,
            allow_synthetic_clicks: false,
            source: Value::Null,
        }
    }

    /// Fills a configuration from lines of fields apart by tabs, as the gate's script writes them once it has found nothing wrong:
    ///
    /// | line | fields |
    /// | --- | --- |
    /// | `g` | the cookie: name, days; the script keeps the rest |
    /// | `o` | policy version, mode, region or nothing, `0` to ignore Global Privacy Control, what a withdrawal does |
    /// | `r` | a region and its mode |
    /// | `c` | a category: id, `1` for required |
    /// | `s` | a service: id, index of its category, `1` for sale; the lines of its exemptions, cookies and storage follow |
    /// | `x` | a region that exempts the service |
    /// | `k` | a cookie of the service: name, domain or nothing, path or nothing |
    /// | `t` | a key of the service: area, key |
    /// | `m` | index of an id and the consent types that the owner lets it stand for |
    ///
    /// Both sides name ids by their place. Where one cannot be added, the places would no longer agree, so nothing is declared
    /// at all: everything stays shut.
    #[must_use]
    pub fn from_lines(lines: &str) -> Config {
        let mut config = Config::new();
        let mut left = lines;
        while !left.is_empty() {
            let mut rest = take_part(&mut left, b'\n');
            let fields = [(); 6].map(|()| take_part(&mut rest, b'\t'));
            if !config.take_line(fields) {
                // leaked: code that can drop a whole configuration would cost the gate 100 bytes
                core::mem::forget(config);
                return Config::new();
            }
        }
        config
    }

    fn take_line(&mut self, [kind, a, b, c, d, e]: [&str; 6]) -> bool {
        let some = |text: &str| (!text.is_empty()).then(|| owned(text));
        match kind.as_bytes() {
            b"c" => return self.add_category(owned(a), b == "1"),
            b"s" => return self.add_service(owned(a), decimal(b), c == "1"),
            b"k" => {
                if let Some(service) = self.services.last_mut() {
                    service.cookies.push(CookiePattern { name: owned(a), domain: some(b), path: some(c) });
                }
            }
            b"t" => {
                if let Some(service) = self.services.last_mut() {
                    service.storage.push((owned(a), owned(b)));
                }
            }
            b"x" => {
                let exempt = self.is_in(a);
                if let Some(service) = self.services.last_mut() {
                    service.exempt |= exempt;
                }
            }
            b"r" => self.mode_rules.push((owned(a), Mode::named(b))),
            b"m" => self.stands_for(decimal(a), decimal(b) as u8),
            b"o" => {
                self.policy_version = owned(a);
                self.default_mode = Mode::named(b);
                self.region = some(c);
                self.honor_gpc = d != "0";
                self.withdrawal = Withdrawal::named(e);
            }
            _ => {
                self.cookie.name = owned(a);
                self.cookie.days = decimal(b) as u32;
            }
        }
        true
    }

    /// Adds a category; all of them come before the first service. Whether it was added: a fingerprint stands for one thing only.
    pub fn add_category(&mut self, id: String, required: bool) -> bool {
        let fingerprint = category_fingerprint(&id);
        let fits = self.services.is_empty() && self.has_room(fingerprint);
        if fits {
            self.fingerprints.push(fingerprint);
            self.types.push(signal::built_in(&id));
            self.categories.push(Category { id, required });
        }
        fits
    }

    /// Adds a service to the category at an index. Whether it was added: an id, or a fingerprint, stands for one thing only.
    pub fn add_service(&mut self, id: String, category: usize, sale: bool) -> bool {
        let Some(name) = self.categories.get(category).map(|category| category.id.as_str()) else { return false };
        // The category is part of it: consent is given for a purpose (GDPR Art. 6(1)(a)), so a service that moves is asked anew.
        let fingerprint = fingerprint::short(&["s:", &id, ":", name], 29);
        if self.find(&id).is_some() || !self.has_room(fingerprint) {
            return false;
        }
        self.services.push(Service {
            id,
            category,
            sale,
            exempt: false,
            cookies: Vec::new(),
            storage: Vec::new(),
            declaration: Value::Null,
        });
        self.fingerprints.push(fingerprint);
        self.types.push(0);
        true
    }

    /// Whether a fingerprint stands for nothing yet, and the cookie can hold one answer more: a refusal has to fit.
    fn has_room(&self, fingerprint: u32) -> bool {
        self.fingerprints.iter().all(|known| *known != fingerprint) && self.len() < MAX_ANSWERS
    }

    /// The owner lets the id at an index stand for these consent types, and no others. An index beyond the ids is one that is not
    /// declared.
    pub fn stands_for(&mut self, index: usize, types: u8) {
        match self.types.get_mut(index) {
            Some(own) => *own = types,
            None => self.orphaned_types |= types,
        }
    }

    /// How many ids there are: categories, then services.
    #[must_use]
    pub fn len(&self) -> usize {
        self.fingerprints.len()
    }

    /// Whether there is nothing to ask at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fingerprints.is_empty()
    }

    /// The ids, categories first, then services.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.categories.iter().map(|category| category.id.as_str()).chain(self.services.iter().map(|service| service.id.as_str()))
    }

    /// The index of an id: categories first, then services.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<usize> {
        let category = self.categories.iter().position(|category| category.id == id);
        category.or_else(|| Some(self.categories.len() + self.services.iter().position(|service| service.id == id)?))
    }

    /// The service at an index of [`Config::find`], if it is one.
    #[must_use]
    pub fn service(&self, index: usize) -> Option<&Service> {
        self.services.get(index.checked_sub(self.categories.len())?)
    }

    /// Whether the id at `index` is a required category, or a service in one.
    #[must_use]
    pub fn required(&self, index: usize) -> bool {
        let category = self.service(index).map_or(index, |service| service.category);
        self.categories.get(category).is_some_and(|category| category.required)
    }

    /// The indices of the services in the category at `index`; nothing for a service.
    pub fn services_of(&self, index: usize) -> impl Iterator<Item = usize> {
        let first = self.categories.len();
        self.services.iter().enumerate().filter(move |(_, service)| service.category == index).map(move |(at, _)| first + at)
    }

    /// Whether the visitor is known to be in a region, or in a part of it.
    #[must_use]
    pub fn is_in(&self, region: &str) -> bool {
        self.region.as_deref().is_some_and(|own| own == region || own.get(..2) == Some(region))
    }

    /// The mode for the visitor's region (contract §8): the most specific rule wins; a well-formed region without a rule
    /// gets `default`; an absent or malformed one gets the strictest mode configured.
    #[must_use]
    pub fn mode(&self) -> Mode {
        let rule = |region: &str| self.mode_rules.iter().find(|(of, _)| of == region).map(|(_, mode)| *mode);
        match &self.region {
            Some(region) => rule(region).or_else(|| rule(region.get(..2)?)).unwrap_or(self.default_mode),
            None => self.mode_rules.iter().fold(self.default_mode, |strictest, (_, mode)| strictest.min(*mode)),
        }
    }
}

/// A number in decimal, as the script writes it.
fn decimal(text: &str) -> usize {
    text.bytes().fold(0, |number: usize, digit| number.wrapping_mul(10).wrapping_add(usize::from(digit.wrapping_sub(b'0'))))
}

fn category_fingerprint(id: &str) -> u32 {
    fingerprint::short(&["c:", id], 29)
}

#[cfg(test)]
mod tests;
