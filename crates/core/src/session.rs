//! One page view: what the gate knows, what it is told, and what it answers.
//!
//! The gate's script carries out and asks; everything is decided here, from plain data to plain data, so that the whole
//! life of a page can be tested without a browser. Answers are JSON.

use alloc::{string::String, vec::Vec};

use crate::{
    Act, Choice, Code, Config, Context, Decision, Effect, Mode, Problem, Reason, Source, Stamp, Value,
    choice::hexadecimal,
    cookie, decide,
    decision::Refusal,
    erase, plan,
    record::{self, Circumstances, Event},
};

/// What does not change while the page is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The host name.
    pub host: String,
    /// Whether the browser signals Global Privacy Control.
    pub gpc: bool,
    /// Whether this is plain-http localhost, where browsers may refuse `Secure` cookies.
    pub insecure_localhost: bool,
}

/// A page view.
#[derive(Clone, Debug)]
pub struct Session {
    config: Config,
    page: Page,
    decision: Decision,
    source: Option<Source>,
    circumstances: Option<Circumstances>,
    /// Fingerprint of the configuration as it stood in the page.
    configuration: u64,
    /// Conditions of what has been released on this page.
    released: Vec<String>,
    proposed: Option<(Choice, Source)>,
}

/// Whether an element may be released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not now.
    Closed,
    /// Now.
    Allowed,
    /// Never: its marks make no sense.
    Faulty,
}

impl Session {
    /// Starts a page view. `texts` are the built-in texts, whose keys the configuration's own may replace; `cookies` is
    /// `document.cookie`; `now` is in milliseconds since 1970.
    ///
    /// The answer: `{ problems, state, plan }`.
    #[must_use]
    pub fn start(text: &str, texts: &str, cookies: &str, now: u64, page: Page) -> (Session, String) {
        let (config, mut problems) = Config::read_with(text, texts);
        for path in config.full_build_features() {
            problems.push(Problem::new(Code::FeatureMissing, &path, &["only portcullis-full.js has this; what it would gate stays shut"]));
        }
        let decision = decide(&config, &context(&config, &page, cookies, now));
        let source = decision.decided().then_some(Source::Stored);
        let configuration = crate::fingerprint::fnv64(&[text]);
        let session = Session { config, page, decision, source, circumstances: None, configuration, released: Vec::new(), proposed: None };
        let effects = plan(&session.config, &session.decision, None, &[]);
        let answer = session.answer(&problems, &effects);
        (session, answer)
    }

    /// The configuration without what was wrong in it, as JSON.
    #[must_use]
    pub fn config(&self) -> String {
        self.config.to_json()
    }

    /// A choice: what to write to `document.cookie`. It holds only when [`Session::settle`] has seen it there.
    ///
    /// `what` is `all`, `pending`, or ids apart by spaces, each behind `+` or `-`; `all` and `pending` stand behind one too.
    /// The answer: `{ problems, cookie }`, `cookie` being null when there is nothing to choose.
    #[must_use]
    pub fn propose(&mut self, what: &str, source: &str, now: u64, id: u128) -> String {
        let mut problems = Vec::new();
        let mut answers = Vec::new();
        let mut act = None;
        for word in what.split(' ').filter(|word| !word.is_empty()) {
            let (sign, name) = word.split_at_checked(1).unwrap_or_default();
            let granted = sign == "+";
            match name {
                "" => {}
                "*" => act = Some(Act::All(granted)),
                "?" => act = Some(Act::Pending(granted)),
                id => match self.config.find(id) {
                    None => problems.push(self.config.unknown_id(Code::UnknownId, "", id)),
                    Some(index) if self.config.required(index) => {
                        if !granted {
                            problems.push(Problem::new(Code::RequiredId, "", &["\"", id, "\" is required and cannot be denied"]));
                        }
                    }
                    Some(index) => answers.push((index, granted)),
                },
            }
        }
        let act = act.or_else(|| (!answers.is_empty()).then_some(Act::Set(answers)));
        let cookie = act.map(|act| {
            let stamp = Stamp { now, id, gpc: self.page.gpc && self.config.honor_gpc };
            let choice = Choice::after(&self.config, &self.decision, &act, stamp);
            let cookie = cookie::keep(&self.config.cookie, &choice.encode(), self.page.insecure_localhost);
            self.proposed = Some((choice, Source::named(source)));
            cookie
        });
        Value::object([("problems", problems_value(&problems)), ("cookie", cookie.into())]).to_json()
    }

