use axum::http::{HeaderMap, StatusCode, header::{COOKIE, SET_COOKIE}};
use portcullis_core::{Choice, Config, cookie};

async fn refresh(headers: HeaderMap) -> (StatusCode, HeaderMap) {
    let settings = Config::default().cookie;
    let mut answer = HeaderMap::new();
    let sent = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let kept = sent.flat_map(cookie::pairs).find(|(name, value)| *name == settings.name && Choice::decode(value).is_some());
    if let Some(line) = kept.and_then(|(_, value)| cookie::keep(&settings, value, false).parse().ok()) {
        answer.insert(SET_COOKIE, line);
    }
    (StatusCode::NO_CONTENT, answer)
}
