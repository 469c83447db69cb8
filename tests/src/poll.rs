//! Waiting for a condition, never for a time.

use std::time::{Duration, Instant};

/// How long a condition may take to come true: `PORTCULLIS_PATIENCE` in seconds, or 10.
pub(crate) fn patience() -> Duration {
    let told = std::env::var("PORTCULLIS_PATIENCE").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(told.unwrap_or(10))
}

const PAUSE: Duration = Duration::from_millis(25);

/// Asks until there is an answer; fails the test at its own line with what was seen last.
#[track_caller]
pub(crate) fn until<T>(patience: Duration, what: &str, mut ask: impl FnMut() -> Result<T, String>) -> T {
    let started = Instant::now();
    loop {
        match ask() {
            Ok(answer) => return answer,
            Err(last) if started.elapsed() > patience => {
                panic!("waited {patience:?} for {what}, in vain: {last}")
            }
            Err(_) => std::thread::sleep(PAUSE),
        }
    }
}
