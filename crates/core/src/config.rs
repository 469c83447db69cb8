//! The configuration (contract §2), read from JSON and judged.
//!
//! Reading never fails: what is wrong is left out and named, and what is left out grants nothing.

use alloc::{string::String, vec, vec::Vec};

use crate::{
    Value,
    choice::MAX_ANSWERS,
    context::Mode,
    error::{Code, Problem},
    fingerprint, json, locale,
    shape::{self, did_you_mean},
    spelling,
};

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
    /// Whether Global Privacy Control is honoured.
    pub honor_gpc: bool,
    /// What a withdrawal does.
    pub withdrawal: Withdrawal,
    /// Whether clicks made by script may grant.
    pub allow_synthetic_clicks: bool,
    /// The checked configuration: `policy`, `controller`, `dialog`, `texts`, `signals`, ….
    pub source: Value,
}

/// Features of the full build that a configuration can ask for, by path.
const FULL_BUILD: [&str; 2] = ["adopt", "block"];
const FULL_SIGNALS: [&str; 2] = ["tiktok", "matomo"];

impl Default for Config {
    fn default() -> Config {
        Config::read_with("{}", "").0
    }
}

impl Config {
    /// Reads a configuration. The problems name everything that was left out, and why.
    ///
    /// A text that is no JSON object gives the built-in categories and no services, so everything marked stays closed.
    #[must_use]
    pub fn read(text: &str) -> (Config, Vec<Problem>) {
        Config::read_with(text, locale::ENGLISH)
    }

    /// As [`Config::read`], with the table of built-in texts given by the caller: the gate's script has it, its module has not.
    #[must_use]
    pub fn read_with(text: &str, texts: &str) -> (Config, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut source = json::parse(text).unwrap_or_else(|error| {
            let mut at = String::new();
            json::write_whole(i64::try_from(error.at).unwrap_or_default(), &mut at);
            let parts = ["the configuration is not JSON: byte ", &at, " is not ", error.expected];
            problems.push(Problem::new(Code::ConfigInvalid, "", &parts));
            Value::Object(Vec::new())
        });
        shape::check(&mut source, shape::CONFIG, &mut problems);
        // A rule that was left out must not leave its region to a looser one.
        if problems.iter().any(|problem| problem.path.split('.').next() == Some("mode")) {
            source.remove("mode");
        }
        let mut config = Config {
            categories: categories(&source, &mut problems),
            services: Vec::new(),
            fingerprints: Vec::new(),
            cookie: cookie(&source, &mut problems),
            region: source.text_of("region").map(String::from),
            honor_gpc: source.text_of("gpc") != Some("ignore"),
            withdrawal: match source.text_of("withdrawal") {
                Some("stay") => Withdrawal::Stay,
                Some("reload") => Withdrawal::Reload,
                _ => Withdrawal::Auto,
            },
            allow_synthetic_clicks: source.flag_of("allowSyntheticClicks") == Some(true),
            source,
        };
        config.read_services(&mut problems);
        config.check_names(texts, &mut problems);
        shape::close_gaps(&mut config.source);
        config.services.iter_mut().for_each(|service| shape::close_gaps(&mut service.declaration));
        (config, problems)
    }

