//! The snapshot's reading, whatever is missing.

use portcullis_core::json::parse;

use super::Snapshot;

fn read(json: &str) -> Snapshot {
    Snapshot::read(&parse(json).unwrap())
}

#[test]
fn nothing_at_all_is_read_as_nothing() {
    for json in ["{}", "null", "[]", r#"{"categories":3,"services":{},"texts":[],"policy":"x","choice":{}}"#] {
        let snapshot = read(json);
        assert!(snapshot.categories.is_empty(), "{json}");
        assert!(snapshot.choice.is_none(), "{json}");
        assert!(snapshot.site.policy.is_none(), "{json}");
    }
}

#[test]
fn services_stand_under_their_category_in_order() {
    let snapshot = read(
        r#"{"categories":[{"id":"a"},{"id":"b","name":"B"}],
            "services":[{"id":"1","category":"b"},{"id":"2","category":"a"},{"id":"3","category":"b"},{"id":"4","category":"nowhere"}]}"#,
    );
    let ids: Vec<Vec<&str>> =
        snapshot.categories.iter().map(|category| category.services.iter().map(|service| service.id.as_str()).collect()).collect();
    assert_eq!(ids, [vec!["2"], vec!["1", "3"]]);
    assert_eq!(snapshot.categories[0].name, "a", "a nameless category is called by its id");
    assert_eq!(snapshot.categories[1].name, "B");
}

#[test]
fn everything_declared_arrives() {
    let snapshot = read(
        r#"{"language":"de-CH","texts":{"action.save":"Sichern"},"categories":[{"id":"a","granted":true,"required":true,"pending":true}],
            "services":[{"id":"s","category":"a","provider":"P","sharedData":["x","y"],"privacyPolicy":"/p","optOut":"/o","storage":["local:k"],
                         "cookies":[{"name":"_ga","duration":"2 years","purpose":"why","domain":".example.com","path":"/x"}]}],
            "policy":{"url":"/privacy","version":"7"},"controller":{"name":"C","contact":"mailto:c@example.com"},"choice":{"time":1700000000000,"id":"0f"}}"#,
    );
    let category = &snapshot.categories[0];
    assert!(category.granted && category.required && category.has_news());
    let service = &category.services[0];
    assert!(service.has_particulars() && !service.granted && !service.news);
    assert_eq!((service.shared_data.len(), service.storage.len()), (2, 1));
    assert_eq!(service.cookies[0].path.as_deref(), Some("/x"));
    assert_eq!(snapshot.choice.as_ref().map(|choice| choice.time), Some(1_700_000_000_000));
    assert_eq!(snapshot.site.contact.as_deref(), Some("mailto:c@example.com"));
    assert_eq!(snapshot.texts.get("action.save"), "Sichern");
    assert_eq!(snapshot.texts.get("action.close"), "action.close", "a text that nobody gave shows its key");
}

#[test]
fn a_service_of_name_and_purpose_alone_has_no_particulars() {
    let snapshot = read(r#"{"categories":[{"id":"a"}],"services":[{"id":"s","category":"a","name":"S","purpose":"why","provider":""}]}"#);
    assert!(!snapshot.categories[0].services[0].has_particulars());
}

#[test]
fn a_new_service_makes_its_category_news() {
    let snapshot =
        read(r#"{"categories":[{"id":"a"},{"id":"b"}],"services":[{"id":"s","category":"a","pending":true}],"choice":{"time":1}}"#);
    assert!(snapshot.categories[0].has_news());
    assert!(!snapshot.categories[1].has_news());
}

#[test]
fn before_the_first_choice_nothing_is_news() {
    let snapshot =
        read(r#"{"categories":[{"id":"a","pending":true}],"services":[{"id":"s","category":"a","pending":true}],"choice":null}"#);
    assert!(!snapshot.categories[0].has_news());
}
