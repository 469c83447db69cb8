//! One page view: what the gate knows, what it is told, and what it answers.
//!
//! The gate's script carries out and asks; everything is decided here, from plain data to plain data, so that the whole
//! life of a page can be tested without a browser. What crosses between the two is short texts with one character an id,
//! because every byte of this module is in every page.

use alloc::{string::String, vec::Vec};

use crate::{
    Act, Choice, Config, Context, Decision, Effect, Mode, Reason, Stamp,
    choice::hexadecimal,
    cookie, decide, erase,
    fingerprint::fnv64,
    json,
    plan::plan,
    record::Event,
    signal::{self, Moment},
    text::{owned, take_part},
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
    decision: Decision,
    /// Conditions of what has been released on this page.
    released: Vec<String>,
    proposed: Option<(Act, Stamp)>,
    /// When the newest choice was made that this page has known.
    newest: u64,
    /// The value of a choice that the browser did not keep. It refuses, and never grants anything new; it holds on this page.
    held: Option<String>,
}

/// Whether an element may be released.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Standing {
    /// Not now.
    Closed,
    /// Now.
    Allowed,
    /// Never: its marks make no sense. [`explain::marks`](crate::explain::marks) says why.
    Faulty,
}

/// For how long a choice that is no newer than the newest known one is taken for an echo of it, milliseconds. WebKit tells its pages of
/// each cookie once it has been stored; where a second choice was made before the first one's message came, a page reads the first again for
/// some milliseconds. Not for ever: a clock may have been set back before somebody chose in another tab.
const ECHO: u64 = 60_000;

impl Session {
    /// A page view from a text: host name, and `1` for Global Privacy Control on a line each, then the lines of
    /// [`Config::from_lines`].
    #[must_use]
    pub fn begin(text: &str) -> Session {
        let mut rest = text;
        let [host, gpc] = [(); 2].map(|()| take_part(&mut rest, b'\n'));
        Session::new(Config::from_lines(rest), owned(host), gpc == "1")
    }

    /// Asks by a letter and a text of lines; the last one may have more lines in it.
    ///
    /// | letter | lines | what it does |
    /// | --- | --- | --- |
    /// | `s` | cookies | [`Session::start`] |
    /// | `p` | id in hexadecimal, what | [`Session::propose`] |
    /// | `w` | cookies | [`Session::settle`] |
    /// | `x` | cookies | as `w`, and a choice that was only held is forgotten too |
    /// | `e` | service, category | [`Session::standing`] |
    /// | `r` | service, category | [`Session::release`]: `1`, or `0` |
    /// | `t` | nothing, `1` for an update, or a mode | [`Session::types`] |
    /// | `d` | area, name | [`Session::doomed`]: a path, or nothing |
    /// | `k` | | [`Session::rewrite`] |
    /// | `f` | text | 64 bits of FNV-1a in hexadecimal |
    #[must_use]
    pub fn ask(&mut self, question: char, text: &str, now: u64) -> String {
        let mut rest = text;
        let first = take_part(&mut rest, b'\n');
        let mut answer = String::new();
        let number = match question {
            's' => return self.start(text, now),
            'p' => {
                let id = first.bytes().fold(0, |id, digit| id << 4 | u128::from((digit as char).to_digit(16).unwrap_or_default()));
                return self.propose(rest, now, id);
            }
            'w' => return self.settle(text, now),
            'x' => {
                self.held = None;
                return self.settle(text, now);
            }
            'k' => return self.rewrite().unwrap_or_default(),
            'f' => return hexadecimal(fnv64(&[text]).into()).split_off(16),
            'e' => self.standing(first, rest) as i64,
            't' => self.types(text).into(),
            'd' => return owned(self.doomed(first, rest).unwrap_or_default()),
            'r' => self.release(first, rest).into(),
            _ => return answer,
        };
        json::write_whole(number, &mut answer);
        answer
    }

    /// A page view under `config`, before the stored choice has been looked at: everything is shut.
    #[must_use]
    pub fn new(config: Config, host: String, gpc: bool) -> Session {
        let decision = Decision { mode: Mode::OptIn, gpc: false, choice: None, verdicts: Vec::new(), strays: false };
        Session { config, host, gpc, decision, released: Vec::new(), proposed: None, newest: 0, held: None }
    }

    /// Judges the stored choice. `cookies` is `document.cookie`, `now` in milliseconds since 1970.
    ///
    /// The answer has five lines: a digit an id, categories first (1 granted, 2 not yet asked, 4 denied by Global Privacy
    /// Control, 8 required, added up); the time of the choice; its id; the mode; a letter for each thing to do, in order: `d` and `u`
    /// signals before a choice and after, `e` erase, `n` or `h` the notice shown or hidden, `r` release, `a` announce, `l`
    /// load the page anew.
    #[must_use]
    pub fn start(&mut self, cookies: &str, now: u64) -> String {
        self.decision = self.judge(cookies, now);
        self.answer(&plan(&self.config, &self.decision, None, &[]))
    }

