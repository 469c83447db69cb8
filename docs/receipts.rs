use std::{fs::OpenOptions, io::Write, path::PathBuf};

use axum::{body::Bytes, extract::State, http::StatusCode};
use serde_json::Value;

async fn receipt(State(file): State<PathBuf>, body: Bytes) -> StatusCode {
    let Ok(record) = serde_json::from_slice::<Value>(&body) else { return StatusCode::BAD_REQUEST };
    let id = record["id"].as_str().unwrap_or_default();
    if record["schemaVersion"] != 1 || id.len() != 32 || !id.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return StatusCode::BAD_REQUEST;
    }
    // written anew, so that a record is one line whatever was sent
    let line = format!("{record}\n");
    let kept = OpenOptions::new().create(true).append(true).open(file).and_then(|mut file| file.write_all(line.as_bytes()));
    if kept.is_ok() { StatusCode::NO_CONTENT } else { StatusCode::SERVICE_UNAVAILABLE }
}
