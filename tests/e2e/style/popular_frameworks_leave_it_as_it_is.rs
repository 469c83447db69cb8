//! Ten resets and frameworks as published, and one sheet that goes at everything: notice and preferences stand where they stood, and of their pixels
//! less than one in a hundred differs from a page without.

use portcullis_e2e::{Answer, Html, Page, Scene, Value, Viewport, json};

/// Sheets below `node_modules`.
const SHEETS: [(&str, &str); 10] = [
    ("bootstrap", "bootstrap/dist/css/bootstrap.css"),
    ("bulma", "bulma/css/bulma.css"),
    ("pico", "@picocss/pico/css/pico.css"),
    ("tailwind", "tailwindcss/preflight.css"),
    ("normalize", "normalize.css/normalize.css"),
    ("modern-normalize", "modern-normalize/modern-normalize.css"),
    ("sanitize", "sanitize.css/sanitize.css"),
    ("the-new-css-reset", "the-new-css-reset/css/reset.css"),
    ("water", "water.css/out/water.css"),
    ("milligram", "milligram/dist/milligram.css"),
];

const AGGRESSIVE: &str = "* { margin: 0; padding: 0; border: 0; font: inherit; line-height: 1; letter-spacing: 0.1em; text-transform: uppercase; box-sizing: content-box; color: #c00; outline: 0 }
    html { font-size: 62.5% } body { font: 10px/1 serif; word-spacing: 1em; text-align: center } button { all: unset } input { appearance: none; width: 0 } dialog { max-width: 200px; position: static } h1, h2, h3 { font-size: 5rem }
    a { color: inherit; text-decoration: none } p { margin: 3em; text-indent: 2em } section { padding: 5em 0 } label { display: block } ul { list-style: square inside } :focus-visible { outline: none } small { font-size: 4em } footer, header { display: none }";

/// The share of pixels that differ, in the box that both pictures are taken of.
const COMPARE: &str = "const [one, other, [x, y, width, height], done] = [...GIVEN, arguments[0]];
    const load = url => new Promise((loaded, failed) => { const image = new Image(); image.onload = () => loaded(image); image.onerror = failed; image.src = url; });
    Promise.all([load(one), load(other)]).then(images => {
        const [before, after] = images.map(image => {
            const canvas = document.createElement('canvas'), scale = image.width / innerWidth;
            canvas.width = width; canvas.height = height;
            const pen = canvas.getContext('2d');
            pen.drawImage(image, x * scale, y * scale, width * scale, height * scale, 0, 0, width, height);
            return pen.getImageData(0, 0, width, height).data;
        });
        let differ = 0;
        for (let at = 0; at < before.length; at += 4) if ([0, 1, 2].some(part => Math.abs(before[at + part] - after[at + part]) > 16)) differ++;
        done(differ / (width * height));
    }, error => done(String(error)))";

/// Where a part stands, and a picture of the page.
fn picture(scene: &Scene<'_>, page: &Page<'_>, part: &str, name: &str) -> (Value, String) {
    page.finish_animations();
    page.js("document.activeElement?.blur()");
    page.js_async("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))");
    let place = page.js(&format!(
        "const {{ x, y, width, height }} = document.querySelector('[data-portcullis-part={part}]').getBoundingClientRect();
        return [x, y, width, height].map(Math.round)"
    ));
    let file = format!("style-{name}-{part}");
    let png = std::fs::read(page.screenshot(&file)).expect("the picture");
    let path = format!("/{file}.png");
    scene.site().answer(&path, Answer::new("image/png", png));
    (place, path)
}

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "dialog": { "layout": "box" }, "policy": { "url": "/privacy" }, "services": [
        { "id": "stats", "name": "Statistics", "category": "analytics", "purpose": "Counts visits.", "provider": "Stats Ltd", "cookies": [{ "name": "_s" }] }
    ] });
    let html = Html::new().config(&config);
    let pictures = |name: &str, head: &str| {
        let path = format!("/{name}");
        // some sheets have the page scroll always, or with a bar of their own; and the pointer lies where a button was pressed before
        let still = "<style>html { overflow: hidden !important } #portcullis button:hover { background-image: none !important }</style>";
        scene.serve(&path, &html.clone().head(&[head, still].concat()));
        let page = scene.visit(&path);
        // so tall that nothing scrolls: WebKit lets a page dress every scrollbar there is
        page.resize(Viewport { width: 1280, height: 1000 });
        page.see_notice();
        let notice = picture(scene, &page, "notice", name);
        page.open_preferences();
        page.js("document.querySelector('details').open = true");
        page.wait_js("the particulars", "return !!document.querySelector('dl')");
        let preferences = picture(scene, &page, "preferences", name);
        [notice, preferences]
    };
    let plain = pictures("plain", "");
    let mut told = String::new();
    let aggressive = [("aggressive", AGGRESSIVE.to_owned())];
    let published = SHEETS.map(|(name, path)| {
        let path = scene.repository().join("node_modules").join(path);
        (name, std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}; `npm ci` installs it", path.display())))
    });
    for (name, sheet) in published.into_iter().chain(aggressive) {
        scene.site().answer(&format!("/{name}.css"), Answer::new("text/css", sheet));
        let shown = pictures(name, &format!("<link rel=stylesheet href='/{name}.css'>"));
        for (part, ((place, one), (other_place, other))) in ["notice", "preferences"].into_iter().zip(plain.iter().zip(&shown)) {
            assert_eq!(other_place, place, "{name} moves the {part}");
            let differ = scene.page().js_async(&COMPARE.replace("GIVEN", &json!([one, other, place]).to_string()));
            let share = differ.as_f64().unwrap_or_else(|| panic!("{name}: {differ}"));
            told += &format!("  {name} {part}: {:.3} %\n", share * 100.0);
            assert!(share < 0.01, "{name} changes {share} of the {part}\n{told}");
        }
    }
    println!("{}: pixels that differ\n{told}", scene.engine());
}
