//! What a screen reader is told in every state is what somebody has read and found good: `trees/STATE.txt`, as Chromium tells it. With
//! `PORTCULLIS_WRITE_TREES` set they are written instead, to be read again.

use portcullis_e2e::{Engine, Scene};

use super::states;

pub(crate) fn case(scene: &Scene<'_>) {
    if scene.engine() != Engine::Chromium {
        return; // only Chromium gives its tree away
    }
    let folder = scene.repository().join("tests/e2e/accessibility/trees");
    let write = std::env::var_os("PORTCULLIS_WRITE_TREES").is_some();
    states::serve(scene, "/", "box", "en");
    let page = scene.visit("/");
    states::each(scene, &page, "/", |page, state| {
        page.finish_animations();
        let mut trees = page.accessibility_tree("#portcullis");
        if state == "notice" {
            trees += &page.accessibility_tree("[data-portcullis-part=placeholder]");
            trees += &page.accessibility_tree("[data-portcullis-declaration]");
        }
        let trees: String = trees.lines().map(|line| steady(line) + "\n").collect();
        let file = folder.join(format!("{state}.txt"));
        if write {
            std::fs::write(&file, &trees).expect("the tree is written");
        }
        let reviewed = std::fs::read_to_string(&file).unwrap_or_default();
        assert_eq!(trees, reviewed, "{state}: read it, then write it anew");
    });
}

/// When and by which number a choice was made is another every time.
fn steady(line: &str) -> String {
    let changing = ["\"Your last choice: ", "\"Record "].into_iter().find_map(|words| Some(line.find(words)? + words.len()));
    changing.map_or_else(|| line.to_owned(), |end| format!("{}…\"", &line[..end]))
}
