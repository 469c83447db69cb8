use super::*;

fn draft(text: &str) -> Draft {
    Draft::read(text).expect("a JSON object")
}

fn messages(draft: &Draft) -> Vec<String> {
    draft.problems().into_iter().map(|problem| problem.message).collect()
}

#[test]
fn the_default_draft_has_services_and_no_problems() {
    let draft = Draft::default();
    assert_eq!(messages(&draft), Vec::<String>::new());
    assert_eq!(draft.config().services.len(), 3);
}

#[test]
fn reading_what_was_written_gives_the_same_draft() {
    let written = Draft::default().value().to_json();
    assert_eq!(draft(&written), Draft::default());
}

#[test]
fn what_the_form_does_not_know_is_kept() {
    let text = r#"{"receipts":{"url":"/r"},"categories":[],"texts":{"de":{"notice.title":"Cookies"}},"unheard":[1]}"#;
    assert_eq!(draft(text).value().to_json(), text);
}

#[test]
fn built_in_categories_are_written_out() {
    assert_eq!(
        draft("{}").value().to_json(),
        r#"{"categories":[{"id":"necessary","required":true},{"id":"functional"},{"id":"analytics"},{"id":"marketing"}]}"#
    );
}

#[test]
fn a_text_that_is_not_json_is_refused_in_the_gates_words() {
    let refusal = Draft::read("{ mode: 1 }").expect_err("not JSON");
    assert!(refusal.starts_with("the configuration is not JSON: byte 2"), "{refusal}");
    assert!(Draft::read("[]").is_err());
}

#[test]
fn a_new_member_takes_its_place_in_the_table() {
    let mut draft = draft(r#"{"mode":"notice","categories":[]}"#);
    draft.set_text(&Path::to("policy").member("version"), "2");
    draft.set_text(&Path::to("policy").member("url"), "/p");
    draft.set_text(&Path::to("gpc"), "ignore");
    assert_eq!(draft.value().to_json(), r#"{"policy":{"url":"/p","version":"2"},"mode":"notice","gpc":"ignore","categories":[]}"#);
}

#[test]
fn the_last_member_taken_away_takes_its_object_along() {
    let mut draft = draft(r#"{"categories":[],"dialog":{"layout":"box"}}"#);
    draft.set_text(&Path::to("dialog").member("layout"), "");
    assert_eq!(draft.value().to_json(), r#"{"categories":[]}"#);
}

#[test]
fn items_are_appended_changed_and_removed() {
    let mut draft = draft(r#"{"categories":[]}"#);
    let services = Path::to("services");
    draft.set(&services.item(0), Some(Value::object([("id", "a".into())])));
    draft.set(&services.item(1), Some(Value::object([("id", "b".into())])));
    draft.set_text(&services.item(1).member("name"), "B");
    draft.set(&services.item(0), None);
    assert_eq!(draft.value().get("services").map(Value::to_json), Some(r#"[{"id":"b","name":"B"}]"#.into()));
}

#[test]
fn renaming_a_category_takes_services_and_texts_along() {
    let mut draft = draft(
        r#"{"categories":[{"id":"a"}],"services":[{"id":"s","category":"a"},{"id":"t","category":"x"}],
            "texts":{"en":{"category.a.name":"A","category.ab.name":"AB"}}}"#,
    );
    draft.rename_category(0, "b");
    assert_eq!(
        draft.value().to_json(),
        concat!(
            r#"{"categories":[{"id":"b"}],"services":[{"id":"s","category":"b"},{"id":"t","category":"x"}],"#,
            r#""texts":{"en":{"category.b.name":"A","category.ab.name":"AB"}}}"#
        )
    );
}

#[test]
fn renaming_a_category_to_a_taken_id_moves_no_service() {
    let mut draft = draft(r#"{"categories":[{"id":"a"},{"id":"b"}],"services":[{"id":"s","category":"a"}]}"#);
    draft.rename_category(0, "b");
    assert_eq!(draft.text(&Path::to("services").item(0).member("category")), "a");
}

#[test]
fn a_free_id_is_nobodys() {
    let draft = draft(r#"{"categories":[{"id":"service-1"}],"services":[{"id":"service-2"}]}"#);
    assert_eq!(draft.free_id("service"), "service-3");
}

#[test]
fn a_path_reads_as_the_problems_write_it() {
    let path = Path::to("services").item(0).member("category");
    let draft = draft(r#"{"services":[{"id":"s","category":"analitics"}]}"#);
    let found: Vec<_> = draft.problems().into_iter().map(|problem| problem.path).collect();
    assert_eq!(found, [path.to_string()]);
    assert!(path.holds(&path.to_string()));
    assert!(Path::to("services").item(1).holds("services[1].id"));
    assert!(!Path::to("services").item(1).holds("services[10].id"));
}

#[test]
fn the_core_tells_what_is_allowed_and_what_is_the_default() {
    let mode = Path::to("mode");
    let layout = Path::to("dialog").member("layout");
    assert_eq!(mode.choices(), ["opt-in", "opt-out", "notice"]);
    assert_eq!(mode.member("default").choices(), ["opt-in", "opt-out", "notice"]);
    assert_eq!(Path::to("polisy").choices(), [""; 0]);
    assert_eq!(layout.default(), layout.choices().first().map(|first| Value::from(*first)));
    assert_eq!(Path::to("dialog").member("reopen").default(), Some(Value::Flag(true)));
    assert_eq!(Path::to("services").item(0).member("name").default(), None);
}

#[test]
fn without_its_last_category_it_does_not_fall_back_to_the_built_in_ones() {
    let mut draft = draft(r#"{"categories":[{"id":"a"}]}"#);
    draft.set(&Path::to("categories").item(0), None);
    assert_eq!(draft.value().to_json(), r#"{"categories":[]}"#);
}
