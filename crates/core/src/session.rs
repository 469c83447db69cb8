//! One page view: what the gate knows, what it is told, and what it answers.
//!
//! The gate's script carries out and asks; everything is decided here, from plain data to plain data, so that the whole
//! life of a page can be tested without a browser. What crosses between the two is short texts with one character an id,
//! because every byte of this module is in every page.

use alloc::{string::String, vec::Vec};

use crate::{
    Act, Choice, Config, Context, Decision, Effect, Mode, Reason, Stamp,
    choice::hexadecimal,
    condition::Fault,
    cookie, decide,
    decision::Refusal,
    erase,
    fingerprint::fnv64,
    json,
    plan::plan,
    record::Event,
    signal::{self, Moment},
    text::cut,
};

/// A page view.
#[derive(Clone, Debug)]
pub struct Session {
    /// The configuration; to be filled before [`Session::start`].
    pub config: Config,
    /// The host name.
    pub host: String,
    /// Whether the browser signals Global Privacy Control.
    pub gpc: bool,
    /// Whether this is plain-http localhost, where browsers may refuse `Secure` cookies.
    pub insecure_localhost: bool,
    decision: Decision,
    /// Conditions of what has been released on this page.
    released: Vec<String>,
    proposed: Option<Choice>,
}

/// Whether an element may be released: [`CLOSED`], [`ALLOWED`], or why its marks make no sense.
pub type Standing = i32;
/// Not now.
pub const CLOSED: Standing = 0;
/// Now.
pub const ALLOWED: Standing = 1;
/// Never: the condition is empty.
pub const EMPTY: Standing = -1;
/// Never: the condition is too long or too deep.
pub const TOO_LONG: Standing = -2;
/// Never: it names an id that is not declared.
pub const UNKNOWN_ID: Standing = -3;
/// Never: `data-category` is not the category that the service is declared in.
pub const OTHER_CATEGORY: Standing = -4;
/// Never: the condition cannot be read from byte `SYNTAX - standing` on.
pub const SYNTAX: Standing = -10;

impl Session {
    /// A page view from a text: host name, `1` for Global Privacy Control and `1` for plain-http localhost on a line each,
    /// then the lines of [`Config::from_lines`].
    #[must_use]
    pub fn begin(text: &str) -> Session {
        let [host, gpc, insecure_localhost, lines] = lines(text);
        Session::new(Config::from_lines(lines), host.into(), gpc == "1", insecure_localhost == "1")
    }

    /// Asks by a letter and a text of lines; the last one may have more lines in it.
    ///
    /// | letter | lines | what it does |
    /// | --- | --- | --- |
    /// | `s` | cookies | [`Session::start`] |
    /// | `p` | id in hexadecimal, what | [`Session::propose`] |
    /// | `w` | cookies | [`Session::settle`] |
    /// | `e` | service, category | [`Session::standing`] |
    /// | `r` | condition | [`Session::released`] |
    /// | `t` | `1` for an update | [`Session::types`] |
    /// | `d` | area, name | [`Session::doomed`]: `1`, or nothing |
    /// | `c` | name, path | [`Session::removals`] |
    /// | `k` | | [`Session::rewrite`] |
    /// | `f` | text | 64 bits of FNV-1a in hexadecimal |
    #[must_use]
    pub fn ask(&mut self, question: char, text: &str, now: u64) -> String {
        let [first, rest] = lines(text);
        let mut answer = String::new();
        let number = match question {
            's' => return self.start(text, now),
            'p' => {
                let id = first.bytes().fold(0, |id, digit| id << 4 | u128::from((digit as char).to_digit(16).unwrap_or_default()));
                return self.propose(rest, now, id);
            }
            'w' => return self.settle(text, now),
            'c' => return self.removals(first, rest),
            'k' => return self.rewrite().unwrap_or_default(),
            'f' => return hexadecimal(fnv64(&[text]).into()).split_off(16),
            'e' => self.standing(first, rest).into(),
            't' => self.types(text == "1").into(),
            'd' if self.doomed(first, rest) => 1,
            'r' => {
                self.released(text);
                return answer;
            }
            _ => return answer,
        };
        json::write_whole(number, &mut answer);
        answer
    }

    /// A page view under `config`, before the stored choice has been looked at: everything is shut.
    #[must_use]
    pub fn new(config: Config, host: String, gpc: bool, insecure_localhost: bool) -> Session {
        let decision = Decision { mode: Mode::OptIn, gpc: false, choice: None, verdicts: Vec::new(), strays: false };
        Session { config, host, gpc, insecure_localhost, decision, released: Vec::new(), proposed: None }
    }

