//! From a request to its answer: log, find, wait, send.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use futures_util::{StreamExt, future, stream};
use tokio::net::TcpListener;

use crate::answer::{Answer, Pause};
use crate::folder;
use crate::host::Route;
use crate::log::Request;
use crate::stage::Shared;

pub(crate) async fn run(listener: TcpListener, shared: Arc<Shared>) {
    let router = Router::new().fallback(handle).with_state(shared);
    // Ends only with the task: an accept that fails is retried inside.
    let _ = axum::serve(listener, router).await;
}

async fn handle(State(shared): State<Arc<Shared>>, request: axum::extract::Request) -> Response {
    let mut request = read(request).await;
    let Some((party, routes)) = shared.party(&request.host) else {
        request.party = "nobody".into();
        let text = format!("nobody on this stage is called {}", request.host);
        shared.log.record(request);
        return response(Answer::new("text/plain", text).with_status(404), &shared);
    };
    request.party = party.into();
    shared.log.record(request.clone());
    let answer = match routes.find(&request.path) {
        Some((Route::Fixed(answer), _)) => answer,
        Some((Route::Play(play), _)) => play(&request),
        // A static host takes no data; a page's beacon need not fail for that, and the log has it.
        Some((Route::Folder(_), _)) if request.method == "POST" => Answer::status(204),
        Some((Route::Folder(root), rest)) => folder::answer(&root, &rest, &shared.origins).await,
        None => Answer::status(404),
    };
    wait(&answer, &shared).await;
    response(answer, &shared)
}

async fn read(request: axum::extract::Request) -> Request {
    let headers: Vec<(String, String)> = request
        .headers()
        .iter()
        .map(|(name, value)| (name.as_str().into(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    let host = headers.iter().find(|(name, _)| name == "host").map(|(_, value)| value.as_str()).unwrap_or_default();
    let cookies = headers
        .iter()
        .filter(|(name, _)| name == "cookie")
        .flat_map(|(_, value)| value.split("; "))
        .map(|pair| pair.split_once('=').unwrap_or(("", pair)))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let (method, uri) = (request.method().to_string(), request.uri().clone());
    // as much as a browser sends with `keepalive` (Fetch, «HTTP-network-or-cache fetch»)
    let body = axum::body::to_bytes(request.into_body(), 64 * 1024).await.unwrap_or_default();
    Request {
        at: Duration::ZERO,
        party: String::new(),
        host: host.split(':').next().unwrap_or_default().into(),
        method,
        path: uri.path().into(),
        query: uri.query().unwrap_or_default().into(),
        cookies,
        headers,
        body,
    }
}

/// Waits as the answer asks; a stage that closes lets nobody wait on.
async fn wait(answer: &Answer, shared: &Shared) {
    let mut closed = shared.closed.subscribe();
    tokio::select! {
        () = tokio::time::sleep(answer.delay) => {}
        _ = closed.wait_for(|closed| *closed) => {}
    }
    if let Some(hold) = &answer.hold {
        released(hold, shared).await;
    }
}

/// Waits until the stage has released this name, or closes.
async fn released(hold: &str, shared: &Shared) {
    let mut closed = shared.closed.subscribe();
    let mut released = shared.released.subscribe();
    tokio::select! {
        _ = released.wait_for(|released| released.contains(hold)) => {}
        _ = closed.wait_for(|closed| *closed) => {}
    }
}

fn response(answer: Answer, shared: &Arc<Shared>) -> Response {
    let length = answer.body.len();
    let body = match answer.pause {
        _ if answer.cut_short => half(answer.body),
        Some(pause) => paused(answer.body, pause, Arc::clone(shared)),
        None => Body::from(answer.body),
    };
    let mut response = Response::new(body);
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    for (name, value) in &answer.headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::from_bytes(value.as_bytes())) {
            headers.append(name, value);
        }
    }
    if answer.cut_short {
        headers.insert("content-length", HeaderValue::from(length));
    }
    response
}

/// The first half of a body, then an error: the server drops the connection with the rest unsent.
fn half(body: Bytes) -> Body {
    let first = stream::once(future::ready(Ok(body.slice(..body.len() / 2))));
    let end = stream::once(async {
        // Time for the first half to leave before the connection goes.
        tokio::time::sleep(Duration::from_millis(50)).await;
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))
    });
    Body::from_stream(first.chain(end))
}

/// A body with a stop in its midst.
fn paused(body: Bytes, pause: Pause, shared: Arc<Shared>) -> Body {
    let rest = body.slice(pause.at..);
    let first = stream::once(future::ready(Ok::<_, Infallible>(body.slice(..pause.at))));
    let second = stream::once(async move {
        released(&pause.hold, &shared).await;
        Ok(rest)
    });
    Body::from_stream(first.chain(second))
}
