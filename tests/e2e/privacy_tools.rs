//! Tools that answer banners for their users find the notice and refuse through it.

mod autoconsent_rejects_by_its_own_judgement;
mod autoconsent_rejects_with_our_rule;
mod consent_o_matics_rule_refuses_all;

use portcullis_e2e::{Answer, Page, Scene, Value, json};

crate::cases!("privacy_tools":
    autoconsent_rejects_by_its_own_judgement,
    autoconsent_rejects_with_our_rule,
    consent_o_matics_rule_refuses_all,
);

/// Where the pages find DuckDuckGo's autoconsent, as published.
const AUTOCONSENT: &str = "/autoconsent.js";

fn serve_autoconsent(scene: &Scene<'_>) {
    let path = scene.repository().join("node_modules/@duckduckgo/autoconsent/dist/autoconsent.playwright.js");
    let script = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}; `npm ci` installs it", path.display()));
    scene.site().answer(AUTOCONSENT, Answer::script(script));
}

/// Lets autoconsent loose on the page with these rules, told to refuse; gives the names of the messages it sent, once it is done.
fn run_autoconsent(page: &Page<'_>, rules: &Value) -> Vec<Value> {
    let config = json!({
        "enabled": true, "autoAction": "optOut", "disabledCmps": [], "enablePrehide": true, "enableCosmeticRules": true, "enableGeneratedRules": true,
        "detectRetries": 20, "isMainWorld": false, "prehideTimeout": 2000, "enableHeuristicDetection": true, "enablePopupMutationObserver": false,
        "heuristicMode": "reject", "heuristicPopupSearchTimeout": 1000,
        "logs": { "lifecycle": false, "rulesteps": false, "detectionsteps": false, "evals": false, "errors": true, "messages": false, "waits": false }
    });
    page.js(&format!(
        "window.told = [];
        window.autoconsentSendMessage = message => {{
            told.push(message);
            if (message.type === 'init') setTimeout(() => autoconsentReceiveMessage({{ type: 'initResp', config: {config}, rules: {{ autoconsent: {rules} }} }}));
            return Promise.resolve();
        }};
        const script = document.createElement('script');
        script.src = '{AUTOCONSENT}';
        document.head.append(script)"
    ));
    page.wait_js("autoconsent to be done", "return told.some(({ type }) => type === 'autoconsentDone' || type === 'autoconsentError')");
    page.js("return told").as_array().expect("a list").clone()
}

fn assert_refused(page: &Page<'_>) {
    page.wait_js("the refusal", "return portcullis.state.decided");
    let categories = page.state()["categories"].clone();
    assert_eq!(categories, json!({ "necessary": true, "functional": false, "analytics": false, "marketing": false }));
    page.wait_js("the notice to go", "return document.querySelector('[data-portcullis-part=notice]').hidden");
}