    /// Judges the stored choice. `cookies` is `document.cookie`, `now` in milliseconds since 1970.
    ///
    /// The answer has five lines: a digit an id, categories first (1 granted, 2 not yet asked, 4 denied by Global Privacy
    /// Control, added up); the time of the choice; its id; the mode; a letter for each thing to do, in order: `d` and `u`
    /// signals before a choice and after, `e` erase, `n` or `h` the notice shown or hidden, `r` release, `a` announce, `l`
    /// load the page anew.
    #[must_use]
    pub fn start(&mut self, cookies: &str, now: u64) -> String {
        self.decision = decide(&self.config, &self.context(cookies, now));
        self.answer(&plan(&self.config, &self.decision, None, &[]))
    }

    /// A choice: what to write to `document.cookie`. It holds only when [`Session::settle`] has seen it there.
    ///
    /// `what` is a character an id, `+` granted, `-` denied, anything else as it was; or `*+`, `*-` for everything, `?+`, `?-`
    /// for everything not yet asked.
    #[must_use]
    pub fn propose(&mut self, what: &str, now: u64, id: u128) -> String {
        let act = match what {
            "*+" => Act::All(true),
            "*-" => Act::All(false),
            "?+" => Act::Pending(true),
            "?-" => Act::Pending(false),
            what => {
                let signs = what.bytes().enumerate().filter(|(_, sign)| matches!(sign, b'+' | b'-'));
                Act::Set(signs.map(|(index, sign)| (index, sign == b'+')).collect())
            }
        };
        let stamp = Stamp { now, id, gpc: self.gpc && self.config.honor_gpc };
        let choice = Choice::after(&self.config, &self.decision, &act, stamp);
        let cookie = cookie::keep(&self.config.cookie, &choice.encode(), self.insecure_localhost);
        self.proposed = Some(choice);
        cookie
    }

    /// The proposed choice has been written: judges what is there now.
    ///
    /// The answer is that of [`Session::start`] with two lines more: what happened (`given`, `refused`, `changed`,
    /// `withdrawn`), and `blocked` where the browser did not keep the cookie. Such a choice grants nothing new; what runs and is refused
    /// is refused on this page all the same.
    #[must_use]
    pub fn settle(&mut self, cookies: &str, now: u64) -> String {
        let mut context = self.context(cookies, now);
        let mut decision = decide(&self.config, &context);
        let mut blocked = "";
        if let Some(mut choice) = self.proposed.take().filter(|choice| decision.choice.as_ref().is_none_or(|kept| kept.id != choice.id)) {
            blocked = "blocked";
            let before = self.decision.choice.as_ref();
            let held = |asked| before.and_then(|choice| choice.answers.iter().find(|(id, _)| *id == asked).map(|(_, granted)| *granted));
            choice.answers.retain_mut(|(asked, granted)| match held(*asked) {
                Some(before) => {
                    *granted &= before;
                    true
                }
                None => !*granted,
            });
            // where nothing optional runs there is nothing to refuse: the visitor stays undecided
            let idle = self.decision.mode == Mode::OptIn && !self.decision.decided();
            if !idle && !choice.answers.is_empty() {
                context.cookies = alloc::vec![choice.encode()];
                decision = decide(&self.config, &context);
            }
        }
        let before = core::mem::replace(&mut self.decision, decision);
        let event = Event::between(&self.config, &before, &self.decision);
        let mut answer = self.answer(&plan(&self.config, &self.decision, Some(&before), &self.released));
        for line in [event.as_str(), blocked] {
            answer.push('\n');
            answer.push_str(line);
        }
        answer
    }

    /// Whether an element with these marks may be released; `category` alone may be a condition. A mark that is not there is an
    /// empty text; one that is there and empty has to come as a space.
    #[must_use]
    pub fn standing(&self, service: &str, category: &str) -> Standing {
        let given = |mark: &'_ str| !mark.is_empty();
        match self.decision.allows_element(
            &self.config,
            Some(service).filter(|mark| given(mark)),
            Some(category).filter(|mark| given(mark)),
        ) {
            Ok(allowed) => Standing::from(allowed),
            Err(Refusal::OtherCategory(_)) => OTHER_CATEGORY,
            Err(Refusal::Fault(Fault::Empty)) => EMPTY,
            Err(Refusal::Fault(Fault::TooLong)) => TOO_LONG,
            Err(Refusal::Fault(Fault::UnknownId(_))) => UNKNOWN_ID,
            Err(Refusal::Fault(Fault::Syntax(at))) => SYNTAX - Standing::try_from(at).unwrap_or_default(),
        }
    }