    fn read_services(&mut self, problems: &mut Vec<Problem>) {
        self.fingerprints = self.categories.iter().map(|category| fingerprint::short(&["c:", &category.id], 29)).collect();
        // taken out, so that the declarations are not kept twice
        let Some(Value::List(declarations)) = self.source.remove("services") else { return };
        let mut twice = Vec::new();
        for (index, declaration) in declarations.into_iter().enumerate() {
            let Some(id) = declaration.text_of("id").map(String::from) else { continue };
            let at = path(&["services", "[", "]"], index);
            let name = declaration.text_of("category").unwrap_or_default();
            let Some(category) = self.categories.iter().position(|category| category.id == name) else {
                let near = spelling::nearest(name, self.categories.iter().map(|category| category.id.as_str()));
                let parts = ["\"", name, "\" is not a declared category", &did_you_mean(near)];
                problems.push(Problem::new(Code::ConfigInvalid, &[&at, ".category"].concat(), &parts));
                continue;
            };
            // The category is part of it: consent is given for a purpose (GDPR Art. 6(1)(a)), so a service that moves is asked anew.
            let fingerprint = fingerprint::short(&["s:", &id, ":", name], 29);
            let taken = self.find(&id);
            if taken.is_some() || self.fingerprints.contains(&fingerprint) || self.len() >= MAX_ANSWERS {
                let parts = ["\"", id.as_str(), "\" is taken, has the fingerprint of another id, or is one too many; it is left out"];
                problems.push(Problem::new(Code::ConfigInvalid, &[&at, ".id"].concat(), &parts));
                twice.extend(taken.and_then(|index| index.checked_sub(self.categories.len())));
                continue;
            }
            let sale = declaration.flag_of("sale") == Some(true);
            self.services.push(Service { id, category, sale, declaration });
            self.fingerprints.push(fingerprint);
        }
        // Nobody can tell which of the two a page means: it means neither, and stays shut.
        twice.sort_unstable();
        twice.dedup();
        for at in twice.into_iter().rev() {
            self.services.remove(at);
            self.fingerprints.remove(self.categories.len() + at);
        }
    }

