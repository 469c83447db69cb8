//! iMazing's policy page: the table names the five third parties as the policy does; the visitor's own record is there to read.

use portcullis_e2e::Scene;

pub(crate) fn case(scene: &Scene<'_>) {
    scene.serve_dist();
    let page = scene.visit_subdomain("www", "/sites/imazing/privacy-policy.html");
    page.see("[data-portcullis-declaration] table");
    let table = page.text("[data-portcullis-declaration]");
    for fact in ["FastSpring", "DevMate", "ZenDesk", "MailChimp", "Google Analytics", "_ga", "__zlcmid", "owned licenses"] {
        assert!(table.contains(fact), "{fact:?} is missing in: {table}");
    }
    page.see("#record-none");
    page.press_reject();
    page.see("#record-fields");
    let record = page.text("#record-fields");
    assert!(record.contains("2015-06-11") && record.contains("DigiDNA"), "{record}");
}