    /// An element that this condition opens has been released.
    pub fn released(&mut self, condition: &str) {
        if !self.released.iter().any(|known| known == condition) {
            self.released.push(condition.into());
        }
    }

    /// What Google's consent types are told: [`signal::types`].
    #[must_use]
    pub fn types(&self, update: bool) -> u8 {
        signal::types(&self.config, &self.decision, if update { Moment::Update } else { Moment::Default })
    }

    /// Whether a cookie (`area` empty) or a key of a storage area has to go.
    #[must_use]
    pub fn doomed(&self, area: &str, name: &str) -> bool {
        if area.is_empty() {
            erase::cookie(&self.config, &self.decision, name, &self.host).is_some()
        } else {
            erase::storage(&self.config, &self.decision, area, name)
        }
    }

    /// Everything to give to `document.cookie`, line by line, to remove the cookie `name` from a page at `path`, wherever
    /// it was set. The choice's own cookie is removed under its own settings first.
    #[must_use]
    pub fn removals(&self, name: &str, path: &str) -> String {
        let own = &self.config.cookie;
        let declared = erase::cookie(&self.config, &self.decision, name, &self.host);
        let mut declared = declared.and_then(|pattern| pattern.path.as_deref());
        let mut lines = String::new();
        if name == own.name {
            declared = Some(&own.path);
            lines = cookie::forget(own, self.insecure_localhost);
        }
        let paths = erase::paths(path, declared);
        for domain in erase::domains(&self.host) {
            for path in &paths {
                for partitioned in [false, true] {
                    lines.push('\n');
                    lines.push_str(&erase::removal(name, domain, path, partitioned));
                }
            }
        }
        lines
    }

    /// Where several cookies have the choice's name: what to write again once all of them are removed. Nothing otherwise.
    #[must_use]
    pub fn rewrite(&self) -> Option<String> {
        let choice = self.decision.choice.as_ref().filter(|_| self.decision.strays)?;
        Some(cookie::keep(&self.config.cookie, &choice.encode(), self.insecure_localhost))
    }

    fn context(&self, cookies: &str, now: u64) -> Context {
        let own = cookie::pairs(cookies).filter(|(name, _)| *name == self.config.cookie.name);
        Context { now, cookies: own.map(|(_, value)| value.into()).collect(), gpc: self.gpc }
    }

    fn answer(&self, effects: &[Effect]) -> String {
        let verdicts = self.decision.verdicts.iter().enumerate();
        let digit = |(index, verdict): (usize, &crate::Verdict)| {
            let asked = u8::from(self.decision.pending(index)) * 2;
            char::from(b'0' + u8::from(verdict.granted) + asked + u8::from(verdict.reason == Reason::Gpc) * 4)
        };
        let mut answer: String = verdicts.map(digit).collect();
        answer.push('\n');
        if let Some(choice) = &self.decision.choice {
            json::write_whole(choice.time as i64, &mut answer);
            answer.push('\n');
            answer.push_str(&hexadecimal(choice.id));
        } else {
            answer.push('\n');
        }
        for word in ["\n", self.decision.mode.as_str(), "\n"] {
            answer.push_str(word);
        }
        answer.extend(effects.iter().map(|effect| match effect {
            Effect::Signal(Moment::Default) => 'd',
            Effect::Signal(Moment::Update) => 'u',
            Effect::Erase => 'e',
            Effect::Notice(true) => 'n',
            Effect::Notice(false) => 'h',
            Effect::Release => 'r',
            Effect::Announce => 'a',
            Effect::Reload => 'l',
        }));
        answer
    }
}

/// The first lines of a text; the last of them is the rest of it.
fn lines<const N: usize>(text: &str) -> [&str; N] {
    let mut found = [""; N];
    let mut rest = text;
    for (at, line) in found.iter_mut().enumerate() {
        let (head, tail) = cut(rest, b'\n').filter(|_| at + 1 < N).unwrap_or((rest, ""));
        *line = head;
        rest = tail;
    }
    found
}

#[cfg(test)]
mod tests;
