//! tarteaucitron: a job that is known, and one that the page has defined, runs once it is allowed; any other is named.

use portcullis_e2e::{Scene, json};

use super::{full, service, shut_then_open};

pub(crate) fn case(scene: &Scene<'_>) {
    let config = json!({ "adopt": ["tarteaucitron"], "services": [service("matomocloud", "analytics"), service("ours", "analytics")] });
    let html = full(&config).body(
        r#"<script>
            tarteaucitron.init({});
            (tarteaucitron.job = tarteaucitron.job || []).push('matomocloud');
            tarteaucitron.user.matomoId = 7;
            tarteaucitron.user.matomoHost = '{{tracker}}/';
            tarteaucitron.user.matomoCustomJSPath = '{{tracker}}/t/A.js';
            tarteaucitron.services.ours = { key: 'ours', js() { tarteaucitron.addScript('{{tracker}}/t/B.js?delay=500') } };
            tarteaucitron.job.push('ours');
            tarteaucitron.job.push('ours');
            tarteaucitron.job.push('hotjar');
        </script>"#,
    );
    scene.serve("/", &html);
    let page = scene.visit("/");
    page.see_notice();
    page.settle();
    assert_eq!(page.js("return window._paq ?? null"), json!(null), "no queue before consent");
    let errors = page.events_of("error");
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0]["code"], "feature-missing");
    assert!(errors[0]["message"].as_str().is_some_and(|message| message.contains("\"hotjar\"")), "{errors:?}");

    shut_then_open(scene, &html, &["A", "B"], &["A.js", "B.js"]);
    page.wait_js("the queue", "return _paq.filter(([word]) => word === 'trackPageView').length === 1 && _paq.some(([word, id]) => word === 'setSiteId' && id === 7)");
}
