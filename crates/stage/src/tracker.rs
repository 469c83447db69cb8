//! The generic tracker: `/t/NAME.js` appends NAME to `window.ran` and sets the cookie NAME on the page's domain.
//!
//! Its faults are asked for in the query: `?delay=2000` (milliseconds), `?hold=NAME` (until the stage releases NAME),
//! `?hang` (for ever), `?status=404`, `?cut` (half of the body), `?type=text/plain`, `?throw` (the script throws at its end),
//! `?write` (it calls `document.write`), `?cache` (may be cached; otherwise `no-store`). Other paths: `/pixel.gif`,
//! `/frame.html`, `/style.css`, and anything else is an empty 404.

use crate::answer::Answer;
use crate::log::Request;

pub(crate) fn play(request: &Request) -> Answer {
    let file = request.file();
    let (name, extension) = file.rsplit_once('.').unwrap_or((file, ""));
    let answer = match extension {
        "js" => Answer::script(script(name, request)),
        "gif" => Answer::pixel(),
        "html" => Answer::html(frame(name)),
        "css" => Answer::new("text/css", format!(":root {{ --{name}: 1 }}")),
        _ => Answer::status(404),
    };
    with_faults(answer, request)
        .header("access-control-allow-origin", "*")
        .cookie(&format!("{name}-by-header=1; Path=/; SameSite=None; Secure"))
}

fn script(name: &str, request: &Request) -> String {
    let mut script = format!("(window.ran ??= []).push('{name}');\ndocument.cookie = '{name}=1; Path=/; Max-Age=3600';\n");
    if request.parameter("write").is_some() {
        script.push_str("document.write('<p id=\"written\">written</p>');\n");
    }
    if request.parameter("throw").is_some() {
        script.push_str("throw new Error('thrown on purpose');\n");
    }
    script
}

fn frame(name: &str) -> String {
    format!("<!doctype html><title>{name}</title><script>document.cookie = '{name}=1'</script><p>{name}</p>")
}

fn with_faults(mut answer: Answer, request: &Request) -> Answer {
    answer = answer.header("cache-control", if request.parameter("cache").is_some() { "max-age=600" } else { "no-store" });
    if let Some(millis) = request.parameter("delay").and_then(|text| text.parse().ok()) {
        answer = answer.after_millis(millis);
    }
    if let Some(name) = request.parameter("hold") {
        answer = answer.held(name);
    }
    if request.parameter("hang").is_some() {
        answer = answer.held("never");
    }
    if let Some(status) = request.parameter("status").and_then(|text| text.parse().ok()) {
        answer = answer.with_status(status);
    }
    if let Some(content_type) = request.parameter("type") {
        answer = answer.header("content-type", content_type);
    }
    if request.parameter("cut").is_some() {
        answer = answer.cut_short();
    }
    answer
}
