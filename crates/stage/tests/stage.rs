//! The stage over real sockets: who is asked, what is logged, and how badly it answers when told to.
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::time::Duration;

use portcullis_stage::{Answer, SITE, Stage};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// The whole answer, head and body, of a GET with these extra header lines.
async fn get(url: &str, headers: &str) -> String {
    let rest = url.strip_prefix("http://").expect("an http address");
    let (host, path) = rest.split_once('/').expect("an address with a path");
    let port = host.rsplit(':').next().expect("a port");
    let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).await.expect("the stage listens");
    let request = format!("GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.expect("the request is taken");
    let mut answer = Vec::new();
    // An answer that is cut short ends in an error: what came before it counts.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn hosts_are_told_apart_by_name() {
    let stage = Stage::open("c1").await.expect("a free port");
    stage.site().page("/", "<a href={{tracker}}/x>");
    let page = get(&stage.site().url("/"), "").await;
    let tracker = stage.third_party("tracker").expect("the tracker").origin().to_owned();
    assert!(page.contains(&format!("<a href={tracker}/x>")), "{page}");
    get(&stage.site().url("/sub").replace("//", "//www."), "").await;
    get(&format!("{tracker}/t/A.js"), "").await;
    get(&format!("{}/", tracker.replace("tracker-c1", "stranger")), "").await;
    let parties: Vec<String> = stage.log().all().into_iter().map(|request| request.party).collect();
    assert_eq!(parties, [SITE, SITE, "tracker", "nobody"]);
}

#[tokio::test]
async fn the_log_has_cookies_and_headers_in_order() {
    let stage = Stage::open("c2").await.expect("a free port");
    get(&stage.site().url("/a?b=1&c"), "Cookie: one=1; two=a=b\r\nReferer: http://here/\r\nSec-Fetch-Dest: image\r\n").await;
    let requests = stage.log().to_site();
    let request = requests.first().expect("one request");
    assert_eq!(request.cookies, [("one".into(), "1".into()), ("two".into(), "a=b".into())]);
    assert_eq!((request.path.as_str(), request.parameter("b"), request.parameter("c")), ("/a", Some("1"), Some("")));
    assert_eq!((request.referer(), request.destination()), (Some("http://here/"), Some("image")));
    stage.log().clear();
    assert!(stage.log().all().is_empty());
}

#[tokio::test]
async fn a_held_answer_waits_for_its_release() {
    let stage = Stage::open("c3").await.expect("a free port");
    stage.site().answer("/held", Answer::script("late").held("door"));
    let url = stage.site().url("/held");
    let early = timeout(Duration::from_millis(200), get(&url, "")).await;
    assert!(early.is_err(), "answered before its release: {early:?}");
    stage.release("door");
    assert!(get(&url, "").await.ends_with("late"));
}

#[tokio::test]
async fn an_answer_can_be_cut_short() {
    let stage = Stage::open("c4").await.expect("a free port");
    stage.site().answer("/cut", Answer::script("0123456789").cut_short());
    let answer = get(&stage.site().url("/cut"), "").await;
    assert!(answer.contains("content-length: 10") && answer.ends_with("01234"), "{answer}");
}

#[tokio::test]
async fn a_folder_is_served_as_a_static_host_would() {
    let stage = Stage::open("c5").await.expect("a free port");
    stage.site().folder("/files/", Path::new(&std::env::var_os("CARGO_MANIFEST_DIR").unwrap()));
    let status = |answer: String| answer.split(' ').nth(1).map(ToOwned::to_owned);
    assert_eq!(status(get(&stage.site().url("/files/Cargo.toml"), "").await).as_deref(), Some("200"));
    assert_eq!(status(get(&stage.site().url("/files/src"), "").await).as_deref(), Some("301"));
    assert_eq!(status(get(&stage.site().url("/files/nothing"), "").await).as_deref(), Some("404"));
    assert_eq!(status(get(&stage.site().url("/files/%2e%2e/Cargo.toml"), "").await).as_deref(), Some("404"));
}

#[tokio::test]
async fn a_token_that_names_nobody_is_loud() {
    let stage = Stage::open("c6").await.expect("a free port");
    stage.site().page("/", "{{traker}}");
    let answer = get(&stage.site().url("/"), "").await;
    assert!(answer.starts_with("HTTP/1.1 500") && answer.contains("{{traker}} names nobody"), "{answer}");
}

#[tokio::test]
async fn a_taken_port_is_named_with_the_way_out() {
    let stage = Stage::open("c7").await.expect("a free port");
    let port: u16 = stage.site().origin().rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
    let error = Stage::open_on(port).await.expect_err("the port is taken").to_string();
    assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
}
