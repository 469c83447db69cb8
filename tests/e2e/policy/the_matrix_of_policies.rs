//! Every policy, with WebAssembly and without, with Trusted Types and without: silent undecided and refused, all of it works accepted,
//! and a repeat visit fetches nothing it does not need. What reached the servers is printed as a table.

use portcullis_e2e::{Answer, Html, Log, Page, Scene, json};

/// How scripts are allowed.
const SOURCES: [(&str, &str); 4] = [
    ("no policy", ""),
    ("hosts", "script-src 'self' {{tracker}}"),
    ("nonce", "script-src 'nonce-n0nce' 'self'"),
    ("nonce, strict-dynamic", "script-src 'nonce-n0nce' 'strict-dynamic'"),
];

/// What is asked for besides.
const REST: &str = "; default-src 'none'; connect-src 'self'; img-src data:; frame-src {{tracker}}; base-uri 'none'; object-src 'none'";

const TRUSTED_TYPES: &str = "; require-trusted-types-for 'script'; trusted-types portcullis";

/// Some browsers have no WebAssembly at all, as in a lockdown mode.
const LOCKDOWN: &str = "<script nonce='n0nce'>delete window.WebAssembly</script>";

pub(crate) fn case(scene: &Scene<'_>) {
    let mut table = format!("\n{}: what reached the servers\n", scene.engine());
    for (number, (name, source)) in SOURCES.iter().enumerate() {
        for (column, wasm) in ["Wasm", "no Wasm"].iter().enumerate() {
            for trusted_types in [false, true] {
                let cell = Cell { path: format!("/{number}{column}{}", u8::from(trusted_types)), wasm: column == 0 };
                let allowed = if cell.wasm { " 'wasm-unsafe-eval'" } else { "" };
                let policy = match (source.is_empty(), trusted_types) {
                    (true, false) => String::new(),
                    (true, true) => TRUSTED_TYPES.trim_start_matches("; ").into(),
                    (false, _) => format!("{source}{allowed}{REST}{}", if trusted_types { TRUSTED_TYPES } else { "" }),
                };
                cell.serve(scene, &policy, if source.is_empty() && !cell.wasm { LOCKDOWN } else { "" });
                let reached = cell.check(scene);
                let types = if trusted_types { "Trusted Types" } else { "" };
                table += &format!("  {name:22} {wasm:8} {types:14} {reached}\n");
            }
        }
    }
    println!("{table}");
}

struct Cell {
    path: String,
    wasm: bool,
}

impl Cell {
    fn serve(&self, scene: &Scene<'_>, policy: &str, before: &str) {
        let body = r#"<script nonce="n0nce" type="text/plain" data-category="analytics" data-src="{{tracker}}/t/A.js"></script>
            <script nonce="n0nce" type="text/plain" data-category="analytics">(window.ran ??= []).push("B")</script>
            <iframe id="frame" data-category="marketing" data-src="{{tracker}}/frame.html" title="frame"></iframe>"#;
        // the choice of each cell is its own
        let config = json!({ "cookie": { "name": format!("choice{}", &self.path[1..]) } });
        let html = Html::new().nonce("n0nce").config(&config).before(before).body(body).build();
        // a host list allows no inline script, so that policy has none to release
        let html =
            if policy.contains("'self' ") && !policy.contains("nonce") { html.replace(r#".push("B")"#, r#".push("no")"#) } else { html };
        let answer = Answer::html(scene.site().fill(&html));
        let policy = scene.site().fill(policy);
        scene.site().answer(&self.path, if policy.is_empty() { answer } else { answer.header("content-security-policy", &policy) });
    }

    fn check(&self, scene: &Scene<'_>) -> String {
        let ran: &[&str] = if self.path.starts_with("/1") { &["A"] } else { &["A", "B"] };
        let mut counts = Vec::new();
        let mut view = |name: &str, act: &dyn Fn(&Page<'_>), expected: usize| {
            let before = (asked(scene.log()), scene.own_files().len());
            let page = scene.visit(&self.path);
            act(&page);
            page.settle();
            let reached = asked(scene.log()) - before.0;
            assert_eq!(reached, expected, "{name} at {}", self.path);
            let own = scene.own_files().split_off(before.1);
            counts.push(format!("{name} {reached}"));
            assert_eq!(page.errors(), [""; 0], "{name} at {}", self.path);
            own
        };
        view("undecided", &|page| page.see_notice(), 0);
        view(
            "accepted in the dialog",
            &|page| {
                page.open_preferences();
                page.press_in_preferences("accept-all");
                page.see_ran(ran);
                page.wait_js("the frame", "return document.querySelector('#frame').src !== ''");
                scene.wait_for("the frame", |log| log.to("tracker").iter().filter(|request| request.file() == "frame.html").count() > 0);
            },
            2,
        );
        let own = view(
            "again",
            &|page| {
                page.see_ran(ran);
                page.wait_js("the frame", "return document.querySelector('#frame').src !== ''");
            },
            2,
        );
        let expected: &[&str] = if self.wasm { &["portcullis.js"] } else { &["portcullis.js", "portcullis-nowasm.js"] };
        // a page out of the HTTP cache asks for less, never for more
        assert!(own.iter().all(|file| expected.contains(&file.as_str())), "{own:?} at {}", self.path);
        view(
            "refused",
            &|page| {
                page.see_gate();
                page.expect_to_leave();
                page.js("portcullis.rejectAll()");
                page.see_next_document();
            },
            2,
        );
        view("after it", &|page| page.see_gate(), 0);
        counts.join(", ")
    }
}

/// How many requests third parties have had.
fn asked(log: &Log) -> usize {
    log.to_third_parties().len()
}
