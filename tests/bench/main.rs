//! `cargo xtask bench`: what the gate's observer costs a page that inserts ten thousand elements, beside the same page without
//! Portcullis. Rounds of the two alternate, each in a page of its own; the ratio is taken within a round, and its median counts.

#![allow(clippy::panic, reason = "it fails by panicking, as the end-to-end cases do")]

use std::process::ExitCode;

use portcullis_e2e::{Case, Html, Scene, Value, json};

/// How much longer the page may take.
const LIMIT: f64 = 1.05;
const ROUNDS: usize = 21;

/// Ten thousand insertions in a hundred tasks, as a list that loads: each item with its text, a link and a picture's place. The last five
/// hundred stay, and each task is laid out, as a frame would. Resolves with milliseconds.
const WORK: &str = "
    const done = arguments[0];
    const list = document.querySelector('main');
    const channel = new MessageChannel();
    let batch = 0;
    const start = performance.now();
    channel.port1.onmessage = () => {
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
        list.getBoundingClientRect();
        if (++batch < 100) channel.port2.postMessage(0);
        else setTimeout(() => done(performance.now() - start));
    };
    channel.port2.postMessage(0);";

fn main() -> ExitCode {
    portcullis_e2e::main(&[Case { name: "observer", run: observer }])
}

fn observer(scene: &Scene<'_>) {
    let config = json!({ "services": [{ "id": "stats", "category": "analytics", "cookies": [{ "name": "_st" }] }] });
    scene.serve("/without", &Html::without_banner());
    scene.serve("/with", &Html::new().config(&config));
    scene.visit("/with").js("portcullis.acceptAll()");
    let time = |path: &str| {
        let page = scene.visit(path);
        page.settle();
        match page.js_async(WORK) {
            Value::Number(time) => time.as_f64().unwrap_or(f64::NAN),
            other => panic!("no time but {other}"),
        }
    };
    let mut ratios = Vec::new();
    let (mut without, mut with) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        // now the one first, now the other
        let (plain, gated) = if round % 2 == 0 {
            (time("/without"), time("/with"))
        } else {
            let gated = time("/with");
            (time("/without"), gated)
        };
        ratios.push(gated / plain);
        without.push(plain);
        with.push(gated);
    }
    let ratio = median(&mut ratios);
    let spread =
        |list: &[f64]| format!("{:.3} to {:.3}", list.first().copied().unwrap_or_default(), list.last().copied().unwrap_or_default());
    println!(
        "\n{}: 10,000 insertions take {:.1} ms without and {:.1} ms with Portcullis: ratio {ratio:.3} (median of {ROUNDS} rounds, {})\n",
        scene.engine(),
        median(&mut without),
        median(&mut with),
        spread(&ratios),
    );
    assert!(ratio <= LIMIT, "the observer costs more than {LIMIT}");
}

/// The middle of a list, which is sorted for it.
fn median(list: &mut [f64]) -> f64 {
    list.sort_by(f64::total_cmp);
    list.get(list.len() / 2).copied().unwrap_or(f64::NAN)
}
