//! Reading a configuration from JSON.
//!
//! Reading never fails: what is wrong is left out and named, and what is left out grants nothing.

use alloc::{string::String, vec, vec::Vec};

use super::{Category, Config, CookiePattern, CookieSettings, Service, Withdrawal, category_fingerprint};
use crate::{
    Value, catalogue,
    choice::MAX_ANSWERS,
    context::Mode,
    error::{Code, Problem},
    json, locale,
    shape::{self, did_you_mean},
    signal, spelling,
};

/// Features that a configuration can ask for and only the full build has, by path.
pub(crate) const FULL_BUILD: &[&str] = &[
    "adopt",
    "block",
    "signals.tiktok",
    "signals.matomo",
    "signals.gaDisable",
    "signals.segment",
    "signals.posthog",
    "signals.mixpanel",
    "signals.amplitude",
    "signals.piano",
    "receipts",
];

impl Default for Config {
    fn default() -> Config {
        Config::read_with("{}", "").0
    }
}

impl Service {
    fn declare(&mut self, declaration: Value) {
        for cookie in declaration.items_of("cookies") {
            let Some(name) = cookie.text_of("name") else { continue };
            let own = |field| cookie.text_of(field).map(String::from);
            self.cookies.push(CookiePattern { name: name.into(), domain: own("domain"), path: own("path") });
        }
        let storage = declaration.items_of("storage").iter().filter_map(Value::text).filter_map(shape::split_storage);
        self.storage = storage.map(|(area, key)| (area.into(), key.into())).collect();
        self.declaration = declaration;
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
        match json::parse(text) {
            // names that nobody has looked up are told, and declare nothing
            Ok(source) => catalogue::read_with(&source, &[], &[], texts),
            Err(error) => {
                let mut at = String::new();
                json::write_whole(i64::try_from(error.at).unwrap_or_default(), &mut at);
                let parts = ["the configuration is not JSON: byte ", &at, " is not ", error.expected];
                let mut problems = vec![Problem::new(Code::ConfigInvalid, "", &parts)];
                (Config::from_value(Value::Object(Vec::new()), texts, &mut problems), problems)
            }
        }
    }

    /// As [`Config::read_with`], of what has been parsed already.
    pub(crate) fn from_value(mut source: Value, texts: &str, problems: &mut Vec<Problem>) -> Config {
        shape::check(&mut source, shape::CONFIG, problems);
        // A rule that was left out must not leave its region to a looser one.
        if problems.iter().any(|problem| problem.path.split('.').next() == Some("mode")) {
            source.remove("mode");
        }
        let mut config = Config::new();
        config.cookie = cookie(&source, problems);
        for category in categories(&source, problems) {
            config.add_category(category.id, category.required);
        }
        config.region = source.text_of("region").map(String::from);
        config.honor_gpc = source.text_of("gpc") != Some("ignore");
        config.withdrawal = Withdrawal::named(source.text_of("withdrawal").unwrap_or_default());
        config.allow_synthetic_clicks = source.flag_of("allowSyntheticClicks") == Some(true);
        config.policy_version = source.get("policy").and_then(|policy| policy.text_of("version")).unwrap_or_default().into();
        config.source = source;
        config.read_modes();
        config.read_services(problems);
        config.read_map();
        config.check_names(texts, problems);
        shape::close_gaps(&mut config.source);
        config.services.iter_mut().for_each(|service| shape::close_gaps(&mut service.declaration));
        config
    }

    fn read_modes(&mut self) {
        let Some(mode) = self.source.get("mode") else { return };
        self.default_mode = Mode::named(mode.text().or_else(|| mode.text_of("default")).unwrap_or_default());
        let rules = mode.get("regions").map_or(&[][..], Value::members).iter();
        self.mode_rules = rules.map(|(region, mode)| (region.clone(), Mode::named(mode.text().unwrap_or_default()))).collect();
    }

    fn read_map(&mut self) {
        let map = self.source.get("signals").and_then(|signals| signals.get("google")?.get("map"));
        let standing = map.map_or(&[][..], Value::members).iter().map(|(id, kinds)| {
            let bits = (0u8..).zip(signal::GOOGLE_TYPES).filter(|(_, kind)| kinds.items().contains(&(**kind).into()));
            (self.find(id).unwrap_or(usize::MAX), bits.map(|(bit, _)| 1 << bit).sum())
        });
        for (index, types) in standing.collect::<Vec<_>>() {
            self.stands_for(index, types);
        }
    }

