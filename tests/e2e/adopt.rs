//! Pages marked up for other products go on working in the full build, and obey our decision.

mod a_choice_made_there_is_asked_for_again_unless_told;
mod a_choice_made_there_is_honored_as_far_as_it_goes;
mod a_choice_made_there_never_outlives_ours;
mod an_odd_choice_made_there_grants_nothing;
mod cookiebot_markup_works_unchanged;
mod elements_that_come_later_are_adopted_too;
mod ids_go_where_the_site_says_and_unknown_ones_stay_shut;
mod klaro_markup_works_unchanged;
mod onetrust_markup_works_unchanged;
mod tarteaucitron_embeds_work_unchanged;
mod tarteaucitron_jobs_run_or_are_named;
mod their_buttons_work;
mod vanilla_cookieconsent_markup_works_unchanged;

use portcullis_e2e::{Html, Page, Scene, Value, json};

crate::cases!("adopt":
    a_choice_made_there_is_asked_for_again_unless_told,
    a_choice_made_there_is_honored_as_far_as_it_goes,
    a_choice_made_there_never_outlives_ours,
    an_odd_choice_made_there_grants_nothing,
    cookiebot_markup_works_unchanged,
    elements_that_come_later_are_adopted_too,
    ids_go_where_the_site_says_and_unknown_ones_stay_shut,
    klaro_markup_works_unchanged,
    onetrust_markup_works_unchanged,
    tarteaucitron_embeds_work_unchanged,
    tarteaucitron_jobs_run_or_are_named,
    their_buttons_work,
    vanilla_cookieconsent_markup_works_unchanged,
);

/// A page with the full build.
fn full(config: &Value) -> Html {
    Html::new().tag(r#"<script src="/portcullis/portcullis-full.js"></script>"#).config(config)
}

/// A service of its category, named by its id.
fn service(id: &str, category: &str) -> Value {
    json!({ "id": id, "name": id, "category": category })
}

/// Undecided and refused the page asks nobody for anything. Accepted, these files are asked for and these scripts run in
/// this order, once; on the next view again.
fn shut_then_open(scene: &Scene<'_>, html: &Html, ran: &[&str], files: &[&str]) {
    scene.serve("/", html);
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    page.see_ran(&[]);
    scene.assert_silent();
    page.press_reject();
    scene.visit("/");
    page.settle();
    page.see_ran(&[]);
    scene.assert_silent();

    page.js("portcullis.reset()");
    page.press_accept();
    // WebKit takes on the next view from its memory what it has loaded ahead of time on this one
    for file in files {
        scene.wait_for(file, |log| log.to("tracker").iter().any(|request| request.file() == *file));
    }
    for _ in 0..2 {
        page.see_ran(ran);
        page.settle();
        page.see_ran(ran);
        scene.visit("/");
    }
}

/// Loads the page anew with cookies, `NAME=VALUE`, as another product would have left them.
fn visit_with(scene: &Scene<'_>, cookies: &[&str]) {
    let page = scene.page();
    for cookie in cookies {
        set(&page, cookie);
    }
    scene.log().clear();
    scene.visit("/");
    page.see_gate();
}

/// Puts a cookie. `{ISO}` and `{MS}` in it are yesterday, `{LATER}` is months away.
fn set(page: &Page<'_>, cookie: &str) {
    let script = format!(
        "const then = new Date(Date.now() - 864e5);
         document.cookie = {}.replaceAll('{{ISO}}', then.toISOString()).replaceAll('{{MS}}', +then).replaceAll('{{LATER}}', +then + 99 * 864e5) + '; path=/; max-age=99999'",
        json!(cookie)
    );
    page.js(&script);
}

/// Removes all cookies that the site has set. In a page without the gate: one that has released something loads itself anew.
fn forget(scene: &Scene<'_>) {
    scene.serve("/bare", &Html::without_banner());
    scene.visit("/bare").js("for (const pair of document.cookie.split('; ')) document.cookie = pair.split('=')[0] + '=; path=/; max-age=0'; localStorage.clear()");
}

/// The visitor's answers in each product's own form: analytics yes, marketing no.
const ANSWERED: &[(&str, &[&str])] = &[
    (
        "cookieconsent",
        &[
            "cc_cookie=%7B%22categories%22%3A%5B%22necessary%22%2C%22analytics%22%5D%2C%22revision%22%3A0%2C%22data%22%3Anull%2C%22consentTimestamp%22%3A%22{ISO}%22%2C%22consentId%22%3A%226ecb4bd1-9e0b-4a3f-9a1f-2f8d52ad5bd7%22%2C%22services%22%3A%7B%22necessary%22%3A%5B%5D%2C%22analytics%22%3A%5B%5D%2C%22ads%22%3A%5B%5D%7D%2C%22languageCode%22%3A%22en%22%2C%22lastConsentTimestamp%22%3A%22{ISO}%22%2C%22expirationTime%22%3A{LATER}%7D",
        ],
    ),
    ("klaro", &["klaro=%7B%22counter%22%3Atrue%2C%22advert%22%3Afalse%7D"]),
    (
        "cookiebot",
        &[
            "CookieConsent={stamp:%27PLNUquZuahjJMTgLlcAwWIVqRTJLYviRbJV2qEKXPYrRWxlTN0cwDg==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:{MS}%2Cregion:%27ch%27}",
        ],
    ),
    (
        "onetrust",
        &[
            "OptanonConsent=isGpcEnabled=0&datestamp=Sun+Jul+28+2026+22%3A03%3A35+GMT-0500&version=202409.1.0&isIABGlobal=false&hosts=&interactionCount=1&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A0&AwaitingReconsent=false",
            "OptanonAlertBoxClosed={ISO}",
        ],
    ),
    ("tarteaucitron", &["tarteaucitron=!counter=true!advert=false!other=wait"]),
];
