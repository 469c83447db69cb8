//! What a case has: a stage of its own, and a browser.

use std::path::PathBuf;

use portcullis_stage::{Answer, Host, Log, Request, Stage};
use tokio::runtime::Handle;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::html::Html;
use crate::page::Page;
use crate::poll;

/// The stage and the browser of one case.
#[derive(Debug)]
pub struct Scene<'suite> {
    stage: Stage,
    browser: &'suite Browser,
}

impl<'suite> Scene<'suite> {
    /// Opens a stage whose hosts nobody has visited before.
    pub(crate) fn open(number: usize, browser: &'suite Browser, runtime: &Handle) -> Result<Self, String> {
        let name = format!("c{number}");
        let stage = runtime.block_on(Stage::open(&name)).map_err(|error| error.to_string())?;
        stage.site().folder("/portcullis/", &dist()).answer("/witness.js", Answer::script(witness()));
        stage.site().answer("/settled", Answer::status(204));
        Ok(Self { stage, browser })
    }

    /// The engine the case runs in.
    pub fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// The servers.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The site's host.
    pub fn site(&self) -> Host<'_> {
        self.stage.site()
    }

    /// A third party's host.
    #[track_caller]
    pub fn third_party(&self, name: &str) -> Host<'_> {
        self.stage.third_party(name).unwrap_or_else(|| panic!("there is no third party {name} on the stage"))
    }

    /// What has reached the servers.
    pub fn log(&self) -> &Log {
        self.stage.log()
    }

    /// The repository's root.
    pub fn repository(&self) -> PathBuf {
        repository()
    }

    /// The folder under test.
    pub fn dist(&self) -> PathBuf {
        dist()
    }

    /// The languages there are texts in, by the names of their files, sorted.
    #[track_caller]
    pub fn languages(&self) -> Vec<String> {
        let folder = dist().join("locales");
        let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())).filter_map(Result::ok);
        // beside each lie its compressed ones
        let texts = files.map(|file| file.path()).filter(|path| path.extension().is_some_and(|ending| ending == "json"));
        let mut tags: Vec<_> = texts.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect();
        tags.sort();
        tags
    }

    /// Puts a page on the site.
    pub fn serve(&self, path: &str, html: &Html) {
        self.site().page(path, &html.build());
    }

    /// Puts the whole of `dist/` on the site: the playground at `/`, the example sites at `/sites/NAME/`.
    pub fn serve_dist(&self) {
        self.site().folder("/", &dist());
    }

    /// Opens a page of the site and waits until it is parsed.
    #[track_caller]
    pub fn visit(&self, path: &str) -> Page<'_> {
        self.visit_url(&self.site().url(path))
    }

    /// Opens a page of a subdomain of the site: `www` of `www.c7.localhost`.
    #[track_caller]
    pub fn visit_subdomain(&self, label: &str, path: &str) -> Page<'_> {
        self.visit_url(&self.site().url(path).replacen("//", &format!("//{label}."), 1))
    }

    /// Opens an address and waits until its document is parsed.
    #[track_caller]
    pub fn visit_url(&self, url: &str) -> Page<'_> {
        let page = self.page();
        page.leave(|page| page.browser.session().run("visit", |client| client.goto(url)));
        page
    }

    /// Opens an address and waits for nothing but its first script: for pages whose parsing never ends.
    #[track_caller]
    pub fn visit_unparsed(&self, path: &str) -> Page<'_> {
        let page = self.page();
        page.expect_to_leave();
        let url = self.site().url(path);
        if let Err(error) = self.browser.session().run("visit", |client| client.goto(&url)) {
            panic!("{error}");
        }
        page.wait_js("the next document", "return window.left !== true && typeof witness === 'object'");
        page
    }

    /// The page that is open.
    pub fn page(&self) -> Page<'_> {
        Page { browser: self.browser, patience: poll::patience() }
    }

    /// Fails if anything but the site was asked for anything.
    #[track_caller]
    pub fn assert_silent(&self) {
        let requests = self.log().to_third_parties();
        assert!(requests.is_empty(), "third parties were asked:\n{}", lines(&requests));
    }

    /// Waits until the log is like this.
    #[track_caller]
    pub fn wait_for(&self, what: &str, wanted: impl Fn(&Log) -> bool) {
        poll::until(poll::patience(), what, || {
            if wanted(self.log()) { Ok(()) } else { Err(format!("the stage logged:\n{}", lines(&self.log().all()))) }
        });
    }

    /// The files of `dist/` the page has asked for so far, in order.
    pub fn own_files(&self) -> Vec<String> {
        let requests = self.log().to_site();
        requests.iter().filter_map(|request| request.path.strip_prefix("/portcullis/")).map(Into::into).collect()
    }
}

pub(crate) fn lines(requests: &[Request]) -> String {
    requests.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The folder under test: `PORTCULLIS_DIST`, or `dist` in the repository.
pub(crate) fn dist() -> PathBuf {
    std::env::var_os("PORTCULLIS_DIST").map(PathBuf::from).unwrap_or_else(|| repository().join("dist"))
}

/// Where the tests are run, which need not be where they were built: builds of several checkouts may share a target folder.
pub(crate) fn repository() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    package.join("..")
}

/// What every page runs first: the witness, and, where the suite is run without WebAssembly, the line that takes it away.
fn witness() -> String {
    let first = if without_wasm() { "window.WebAssembly = undefined;\n" } else { "" };
    format!("{first}{}", include_str!("witness.js"))
}

/// Whether this run tests `portcullis-nowasm.js`: `PORTCULLIS_WITHOUT_WASM` is set.
pub fn without_wasm() -> bool {
    std::env::var_os("PORTCULLIS_WITHOUT_WASM").is_some()
}