    /// Names that refer to others: text keys, the signals' map, the categories of `block`.
    fn check_names(&self, builtin: &str, problems: &mut Vec<Problem>) {
        let texts = self.source.get("texts").map_or(&[][..], Value::members);
        let english = if texts.is_empty() { Value::Null } else { json::parse(builtin).unwrap_or(Value::Null) };
        for (language, own) in texts {
            for (key, _) in own.members() {
                if !locale::is_key(self, &english, key) {
                    let near = spelling::nearest(key, english.members().iter().map(|(known, _)| known.as_str()));
                    let at = ["texts.", language, ".", key].concat();
                    problems.push(Problem::new(Code::ConfigInvalid, &at, &["unknown text", &did_you_mean(near)]));
                }
            }
        }
        let map = self.source.get("signals").and_then(|signals| signals.get("google")?.get("map"));
        for (id, _) in map.map_or(&[][..], Value::members) {
            if self.find(id).is_none() {
                problems.push(self.unknown_id(Code::ConfigInvalid, &["signals.google.map.", id].concat(), id));
            }
        }
        for (index, block) in self.source.items_of("block").iter().enumerate() {
            let Some(id) = block.text_of("category") else { continue };
            if self.find(id).is_none() {
                problems.push(self.unknown_id(Code::ConfigInvalid, &path(&["block", "[", "].category"], index), id));
            }
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
        self.ids().position(|known| known == id)
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

    /// The problem «unknown id», with the nearest known one.
    #[must_use]
    pub fn unknown_id(&self, code: Code, at: &str, id: &str) -> Problem {
        let near = spelling::nearest(id, self.ids());
        Problem::new(code, at, &["\"", id, "\" is not a declared category or service", &did_you_mean(near)])
    }

    /// The policy version, or an empty text.
    #[must_use]
    pub fn policy_version(&self) -> &str {
        self.source.get("policy").and_then(|policy| policy.text_of("version")).unwrap_or_default()
    }

    /// The configuration without what was wrong in it, as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut source = self.source.clone();
        if let Value::Object(members) = &mut source {
            let services = self.services.iter().map(|service| service.declaration.clone()).collect();
            members.push(("services".into(), Value::List(services)));
        }
        source.to_json()
    }

    /// The mode for the visitor's region (contract §8): the most specific rule wins; a well-formed region without a rule
    /// gets `default`; an absent or malformed one gets the strictest mode configured.
    #[must_use]
    pub fn mode(&self) -> Mode {
        let Some(mode) = self.source.get("mode") else { return Mode::OptIn };
        if let Some(name) = mode.text() {
            return Mode::named(name);
        }
        let default = mode.text_of("default").map_or(Mode::OptIn, Mode::named);
        let rules = mode.get("regions");
        let rule = |region: &str| rules.and_then(|rules| rules.text_of(region)).map(Mode::named);
        match &self.region {
            Some(region) => rule(region).or_else(|| rule(region.split('-').next()?)).unwrap_or(default),
            None => {
                let rules = rules.map_or(&[][..], Value::members).iter().filter_map(|(_, mode)| mode.text()).map(Mode::named);
                rules.chain([default]).min().unwrap_or(Mode::OptIn)
            }
        }
    }

    /// What the configuration asks for that only the full build has, by path.
    #[must_use]
    pub fn full_build_features(&self) -> Vec<String> {
        let asks = |value: Option<&Value>| value.is_some_and(|value| !matches!(value, Value::Flag(false)) && *value != Value::List(vec![]));
        let signals = self.source.get("signals");
        let top = FULL_BUILD.iter().filter(|name| asks(self.source.get(name))).map(|name| String::from(*name));
        let vendors = FULL_SIGNALS.iter().filter(|name| asks(signals.and_then(|signals| signals.get(name))));
        top.chain(vendors.map(|name| ["signals.", name].concat())).collect()
    }
}

fn path(parts: &[&str; 3], index: usize) -> String {
    let mut out: String = [parts[0], parts[1]].concat();
    json::write_whole(i64::try_from(index).unwrap_or_default(), &mut out);
    out.push_str(parts[2]);
    out
}

fn categories(source: &Value, problems: &mut Vec<Problem>) -> Vec<Category> {
    let Some(declared) = source.get("categories") else {
        let builtin = [("necessary", true), ("functional", false), ("analytics", false), ("marketing", false)];
        return builtin.into_iter().map(|(id, required)| Category { id: id.into(), required }).collect();
    };
    let mut categories: Vec<Category> = vec![];
    for (index, entry) in declared.items().iter().enumerate() {
        let Some(id) = entry.text_of("id") else { continue };
        let required = entry.flag_of("required") == Some(true);
        let fingerprint = |id: &str| fingerprint::short(&["c:", id], 29);
        if let Some(known) = categories.iter_mut().find(|category| fingerprint(&category.id) == fingerprint(id)) {
            // of two that disagree the stricter one counts
            known.required &= required;
            let at = path(&["categories", "[", "].id"], index);
            let parts = ["\"", id, "\" is declared twice, or has the fingerprint of another id; it is left out"];
            problems.push(Problem::new(Code::ConfigInvalid, &at, &parts));
            continue;
        }
        categories.push(Category { id: id.into(), required });
    }
    categories
}

fn cookie(source: &Value, problems: &mut Vec<Problem>) -> CookieSettings {
    let own = source.get("cookie").unwrap_or(&Value::Null);
    let mut cookie = CookieSettings {
        name: own.text_of("name").unwrap_or("portcullis").into(),
        domain: own.text_of("domain").map(String::from),
        path: own.text_of("path").unwrap_or("/").into(),
        same_site: own.text_of("sameSite").unwrap_or("Lax").into(),
        secure: own.flag_of("secure") != Some(false),
        days: own.get("days").and_then(Value::whole).and_then(|days| u32::try_from(days).ok()).unwrap_or(182),
    };
    // Browsers refuse these combinations silently (RFC 6265bis §4.1.3, §5.7), and the choice would never be kept.
    let host = cookie.name.get(..7).is_some_and(|prefix| prefix.eq_ignore_ascii_case("__Host-"))
        && (cookie.domain.is_some() || cookie.path != "/");
    if host {
        problems.push(Problem::new(
            Code::ConfigInvalid,
            "cookie.name",
            &["\"__Host-\" goes with no domain and path \"/\" only; \"portcullis\" is used"],
        ));
        cookie.name = "portcullis".into();
    }
    let needs_secure = cookie.name.starts_with("__") || cookie.same_site == "None";
    if needs_secure && !cookie.secure {
        problems.push(Problem::new(
            Code::ConfigInvalid,
            "cookie.secure",
            &["false goes neither with sameSite \"None\" nor with a \"__\" name; true is used"],
        ));
        cookie.secure = true;
    }
    cookie
}

#[cfg(test)]
mod tests;
