//! `docs/privacy-tools/consent-o-matic.json`, carried out step by step as the extension's documentation describes the steps: the extension itself is
//! not published as a package, so a small reader of the rule stands in for it here.

use portcullis_e2e::{Html, Scene};

use super::assert_refused;

const READER: &str = "const done = arguments[0];
    const { detectors: [{ presentMatcher, showingMatcher }], methods } = RULE.portcullis;
    const find = ({ selector, displayFilter }) => [...document.querySelectorAll(selector)].find(one => !displayFilter || one.offsetHeight);
    const pause = time => new Promise(go => setTimeout(go, time));
    const press = target => { const found = find(target); if (!found) throw new Error('nothing at ' + target.selector); found.click(); };
    const run = async action => {
        if (action.type === 'list') for (const one of action.actions) await run(one);
        else if (action.type === 'click') press(action.target);
        else if (action.type === 'waitcss') { for (let left = action.retries; !find(action.target); left--) { if (!left) throw new Error('waited for ' + action.target.selector); await pause(action.waitTime); } }
        else if (action.type === 'consent') for (const { matcher, toggleAction } of action.consents) {
            if (find(matcher.target).checked) await run(toggleAction);
            // and there and back, so that the toggle is seen to work
            await run(toggleAction);
            if (!find(matcher.target).checked) throw new Error('no tick at ' + matcher.target.selector);
            await run(toggleAction);
        }
        else if (action.type !== 'hide') throw new Error('unknown step ' + action.type);
    };
    (async () => {
        if (![...presentMatcher, ...showingMatcher].every(({ target }) => find(target))) throw new Error('not detected');
        for (const name of ['OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT']) await run(methods.find(one => one.name === name).action);
    })().then(() => done('done'), error => done(error.message));";

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve("/", &Html::new());
    let page = scene.visit("/");
    page.see_notice();
    let rule = include_str!("../../../docs/privacy-tools/consent-o-matic.json");
    assert_eq!(page.js_async(&READER.replace("RULE", rule)), "done");
    assert_refused(&page);
}
