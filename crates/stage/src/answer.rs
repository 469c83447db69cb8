//! What a host answers, and how badly: late, never, or broken off half-way.

use std::time::Duration;

use axum::body::Bytes;

/// A scripted answer: status, headers and body, with the faults of real networks at will.
#[derive(Clone, Debug)]
pub struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Bytes,
    pub(crate) delay: Duration,
    pub(crate) hold: Option<String>,
    pub(crate) cut_short: bool,
    pub(crate) pause: Option<Pause>,
}

/// A stop in the midst of a body.
#[derive(Clone, Debug)]
pub(crate) struct Pause {
    /// How many bytes are sent before it.
    pub(crate) at: usize,
    /// The name that ends it.
    pub(crate) hold: String,
}

impl Answer {
    /// A body of any kind.
    pub fn new(content_type: &str, body: impl Into<Bytes>) -> Self {
        Self {
            status: 200,
            headers: vec![("content-type".into(), content_type.into())],
            body: body.into(),
            delay: Duration::ZERO,
            hold: None,
            cut_short: false,
            pause: None,
        }
    }

    /// A page in UTF-8.
    pub fn html(body: impl Into<String>) -> Self {
        Self::new("text/html; charset=utf-8", body.into())
    }

    /// A script in UTF-8.
    pub fn script(body: impl Into<String>) -> Self {
        Self::new("text/javascript; charset=utf-8", body.into())
    }

    /// A JSON document.
    pub fn json(body: impl Into<String>) -> Self {
        Self::new("application/json", body.into())
    }

    /// A picture of one transparent pixel.
    pub fn pixel() -> Self {
        Self::new("image/gif", PIXEL)
    }

    /// An empty body with this status.
    pub fn status(status: u16) -> Self {
        Self::new("text/plain; charset=utf-8", Bytes::new()).with_status(status)
    }

    /// The same answer under another status.
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Sets a header; `set-cookie` may stand several times, any other name replaces what stood there.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let name = name.to_ascii_lowercase();
        if name != "set-cookie" {
            self.headers.retain(|(other, _)| *other != name);
        }
        self.headers.push((name, value.into()));
        self
    }

    /// Sets a cookie by header: `name=value; Path=/; …`.
    pub fn cookie(self, cookie: &str) -> Self {
        self.header("set-cookie", cookie)
    }

    /// Answers only after this time.
    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Answers only after so many milliseconds.
    pub fn after_millis(self, millis: u64) -> Self {
        self.after(Duration::from_millis(millis))
    }

    /// Answers only once the stage has released this name: order without clocks.
    pub fn held(mut self, name: &str) -> Self {
        self.hold = Some(name.into());
        self
    }

    /// Keeps the connection open and never answers.
    pub fn never() -> Self {
        Self::status(200).held("never")
    }

    /// Sends the body up to this text, and the rest only once the stage has released the name: a slow network, met by a
    /// parser in the midst of a page. WebKit shows nothing of a page before some kilobytes of it have come.
    pub fn paused_before(mut self, text: &str, name: &str) -> Self {
        let at = self.body.windows(text.len().max(1)).position(|window| window == text.as_bytes()).unwrap_or(self.body.len());
        self.pause = Some(Pause { at, hold: name.into() });
        self
    }

    /// Sends half of the body, then drops the connection.
    pub fn cut_short(mut self) -> Self {
        self.cut_short = true;
        self
    }
}

/// The smallest GIF: one transparent pixel.
const PIXEL: &[u8] = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;";
