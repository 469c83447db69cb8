//! What the gate hands to the dialog: texts and how things stand, in lines. A line is a word and its fields, with tabs between them; any field
//! may be empty or missing, then nothing is shown for it. Flags are `1` or nothing.
//!
//! | word | fields |
//! | --- | --- |
//! | `page`, the first line | language of the texts, whether Global Privacy Control denies something |
//! | `text` | key, text |
//! | `policy` | address, version |
//! | `controller` | name, contact |
//! | `choice`, before what is asked about | time in milliseconds, id of its record |
//! | `category` | id, name, required, granted, pending, description |
//! | `service`, below its category | id, name, required, granted, pending, purpose, provider, privacy policy, where to opt out |
//! | `data`, `cookie`, `storage`, below their service | what it receives; name, duration, purpose, domain, path; name |

/// Everything the dialog shows.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The texts' language, for dates.
    pub language: String,
    /// The dialog's texts by key.
    pub texts: Texts,
    /// The categories with their services, in the site's order.
    pub categories: Vec<Category>,
    /// Who asks.
    pub site: Site,
    /// The choice that is stored now.
    pub choice: Option<Choice>,
    /// Whether Global Privacy Control denies something here.
    pub gpc: bool,
}

/// Who asks, and under which policy.
#[derive(Debug, Default)]
pub struct Site {
    /// The address of the privacy policy.
    pub policy: Option<String>,
    /// The version of that policy.
    pub policy_version: Option<String>,
    /// Who is responsible.
    pub controller: Option<String>,
    /// Where to reach them.
    pub contact: Option<String>,
}

/// Texts by key. One that was not given is its key: no button is blank.
#[derive(Debug, Default)]
pub struct Texts(Vec<(String, String)>);

/// A purpose that is asked about.
#[derive(Debug, Default)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: Option<String>,
    /// Whether it cannot be refused.
    pub required: bool,
    /// Its stored answer; false where there is none.
    pub granted: bool,
    /// Whether it was not there to be asked about when the last choice was made.
    pub news: bool,
    /// Who acts for it.
    pub services: Vec<Service>,
}

/// Somebody who stores or reads something, and all that was declared about it.
#[derive(Debug, Default)]
pub struct Service {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub purpose: Option<String>,
    /// Whether it cannot be refused.
    pub required: bool,
    /// Its stored answer; false where there is none.
    pub granted: bool,
    /// Whether it was not there to be asked about when the last choice was made.
    pub news: bool,
    /// Who runs it.
    pub provider: Option<String>,
    /// What data it receives.
    pub shared_data: Vec<String>,
    /// The address of its privacy policy.
    pub privacy_policy: Option<String>,
    /// Where to opt out at the provider's.
    pub opt_out: Option<String>,
    /// The cookies it sets.
    pub cookies: Vec<Cookie>,
    /// What else it stores.
    pub storage: Vec<String>,
}

/// A declared cookie.
#[derive(Debug, Default)]
pub struct Cookie {
    /// Its name, with `*` for any characters.
    pub name: String,
    /// How long it lives, in words.
    pub duration: Option<String>,
    /// What it is for.
    pub purpose: Option<String>,
    /// A domain it may be set on, beside those of the page.
    pub domain: Option<String>,
    /// A path it may be set on, beside those of the page.
    pub path: Option<String>,
}

/// The stored choice.
#[derive(Debug, Default)]
pub struct Choice {
    /// When it was made, milliseconds since 1970.
    pub time: i64,
    /// The id of its record.
    pub id: Option<String>,
}

impl Snapshot {
    /// Reads what the gate has written; nothing, where that does not begin as a snapshot does. A line that says nothing, or belongs nowhere, is
    /// left out. Without an earlier choice nothing is news.
    #[must_use]
    pub fn read(lines: &str) -> Option<Self> {
        let mut lines = lines.split('\n');
        let page = lines.next()?.strip_prefix("page\t")?;
        let [language, gpc] = fields(page);
        let mut snapshot = Self { language: language.to_owned(), gpc: flag(gpc), ..Self::default() };
        for line in lines {
            let (word, rest) = line.split_once('\t').unwrap_or_default();
            snapshot.take(word, rest);
        }
        Some(snapshot)
    }

