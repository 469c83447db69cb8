//! `cargo xtask bench`: what the gate's observer costs a page that inserts ten thousand elements, beside the same page without
//! Portcullis and with an observer that does nothing. In each round every one of them does the work several times in a page of its
//! own, of which the fastest counts; ratios are taken within a round, and their medians count.

#![allow(clippy::indexing_slicing, clippy::panic, reason = "it fails by panicking, as the end-to-end cases do")]

use std::process::ExitCode;

use portcullis_e2e::{Case, Html, Scene, json};

/// How much longer the page may take.
const LIMIT: f64 = 1.05;
const ROUNDS: usize = 11;
/// How often a page does the work in a round. The fastest time counts: what else the machine does can only add to it.
const TIMES: usize = 3;

/// Ten thousand insertions, a hundred in each of a hundred frames, as a list that loads: each item with its text, a link and a
/// picture's place. The last five hundred stay.
const WORK: &str = "
    const done = arguments[0];
    const list = document.querySelector('main');
    let batch = 0;
    requestAnimationFrame(function frame() {
        for (let number = 0; number < 100; number++) {
            const item = document.createElement('article');
            const link = document.createElement('a');
            link.href = '#' + number;
            link.textContent = 'Item ' + batch + '.' + number;
            const text = document.createElement('p');
            text.textContent = 'Some words about it, long enough to be broken into lines where the window is narrow.';
            item.append(link, text, document.createElement('img'));
            list.append(item);
        }
        while (list.childElementCount > 500) list.firstElementChild.remove();
        if (++batch < 100) requestAnimationFrame(frame);
        else requestAnimationFrame(() => setTimeout(done));
    });";

/// An observer that does nothing: what no gate that observes can do without.
const OBSERVER: &str = "new MutationObserver(() => {}).observe(document, { childList: true, subtree: true })";

fn main() -> ExitCode {
    portcullis_e2e::main(&[Case { name: "observer", run: observer }])
}

fn observer(scene: &Scene<'_>) {
    let config = json!({ "services": [{ "id": "stats", "category": "analytics", "cookies": [{ "name": "_st" }] }] });
    scene.serve("/without", &Html::without_banner());
    scene.serve("/with", &Html::new().config(&config));
    scene.visit("/with").js("portcullis.acceptAll()");
    // A page that has never collected garbage collects none; both have, before the time is taken.
    let time = |path: &str, before: &str| {
        let page = scene.visit(path);
        page.settle();
        page.js(before);
        let once = || {
            page.collect_garbage();
            let start = page.main_thread_time();
            page.js_async(WORK);
            (page.main_thread_time() - start) * 1000.0
        };
        (0..TIMES).map(|_| once()).fold(f64::INFINITY, f64::min)
    };
    let pages = [
        ("without Portcullis", "/without", ""),
        ("with an observer that does nothing", "/without", OBSERVER),
        ("with Portcullis", "/with", ""),
    ];
    let mut times = [const { Vec::new() }; 3];
    for round in 0..ROUNDS {
        // each in its turn comes first
        for turn in 0..pages.len() {
            let at = (round + turn) % pages.len();
            let (_, path, before) = pages[at];
            times[at].push(time(path, before));
        }
    }
    println!("\n{}: the main thread's time for 10,000 insertions, medians of {ROUNDS} rounds", scene.engine());
    let mut last = f64::NAN;
    for ((name, ..), list) in pages.iter().zip(&times) {
        let mut ratios: Vec<f64> = list.iter().zip(&times[0]).map(|(time, plain)| time / plain).collect();
        last = median(&mut ratios);
        println!("  {name:36} {:6.1} ms  ratio {last:.3} ({:.3} to {:.3})", median(&mut list.clone()), ratios[0], ratios[ROUNDS - 1]);
    }
    assert!(last <= LIMIT, "the observer costs more than {LIMIT}");
}

/// The middle of a list, which is sorted for it.
fn median(list: &mut [f64]) -> f64 {
    list.sort_by(f64::total_cmp);
    list.get(list.len() / 2).copied().unwrap_or(f64::NAN)
}
