//! The service catalogue, fetched from the page's own folder when somebody asks for a service of it.

use portcullis_core::{Value, catalogue};

use super::fetched::fetched;

/// Stands for a site's own host until the owner writes theirs: only the list of hosts would hold it, and nobody asks there.
const OWN_HOST: &str = "stats.example.com";

/// The ids of all services there are; none where the catalogue cannot be reached.
pub(crate) async fn ids() -> Vec<String> {
    let list = entry("ids").await.unwrap_or(Value::Null);
    list.items().iter().filter_map(Value::text).map(String::from).collect()
}

/// What the catalogue knows of a service, as an entry of `services`.
///
/// # Errors
/// The message for the owner, with the nearest right spelling.
pub(crate) async fn service(name: &str) -> Result<Value, String> {
    let entry = entry(name).await;
    let options = entry.as_ref().and_then(|entry| entry.get("options")).map(Value::members).unwrap_or_default();
    let given = options.iter().map(|(option, _)| (option.clone(), OWN_HOST.into()));
    let item = Value::Object([("use".to_owned(), name.into())].into_iter().chain(given).collect());
    let config = Value::object([("services", Value::List(vec![item]))]);
    let config = written_out(&config, entry.map(|entry| (name.to_owned(), entry)).into_iter().collect()).await?;
    config.items_of("services").first().cloned().ok_or_else(String::new)
}

/// A configuration with its names written out.
///
/// # Errors
/// The message for the owner about the first name that is none.
pub(crate) async fn expanded(config: &Value) -> Result<Value, String> {
    let mut entries = Vec::new();
    for name in catalogue::names(config) {
        entries.extend(entry(&name).await.map(|entry| (name, entry)));
    }
    written_out(config, entries).await
}

async fn written_out(config: &Value, entries: Vec<(String, Value)>) -> Result<Value, String> {
    let ids = ids().await;
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let (config, problems) = catalogue::expand(config, &entries, &ids);
    match problems.into_iter().next() {
        Some(problem) => Err(problem.message),
        None => Ok(config),
    }
}

async fn entry(name: &str) -> Option<Value> {
    fetched(&format!("catalogue/{name}.json")).await
}