    /// The proposed choice has been written: judges what is there now. `shown` is the texts that were on screen.
    ///
    /// A choice that the browser did not keep grants nothing; what runs and was refused is refused on this page all the same.
    /// The answer: `{ problems, state, plan }`.
    #[must_use]
    pub fn settle(&mut self, cookies: &str, now: u64, language: &str, shown: &str) -> String {
        let Some((mut choice, source)) = self.proposed.take() else { return self.answer(&[], &[]) };
        let mut problems = Vec::new();
        let mut context = context(&self.config, &self.page, cookies, now);
        let mut decision = decide(&self.config, &context);
        if decision.choice.as_ref().is_none_or(|kept| kept.id != choice.id) {
            problems.push(Problem::new(
                Code::CookieBlocked,
                "",
                &["the browser did not keep the cookie, so the choice is not stored and nothing was granted"],
            ));
            choice.answers.retain(|(_, granted)| !granted);
            // where nothing optional runs there is nothing to refuse: the visitor stays undecided
            let idle = self.decision.mode == Mode::OptIn && !self.decision.decided();
            if idle || choice.answers.is_empty() {
                return self.answer(&problems, &[]);
            }
            context.cookies = alloc::vec![choice.encode()];
            decision = decide(&self.config, &context);
        }
        let before = core::mem::replace(&mut self.decision, decision);
        self.circumstances = Some(Circumstances {
            event: Event::between(&self.config, &before, &self.decision),
            source,
            language: language.into(),
            texts: crate::fingerprint::fnv64(&[shown]),
            configuration: self.configuration,
            previous: before.choice.as_ref().map(|choice| choice.id),
        });
        self.source = Some(source);
        self.change(&before, &problems)
    }

    /// The stored choice was removed: everything is as on a first visit. The answer: `{ problems, state, plan }`.
    #[must_use]
    pub fn forgotten(&mut self, cookies: &str, now: u64) -> String {
        let decision = decide(&self.config, &context(&self.config, &self.page, cookies, now));
        let before = core::mem::replace(&mut self.decision, decision);
        self.circumstances = None;
        self.source = self.decision.decided().then_some(Source::Stored);
        self.change(&before, &[])
    }

    fn change(&self, before: &Decision, problems: &[Problem]) -> String {
        let effects = plan(&self.config, &self.decision, Some(before), &self.released);
        self.answer(problems, &effects)
    }

    /// Whether an element with these marks may be released.
    #[must_use]
    pub fn standing(&self, service: Option<&str>, category: Option<&str>) -> Standing {
        match self.decision.allows_element(&self.config, service, category) {
            Ok(true) => Standing::Allowed,
            Ok(false) => Standing::Closed,
            Err(_) => Standing::Faulty,
        }
    }

    /// What is wrong with an element's marks, or with a condition given as `category`, as JSON; nothing if they are right.
    #[must_use]
    pub fn fault(&self, service: Option<&str>, category: Option<&str>) -> Option<String> {
        let condition = service.or(category).unwrap_or_default();
        let problem = match self.decision.allows_element(&self.config, service, category).err()? {
            Refusal::Fault(fault) => fault.problem(&self.config, condition),
            Refusal::OtherCategory(declared) => {
                let marked = category.unwrap_or_default();
                let parts = [
                    "an element of \"",
                    condition,
                    "\" has data-category \"",
                    marked,
                    "\", but the service is declared in \"",
                    &declared,
                    "\"",
                ];
                Problem::new(Code::BadCondition, "", &parts)
            }
        };
        Some(problem_value(&problem).to_json())
    }

    /// An element that this condition opens has been released.
    pub fn released(&mut self, condition: &str) {
        if !self.released.iter().any(|known| known == condition) {
            self.released.push(condition.into());
        }
    }

    /// Whether a cookie (`area` empty) or a key of a storage area has to go.
    #[must_use]
    pub fn doomed(&self, area: &str, name: &str) -> bool {
        let targets = erase::targets(&self.config, &self.decision);
        if area.is_empty() { targets.cookie(name, &self.page.host).is_some() } else { targets.storage(area, name) }
    }

    /// What has to go and no page can remove at once: other domains' cookies, databases and caches. JSON, a list.
    #[must_use]
    pub fn unreachable(&self) -> String {
        let targets = erase::targets(&self.config, &self.decision);
        let cookies = targets.cookies.iter().filter(|pattern| !pattern.reached_from(&self.page.host)).map(|pattern| pattern.name.clone());
        let large = targets.storage.iter().filter(|(area, _)| !matches!(*area, "local" | "session"));
        let large = large.map(|(area, key)| [area, ":", key].concat());
        Value::List(cookies.chain(large).map(Value::Text).collect()).to_json()
    }

