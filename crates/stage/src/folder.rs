//! Files of a folder, as a plain static host would serve them.

use std::path::{Component, Path, PathBuf};

use crate::answer::Answer;
use crate::tokens::{self, Origins};

/// The answer for what stands behind a folder's prefix.
pub(crate) async fn answer(root: &Path, rest: &str, origins: &Origins) -> Answer {
    let Some(path) = inside(root, rest) else {
        return Answer::status(400);
    };
    let path = if rest.is_empty() || rest.ends_with('/') { path.join("index.html") } else { path };
    if tokio::fs::metadata(&path).await.is_ok_and(|file| file.is_dir()) {
        // Relative addresses in an index page count from the slash: send the browser there.
        let name = rest.rsplit('/').next().unwrap_or_default();
        return Answer::status(301).header("location", &format!("{name}/"));
    }
    match tokio::fs::read(&path).await {
        Ok(bytes) => file(&path, bytes, origins),
        Err(error) => Answer::new("text/plain; charset=utf-8", format!("{}: {error}", path.display())).with_status(404),
    }
}

fn file(path: &Path, bytes: Vec<u8>, origins: &Origins) -> Answer {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let answer = if matches!(extension, "html" | "json") {
        let text = with_config(path, &String::from_utf8_lossy(&bytes));
        match tokens::fill(&text, origins) {
            Ok(text) => Answer::new(content_type(extension), text),
            Err(error) => Answer::new("text/plain", format!("{}: {error}", path.display())).with_status(500),
        }
    } else {
        Answer::new(content_type(extension), bytes)
    };
    // As a CDN would: readable from any origin, also under cross-origin isolation.
    answer.header("access-control-allow-origin", "*").header("cross-origin-resource-policy", "cross-origin")
}

/// `{{config}}` in an example site's page: the text of the `portcullis.json` beside it, so that it stands in one place only.
fn with_config(page: &Path, text: &str) -> String {
    match std::fs::read_to_string(page.with_file_name("portcullis.json")) {
        Ok(config) => text.replace("{{config}}", config.trim_end()),
        Err(_) => text.into(),
    }
}

/// The file's path, unless the address climbs out of the folder.
fn inside(root: &Path, rest: &str) -> Option<PathBuf> {
    let rest = Path::new(rest);
    rest.components().all(|part| matches!(part, Component::Normal(_))).then(|| root.join(rest))
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "mp4" => "video/mp4",
        "txt" | "ts" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_cannot_climb_out_of_the_folder() {
        assert_eq!(inside(Path::new("dist"), "../secret"), None);
        assert_eq!(inside(Path::new("dist"), "/etc/hosts"), None);
        assert_eq!(inside(Path::new("dist"), "sites/a.html"), Some(PathBuf::from("dist/sites/a.html")));
    }
}