    fn take(&mut self, word: &str, rest: &str) {
        match word {
            "text" => self.texts.take(fields(rest)),
            "policy" => [self.site.policy, self.site.policy_version] = fields(rest).map(some),
            "controller" => [self.site.controller, self.site.contact] = fields(rest).map(some),
            "choice" => self.choice = Choice::read(fields(rest)),
            "category" => self.categories.push(Category::read(fields(rest), self.choice.is_some())),
            _ => {
                if let Some(category) = self.categories.last_mut() {
                    category.take(word, rest, self.choice.is_some());
                }
            }
        }
    }
}

impl Texts {
    fn take(&mut self, [key, text]: [&str; 2]) {
        self.0.push((key.to_owned(), text.to_owned()));
    }

    /// The text of `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.0.iter().find(|(known, _)| known == key).map_or(key, |(_, text)| text).to_owned()
    }

    /// The text of `key` with `value` in the place of `name`, which is written in braces.
    #[must_use]
    pub fn get_with(&self, key: &str, name: &str, value: &str) -> String {
        self.get(key).replace(name, value)
    }
}

impl Category {
    fn read([id, name, required, granted, pending, description]: [&str; 6], chosen: bool) -> Self {
        Self {
            id: id.to_owned(),
            name: named(name, id),
            description: some(description),
            required: flag(required),
            granted: flag(granted),
            news: chosen && flag(pending),
            services: Vec::new(),
        }
    }

    fn take(&mut self, word: &str, rest: &str, chosen: bool) {
        if word == "service" {
            self.services.push(Service::read(fields(rest), chosen));
        } else if let Some(service) = self.services.last_mut() {
            service.take(word, rest);
        }
    }

    /// Whether it, or one of its services, is news.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.news || self.services.iter().any(|service| service.news)
    }
}

impl Service {
    fn read([id, name, required, granted, pending, purpose, provider, privacy_policy, opt_out]: [&str; 9], chosen: bool) -> Self {
        Self {
            id: id.to_owned(),
            name: named(name, id),
            purpose: some(purpose),
            required: flag(required),
            granted: flag(granted),
            news: chosen && flag(pending),
            provider: some(provider),
            privacy_policy: some(privacy_policy),
            opt_out: some(opt_out),
            ..Self::default()
        }
    }

    fn take(&mut self, word: &str, rest: &str) {
        match word {
            "data" => self.shared_data.push(rest.to_owned()),
            "storage" => self.storage.push(rest.to_owned()),
            "cookie" => self.cookies.push(Cookie::read(fields(rest))),
            _ => {}
        }
    }

    /// Whether more is declared than its name and purpose.
    #[must_use]
    pub fn has_particulars(&self) -> bool {
        let lists = [self.shared_data.is_empty(), self.cookies.is_empty(), self.storage.is_empty()];
        let texts = [&self.provider, &self.privacy_policy, &self.opt_out];
        lists.contains(&false) || texts.into_iter().any(Option::is_some)
    }
}

impl Cookie {
    fn read([name, duration, purpose, domain, path]: [&str; 5]) -> Self {
        Self { name: name.to_owned(), duration: some(duration), purpose: some(purpose), domain: some(domain), path: some(path) }
    }
}

impl Choice {
    fn read([time, id]: [&str; 2]) -> Option<Self> {
        Some(Self { time: time.parse().ok()?, id: some(id) })
    }
}

/// The first fields of a line; empty, where there are no more.
fn fields<const COUNT: usize>(rest: &str) -> [&str; COUNT] {
    let mut fields = rest.split('\t');
    [(); COUNT].map(|()| fields.next().unwrap_or_default())
}

fn some(field: &str) -> Option<String> {
    (!field.is_empty()).then(|| field.to_owned())
}

/// Without a name it is called by its id.
fn named(name: &str, id: &str) -> String {
    (if name.is_empty() { id } else { name }).to_owned()
}

fn flag(field: &str) -> bool {
    field == "1"
}

#[cfg(test)]
mod tests;
