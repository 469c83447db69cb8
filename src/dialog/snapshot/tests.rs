//! The snapshot's reading, whatever is missing.

use super::Snapshot;

fn read(lines: &str) -> Snapshot {
    Snapshot::read(&format!("page\ten\n{lines}")).unwrap()
}

#[test]
fn what_does_not_begin_as_a_snapshot_is_none() {
    for text in ["", "{}", "page", "category\ta\npage\ten"] {
        assert!(Snapshot::read(text).is_none(), "{text}");
    }
}

#[test]
fn what_says_nothing_or_belongs_nowhere_is_left_out() {
    for lines in ["", "\n\n", "policy", "choice\tyesterday\t0f", "service\ts", "cookie\t_ga", "weather\tfine"] {
        let snapshot = read(lines);
        assert!(snapshot.categories.is_empty(), "{lines}");
        assert!(snapshot.choice.is_none(), "{lines}");
        assert!(snapshot.site.policy.is_none(), "{lines}");
    }
}

#[test]
fn services_stand_under_their_category_in_order() {
    let snapshot = read("category\ta\nservice\t2\ncategory\tb\tB\nservice\t1\nservice\t3\tThree\nstorage\tlocal:k");
    let ids: Vec<Vec<&str>> =
        snapshot.categories.iter().map(|category| category.services.iter().map(|service| service.id.as_str()).collect()).collect();
    assert_eq!(ids, [vec!["2"], vec!["1", "3"]]);
    assert_eq!(snapshot.categories[0].name, "a", "a nameless category is called by its id");
    assert_eq!(snapshot.categories[1].name, "B");
    let services = &snapshot.categories[1].services;
    assert_eq!((&*services[0].name, &*services[1].name), ("1", "Three"));
    assert_eq!((services[0].storage.len(), services[1].storage.len()), (0, 1));
}

#[test]
fn everything_declared_arrives() {
    let snapshot = Snapshot::read(
        "page\tde-CH\t1\ntext\taction.save\tSichern\npolicy\t/privacy\t7\ncontroller\tC\tmailto:c@example.com\nchoice\t1700000000000\t0f\n\
         category\ta\tA\t1\t1\t1\twhat for\nservice\ts\tS\t\t\t\twhy\tP\t/p\t/o\ndata\tx\ndata\ty\n\
         cookie\t_ga\t2 years\twhy\t.example.com\t/x\nstorage\tlocal:k",
    )
    .unwrap();
    assert_eq!((&*snapshot.language, snapshot.gpc), ("de-CH", true));
    let category = &snapshot.categories[0];
    assert!(category.granted && category.required && category.has_news());
    assert_eq!(category.description.as_deref(), Some("what for"));
    let service = &category.services[0];
    assert!(service.has_particulars() && !service.granted && !service.required && !service.news);
    assert_eq!(service.shared_data, ["x", "y"]);
    assert_eq!(service.storage, ["local:k"]);
    let texts = [&service.purpose, &service.provider, &service.privacy_policy, &service.opt_out].map(|text| text.as_deref().unwrap());
    assert_eq!(texts, ["why", "P", "/p", "/o"]);
    let cookie = &service.cookies[0];
    let about = [&cookie.duration, &cookie.purpose, &cookie.domain, &cookie.path].map(|text| text.as_deref().unwrap());
    assert_eq!((&*cookie.name, about), ("_ga", ["2 years", "why", ".example.com", "/x"]));
    let choice = snapshot.choice.unwrap();
    assert_eq!((choice.time, choice.id.as_deref()), (1_700_000_000_000, Some("0f")));
    assert_eq!(snapshot.site.policy.as_deref(), Some("/privacy"));
    assert_eq!(snapshot.site.policy_version.as_deref(), Some("7"));
    assert_eq!(snapshot.site.controller.as_deref(), Some("C"));
    assert_eq!(snapshot.site.contact.as_deref(), Some("mailto:c@example.com"));
    assert_eq!(snapshot.texts.get("action.save"), "Sichern");
    assert_eq!(snapshot.texts.get("action.close"), "action.close", "a text that nobody gave shows its key");
}

#[test]
fn a_service_of_name_and_purpose_alone_has_no_particulars() {
    let snapshot = read("category\ta\nservice\ts\tS\t\t\t\twhy\t\t\t");
    assert!(!snapshot.categories[0].services[0].has_particulars());
}

#[test]
fn a_new_service_makes_its_category_news() {
    let snapshot = read("choice\t1\ncategory\ta\nservice\ts\tS\t\t\t1\ncategory\tb");
    assert!(snapshot.categories[0].has_news());
    assert!(!snapshot.categories[1].has_news());
}

#[test]
fn before_the_first_choice_nothing_is_news() {
    let snapshot = read("category\ta\tA\t\t\t1\nservice\ts\tS\t\t\t1");
    assert!(!snapshot.categories[0].has_news());
}
