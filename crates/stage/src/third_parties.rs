//! The third parties, as data: what each serves, and which cookies come with it.
//!
//! Cookie and storage names are those the real services document (Google Analytics, Zendesk) or are known to set; FastSpring and
//! DevMate document none for an embedding page, so theirs are made up and serve to be found and erased.

use crate::answer::Answer;
use crate::host::{Route, Routes};
use crate::tracker;

/// A file of a third party.
struct File {
    path: &'static str,
    content_type: &'static str,
    body: &'static str,
    /// Set by header, on the third party's own host.
    cookies: &'static [&'static str],
}

const fn script(path: &'static str, body: &'static str) -> File {
    File { path, content_type: "text/javascript; charset=utf-8", body, cookies: &[] }
}

const fn page(path: &'static str, body: &'static str, cookies: &'static [&'static str]) -> File {
    File { path, content_type: "text/html; charset=utf-8", body, cookies }
}

/// What a script calls home for: the content is of no matter, the request is.
const fn call(path: &'static str) -> File {
    File { path, content_type: "application/json", body: "{}", cookies: &[] }
}

macro_rules! file {
    ($path:literal) => {
        include_str!(concat!("../third_parties/", $path))
    };
}

/// Each third party's name and files.
const FILES: &[(&str, &[File])] = &[
    ("google-analytics", &[script("/analytics.js", file!("google-analytics/analytics.js")), call("/collect")]),
    ("zendesk", &[script("/embeddable_framework/main.js", file!("zendesk/main.js")), call("/embeddable/config")]),
    (
        "mailchimp",
        &[
            page(
                "/subscribe",
                file!("mailchimp/subscribe.html"),
                &["_AVESTA_ENVIRONMENT=prod; Path=/; SameSite=None; Secure", "PHPSESSID=1; Path=/; SameSite=None; Secure"],
            ),
            page("/subscribe/post", "<!doctype html><title>Thank you</title><p>Almost finished: please confirm by e-mail.", &[]),
        ],
    ),
    (
        "fastspring",
        &[
            page("/", file!("fastspring/store.html"), &["fastspring-session=1; Path=/; SameSite=None; Secure"]),
            script("/builder.js", file!("fastspring/builder.js")),
            call("/session"),
        ],
    ),
    ("devmate", &[script("/activation.js", file!("devmate/activation.js")), call("/activations")]),
];

/// All third parties with their routes.
pub(crate) fn hosts() -> impl Iterator<Item = (&'static str, Routes)> {
    let generic = ["tracker", "other-tracker"].map(|name| {
        let routes = Routes::default();
        routes.set("/", Route::Play(tracker::play));
        (name, routes)
    });
    FILES.iter().map(|(name, files)| (*name, routes(files))).chain(generic)
}

fn routes(files: &[File]) -> Routes {
    let routes = Routes::default();
    for file in files {
        let answer =
            Answer::new(file.content_type, file.body).header("cache-control", "no-store").header("access-control-allow-origin", "*");
        let answer = file.cookies.iter().fold(answer, |answer, cookie| answer.cookie(cookie));
        routes.set(file.path, Route::Fixed(answer));
    }
    routes
}