    /// Everything to give to `document.cookie`, line by line, to remove the cookie `name` from a page at `path`, wherever
    /// it was set. The choice's own cookie is removed under its own settings first.
    #[must_use]
    pub fn removals(&self, name: &str, path: &str) -> String {
        let own = name == self.config.cookie.name;
        let targets = erase::targets(&self.config, &self.decision);
        let pattern = targets.cookie(name, &self.page.host);
        let mut lines = Vec::new();
        if own {
            lines.push(cookie::forget(&self.config.cookie, self.page.insecure_localhost));
        }
        let declared = if own { Some(self.config.cookie.path.as_str()) } else { pattern.and_then(|pattern| pattern.path.as_deref()) };
        for partitioned in [false, true] {
            for domain in erase::domains(&self.page.host) {
                for path in erase::paths(path, declared) {
                    lines.push(erase::removal(name, domain, path, partitioned));
                }
            }
        }
        lines.join("\n")
    }

    /// Where several cookies have the choice's name: what to write again once all of them are removed. Nothing otherwise.
    #[must_use]
    pub fn rewrite(&self) -> Option<String> {
        let choice = self.decision.choice.as_ref().filter(|_| self.decision.strays)?;
        Some(cookie::keep(&self.config.cookie, &choice.encode(), self.page.insecure_localhost))
    }

    /// The record of the choice (contract §7) as JSON; nothing while undecided.
    #[must_use]
    pub fn receipt(&self) -> Option<String> {
        let record = record::record(&self.config, &self.decision, &self.page.host, self.circumstances.as_ref())?;
        Some(record.to_json())
    }

    fn answer(&self, problems: &[Problem], effects: &[Effect]) -> String {
        let plan = effects.iter().map(effect_value).collect();
        Value::object([("problems", problems_value(problems)), ("state", self.state()), ("plan", Value::List(plan))]).to_json()
    }

    /// `portcullis.state` (contract §5), and whether the visitor is asked.
    fn state(&self) -> Value {
        let (config, decision) = (&self.config, &self.decision);
        let choice = decision.choice.as_ref();
        let mut standings = config.ids().enumerate().map(|(index, id)| (String::from(id), Value::Flag(decision.granted(index))));
        let categories = Value::Object(standings.by_ref().take(config.categories.len()).collect());
        let services = Value::Object(standings.collect());
        let pending = config.ids().enumerate().filter(|(index, _)| decision.pending(*index)).map(|(_, id)| id.into()).collect();
        let by_signal = decision.verdicts.iter().any(|verdict| verdict.reason == Reason::Gpc).then_some(Source::Gpc);
        let version = Some(config.policy_version()).filter(|version| choice.is_some() && !version.is_empty());
        Value::object([
            ("decided", choice.is_some().into()),
            ("mode", decision.mode.as_str().into()),
            ("source", self.source.or(by_signal).map(Source::as_str).into()),
            ("time", choice.map_or(Value::Null, |choice| Value::Whole(i64::try_from(choice.time).unwrap_or_default()))),
            ("policyVersion", version.into()),
            ("id", choice.map(|choice| hexadecimal(choice.id)).into()),
            ("categories", categories),
            ("services", services),
            ("pending", Value::List(pending)),
        ])
    }
}

fn context(config: &Config, page: &Page, cookies: &str, now: u64) -> Context {
    let own = cookie::pairs(cookies).filter(|(name, _)| *name == config.cookie.name);
    Context { now, cookies: own.map(|(_, value)| value.into()).collect(), gpc: page.gpc }
}

fn problem_value(problem: &Problem) -> Value {
    Value::object([
        ("code", problem.code.as_str().into()),
        ("message", problem.message.as_str().into()),
        ("path", problem.path.as_str().into()),
    ])
}

fn problems_value(problems: &[Problem]) -> Value {
    Value::List(problems.iter().map(problem_value).collect())
}

/// `["signal", global, arguments]`, `["erase"]`, `["release"]`, `["notice", shown]`, `["announce"]`, `["reload"]`.
fn effect_value(effect: &Effect) -> Value {
    let words: Vec<Value> = match effect {
        Effect::Signal(call) => alloc::vec!["signal".into(), call.global.into(), Value::List(call.arguments.clone())],
        Effect::Erase(_) => alloc::vec!["erase".into()],
        Effect::Release => alloc::vec!["release".into()],
        Effect::Notice(shown) => alloc::vec!["notice".into(), (*shown).into()],
        Effect::Announce => alloc::vec!["announce".into()],
        Effect::Reload => alloc::vec!["reload".into()],
    };
    Value::List(words)
}

#[cfg(test)]
mod tests;
