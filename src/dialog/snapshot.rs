//! What the gate hands to the dialog: texts and how things stand, as JSON. Any field may be absent; then nothing is shown
//! for it.

use portcullis_core::json::Value;

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
    /// Reads what the gate has written. A service of an unknown category is left out, for there is nowhere to show it; the
    /// configuration's check has reported it. Without an earlier choice nothing is news.
    #[must_use]
    pub fn read(value: &Value) -> Self {
        let choice = value.get("choice").and_then(Choice::read);
        let news = |value: &Value| choice.is_some() && flag(value, "pending");
        let mut categories: Vec<Category> =
            value.items_of("categories").iter().map(|category| Category { news: news(category), ..Category::read(category) }).collect();
        for service in value.items_of("services") {
            let id = service.text_of("category").unwrap_or_default();
            if let Some(category) = categories.iter_mut().find(|category| category.id == id) {
                category.services.push(Service { news: news(service), ..Service::read(service) });
            }
        }
        Self {
            language: text(value, "language").unwrap_or_default(),
            texts: Texts::read(value.get("texts").unwrap_or(&Value::Null)),
            categories,
            site: Site::read(value),
            choice,
            gpc: flag(value, "gpc"),
        }
    }
}

impl Site {
    fn read(value: &Value) -> Self {
        let policy = value.get("policy").unwrap_or(&Value::Null);
        let controller = value.get("controller").unwrap_or(&Value::Null);
        Self {
            policy: text(policy, "url"),
            policy_version: text(policy, "version"),
            controller: text(controller, "name"),
            contact: text(controller, "contact"),
        }
    }
}

impl Texts {
    fn read(value: &Value) -> Self {
        Self(value.members().iter().filter_map(|(key, text)| Some((key.clone(), text.text()?.to_owned()))).collect())
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
    fn read(value: &Value) -> Self {
        let id = text(value, "id").unwrap_or_default();
        Self {
            name: text(value, "name").unwrap_or_else(|| id.clone()),
            description: text(value, "description"),
            required: flag(value, "required"),
            granted: flag(value, "granted"),
            id,
            ..Self::default()
        }
    }

    /// Whether it, or one of its services, is news.
    #[must_use]
    pub fn has_news(&self) -> bool {
        self.news || self.services.iter().any(|service| service.news)
    }
}

impl Service {
    fn read(value: &Value) -> Self {
        let id = text(value, "id").unwrap_or_default();
        Self {
            name: text(value, "name").unwrap_or_else(|| id.clone()),
            purpose: text(value, "purpose"),
            required: flag(value, "required"),
            granted: flag(value, "granted"),
            provider: text(value, "provider"),
            shared_data: texts(value, "sharedData"),
            privacy_policy: text(value, "privacyPolicy"),
            opt_out: text(value, "optOut"),
            cookies: value.items_of("cookies").iter().map(Cookie::read).collect(),
            storage: texts(value, "storage"),
            id,
            ..Self::default()
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
    fn read(value: &Value) -> Self {
        Self {
            name: text(value, "name").unwrap_or_default(),
            duration: text(value, "duration"),
            purpose: text(value, "purpose"),
            domain: text(value, "domain"),
            path: text(value, "path"),
        }
    }
}

impl Choice {
    fn read(value: &Value) -> Option<Self> {
        Some(Self { time: value.get("time")?.whole()?, id: text(value, "id") })
    }
}

fn text(value: &Value, name: &str) -> Option<String> {
    value.text_of(name).filter(|text| !text.is_empty()).map(str::to_owned)
}

fn texts(value: &Value, name: &str) -> Vec<String> {
    value.items_of(name).iter().filter_map(|item| item.text().map(str::to_owned)).collect()
}

fn flag(value: &Value, name: &str) -> bool {
    value.flag_of(name).unwrap_or_default()
}

#[cfg(test)]
mod tests;