    /// A choice: the value that the cookie is to have ([`cookie::keep`] tells the rest of it, which the script writes by itself). It holds
    /// only when [`Session::settle`] has seen it there.
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
                let mut answers = Vec::new();
                for (index, sign) in what.bytes().enumerate() {
                    if matches!(sign, b'+' | b'-') {
                        answers.push((index, sign == b'+'));
                    }
                }
                Act::Set(answers)
            }
        };
        let stamp = Stamp { now, id, gpc: self.gpc && self.config.honor_gpc };
        let choice = Choice::after(&self.config, &self.decision, &act, stamp);
        self.proposed = Some((act, stamp));
        choice.encode()
    }

    /// The proposed choice has been written: judges what is there now.
    ///
    /// The answer is that of [`Session::start`] with two lines more: what happened (`given`, `refused`, `changed`,
    /// `withdrawn`), and `blocked` where the browser did not keep the cookie. Such a choice grants nothing new; what runs and is refused
    /// is refused on this page all the same.
    ///
    /// Empty, where nothing was proposed and the cookie holds the newest choice this page knows, or an older one: it was read within a minute of the newest, so it
    /// is an echo, not news.
    #[must_use]
    pub fn settle(&mut self, cookies: &str, now: u64) -> String {
        let mut decision = self.judge(cookies, now);
        let old = |choice: &Choice| now.wrapping_sub(self.newest) < ECHO && choice.time <= self.newest;
        if self.proposed.is_none() && decision.choice.as_ref().is_some_and(old) {
            return String::new();
        }
        let mut blocked = "";
        let kept = |id| decision.choice.as_ref().is_some_and(|kept| kept.id == id);
        if let Some((act, stamp)) = self.proposed.take().filter(|(_, stamp)| !kept(stamp.id)) {
            blocked = "blocked";
            if let Some(refusals) = act.refusals() {
                self.held = Some(Choice::after(&self.config, &self.decision, &refusals, stamp).encode());
                decision = self.judge(cookies, now);
            }
        }
        let before = core::mem::replace(&mut self.decision, decision);
        let event = Event::between(&before, &self.decision);
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
        let given = |mark: &&str| !mark.is_empty();
        match self.decision.allows_element(&self.config, Some(service).filter(given), Some(category).filter(given)) {
            Ok(true) => Standing::Allowed,
            Ok(false) => Standing::Closed,
            Err(_) => Standing::Faulty,
        }
    }

    /// Whether an element with these marks is released now. If so, it counts as something that has run on this page. One question, so
    /// that nothing runs of which the session does not know.
    pub fn release(&mut self, service: &str, category: &str) -> bool {
        let allowed = self.standing(service, category) == Standing::Allowed;
        let condition = if service.is_empty() { category } else { service };
        if allowed && !self.released.iter().any(|known| known == condition) {
            self.released.push(owned(condition));
        }
        allowed
    }

    /// Which of Google's consent types are granted: at the default (nothing), at an update (`1`), or before any choice under a mode, which
    /// may not be the visitor's: [`signal::types`].
    #[must_use]
    pub fn types(&self, of: &str) -> u8 {
        let mut supposed = None;
        let (decision, moment) = match of {
            "" => (&self.decision, Moment::Default),
            "1" => (&self.decision, Moment::Update),
            mode => {
                let decision = Decision::by(&self.config, Mode::named(mode), self.gpc && self.config.honor_gpc, None, false);
                (&*supposed.insert(decision), Moment::Update)
            }
        };
        let types = signal::types(&self.config, decision, moment);
        // leaked: it is asked for once a page, and code that can drop a decision costs more
        core::mem::forget(supposed);
        types
    }

    /// Where a cookie (`area` empty) or a key of a storage area has to go, a path where it is to be looked for beside those of the page:
    /// the one that is declared, or the root. How it is removed is [`erase::removals`], which the script does by itself.
    #[must_use]
    pub fn doomed(&self, area: &str, name: &str) -> Option<&str> {
        if area.is_empty() {
            let pattern = erase::cookie(&self.config, &self.decision, name, &self.host)?;
            Some(pattern.path.as_deref().unwrap_or("/"))
        } else {
            erase::storage(&self.config, &self.decision, area, name).then_some("/")
        }
    }

    /// Where several cookies have the choice's name: the value to write again once all of them are removed. Nothing otherwise.
    #[must_use]
    pub fn rewrite(&self) -> Option<String> {
        Some(self.decision.choice.as_ref().filter(|_| self.decision.strays)?.encode())
    }

    fn judge(&self, cookies: &str, now: u64) -> Decision {
        let mut own = Vec::new();
        for (name, value) in cookie::pairs(cookies) {
            if name == self.config.cookie.name {
                own.push(value.into());
            }
        }
        let mut context = Context { now, cookies: own, gpc: self.gpc };
        let stored = decide(&self.config, &context);
        // What is held has the grants beside its refusals that were stored then. Where nothing runs without a stored choice they go
        // with it, and there is nothing left to refuse.
        match &self.held {
            Some(held) if stored.decided() || stored.mode != Mode::OptIn => {
                context.cookies.push(held.clone());
                decide(&self.config, &context)
            }
            _ => stored,
        }
    }

    fn answer(&mut self, effects: &[Effect]) -> String {
        let verdicts = self.decision.verdicts.iter().enumerate();
        let digit = |(index, verdict): (usize, &crate::Verdict)| {
            let asked = u8::from(self.decision.pending(index)) * 2;
            let because = match verdict.reason {
                Reason::Gpc => 4,
                Reason::Required => 8,
                _ => 0,
            };
            char::from(b'0' + u8::from(verdict.granted) + asked + because)
        };
        let mut answer: String = verdicts.map(digit).collect();
        answer.push('\n');
        if let Some(choice) = &self.decision.choice {
            self.newest = choice.time;
            json::write_whole(choice.time as i64, &mut answer);
            answer.push('\n');
            answer.push_str(&hexadecimal(choice.id));
        } else {
            answer.push('\n');
        }
        for word in ["\n", self.decision.mode.as_str(), "\n"] {
            answer.push_str(word);
        }
        for effect in effects {
            answer.push(char::from(*effect as u8));
        }
        answer
    }
}

#[cfg(test)]
mod tests;
