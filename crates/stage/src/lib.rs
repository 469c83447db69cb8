//! The local servers that play a site and the third parties it embeds, and log every request and cookie.
//!
//! A [`Stage`] listens on one loopback port and tells its hosts apart by name: `case7.localhost` and every
//! `*.case7.localhost` are the site, `google-analytics-case7.localhost` is a third party. Browsers resolve
//! `*.localhost` to loopback by themselves, so each stage has an origin and a cookie jar of its own, parent domains
//! included, without touching the machine's host table.
//!
//! Network silence is asserted here, where a page cannot fool anyone: on what reached the servers.
//!
//! ```no_run
//! # async fn example() -> Result<(), portcullis_stage::StageError> {
//! use portcullis_stage::{Answer, Stage};
//!
//! let stage = Stage::open("case7").await?;
//! stage.site().page("/", r#"<script src="{{tracker}}/t/A.js"></script>"#);
//! stage.site().answer("/slow.js", Answer::script("done = 1").after_millis(2_000));
//! // … a browser visits stage.site().url("/") …
//! assert_eq!(stage.log().to("tracker").len(), 1);
//! # Ok(())
//! # }
//! ```

mod answer;
mod folder;
mod host;
mod log;
mod serve;
mod stage;
mod third_parties;
mod tokens;
mod tracker;

pub use answer::Answer;
pub use host::{Host, SITE};
pub use log::{Log, Request};
pub use stage::{Stage, StageError};