    fn read_services(&mut self, problems: &mut Vec<Problem>) {
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
            let taken = self.find(&id);
            let sale = declaration.flag_of("sale") == Some(true);
            if !self.add_service(id.clone(), category, sale) {
                let parts = ["\"", id.as_str(), "\" is taken, has the fingerprint of another id, or is one too many; it is left out"];
                problems.push(Problem::new(Code::ConfigInvalid, &[&at, ".id"].concat(), &parts));
                twice.extend(taken.and_then(|index| index.checked_sub(self.categories.len())));
                continue;
            }
            let exempt = declaration.items_of("exempt").iter().filter_map(Value::text).any(|region| self.is_in(region));
            if let Some(service) = self.services.last_mut() {
                service.exempt = exempt;
                service.declare(declaration);
            }
        }
        // Nobody can tell which of the two a page means: it means neither, and stays shut.
        twice.sort_unstable();
        twice.dedup();
        for at in twice.into_iter().rev() {
            self.services.remove(at);
            self.fingerprints.remove(self.categories.len() + at);
            self.types.remove(self.categories.len() + at);
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
        for (index, adoption) in self.source.items_of("adopt").iter().enumerate() {
            for (theirs, id) in adoption.get("categories").map_or(&[][..], Value::members) {
                let Some(id) = id.text().filter(|id| self.find(id).is_none()) else { continue };
                let at = [&path(&["adopt", "[", "].categories."], index), theirs.as_str()].concat();
                problems.push(self.unknown_id(Code::ConfigInvalid, &at, id));
            }
        }
        for (index, block) in self.source.items_of("block").iter().enumerate() {
            let Some(id) = block.text_of("category") else { continue };
            if self.find(id).is_none() {
                problems.push(self.unknown_id(Code::ConfigInvalid, &path(&["block", "[", "].category"], index), id));
            }
        }
    }

    /// The problem «unknown id», with the nearest known one.
    #[must_use]
    pub fn unknown_id(&self, code: Code, at: &str, id: &str) -> Problem {
        let near = spelling::nearest(id, self.ids());
        Problem::new(code, at, &["\"", id, "\" is not a declared category or service", &did_you_mean(near)])
    }

    /// The configuration without what was wrong in it: who reads this reads what is meant here.
    pub(crate) fn to_value(&self) -> Value {
        let mut source = self.source.clone();
        let category = |category: &Category| Value::object([("id", category.id.as_str().into()), ("required", category.required.into())]);
        let cookie = Value::object([
            ("name", self.cookie.name.as_str().into()),
            ("domain", self.cookie.domain.as_deref().into()),
            ("path", self.cookie.path.as_str().into()),
            ("sameSite", self.cookie.same_site.as_str().into()),
            ("secure", self.cookie.secure.into()),
            ("days", Value::Whole(self.cookie.days.into())),
        ]);
        let refresh = source.get("cookie").and_then(|own| own.get("refreshUrl")).cloned();
        let cookie = match (cookie, refresh) {
            (Value::Object(members), Some(url)) => Value::Object(members.into_iter().chain([("refreshUrl".into(), url)]).collect()),
            (cookie, _) => cookie,
        };
        for (name, value) in [
            ("cookie", cookie),
            ("categories", Value::List(self.categories.iter().map(category).collect())),
            ("services", Value::List(self.services.iter().map(|service| service.declaration.clone()).collect())),
        ] {
            source.remove(name);
            if let Value::Object(members) = &mut source {
                members.push((name.into(), value));
            }
        }
        source
    }

    /// What the configuration asks for that only the full build has, by path.
    #[must_use]
    pub fn full_build_features(&self) -> Vec<&'static str> {
        let asks = |path: &&str| {
            let value = path.split('.').try_fold(&self.source, |value, name| value.get(name));
            value.is_some_and(|value| !matches!(value, Value::Flag(false)) && *value != Value::List(vec![]))
        };
        FULL_BUILD.iter().copied().filter(asks).collect()
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
        if let Some(known) = categories.iter_mut().find(|category| category_fingerprint(&category.id) == category_fingerprint(id)) {
            // of two that disagree the stricter one counts
            known.required &= required;
            let at = path(&["categories", "[", "].id"], index);
            let parts = ["\"", id, "\" is declared twice, or has the fingerprint of another id; it is left out"];
            problems.push(Problem::new(Code::ConfigInvalid, &at, &parts));
            continue;
        }
        if categories.len() >= MAX_ANSWERS {
            let at = path(&["categories", "[", "].id"], index);
            problems.push(Problem::new(Code::ConfigInvalid, &at, &["\"", id, "\" is one too many for the cookie; it is left out"]));
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
