//! From a list of cases to a test run: three engines at once, the cases of one engine in turn.

use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::mpsc::{self, Sender};
use std::thread::JoinHandle;

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::{Handle, Runtime};

use crate::browser::{self, Browser};
use crate::engine::Engine;
use crate::failure::{self, CASES_THREAD};
use crate::scene::{self, Scene};

/// One behaviour, shown in every engine.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// The sentence that names it, as a path: `notice::accept_runs_what_was_gated`.
    pub name: &'static str,
    /// What it does.
    pub run: fn(&Scene<'_>),
}

type Report = Result<(), String>;

struct Job {
    number: usize,
    case: Case,
    report: Sender<Report>,
}

/// Runs the cases the command line asks for, in the engines of `PORTCULLIS_ENGINES` (all, unless set).
pub fn main(cases: &[Case]) -> ExitCode {
    let mut arguments = Arguments::from_args();
    let engines = match engines() {
        Ok(engines) => engines,
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    let runtime = match Runtime::new() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("the async runtime did not start: {error}");
            return ExitCode::FAILURE;
        }
    };
    failure::collect_panics();
    let mut trials = Vec::new();
    let mut workers = Vec::new();
    for engine in engines {
        let (jobs, worker) = worker(engine, runtime.handle().clone());
        workers.push(worker);
        for (number, &case) in cases.iter().enumerate() {
            let jobs = jobs.clone();
            trials.push(Trial::test(format!("{engine}::{}", case.name), move || in_turn(&jobs, number, case)));
        }
    }
    // A thread per test: each only waits for its engine, which takes one case at a time.
    arguments.test_threads = arguments.test_threads.or(Some(trials.len().max(2)));
    let conclusion = libtest_mimic::run(&arguments, trials);
    for worker in workers {
        let _ = worker.join();
    }
    conclusion.exit_code()
}

fn engines() -> Result<Vec<Engine>, String> {
    let Ok(names) = std::env::var("PORTCULLIS_ENGINES") else {
        return Ok(Engine::ALL.to_vec());
    };
    let by_name = |name: &str| {
        let known = || Engine::ALL.map(Engine::name).join(", ");
        Engine::ALL
            .into_iter()
            .find(|engine| engine.name() == name)
            .ok_or_else(|| format!("PORTCULLIS_ENGINES: {name:?} is no engine; known are {}", known()))
    };
    names.split(',').map(str::trim).filter(|name| !name.is_empty()).map(by_name).collect()
}

fn in_turn(jobs: &Sender<Job>, number: usize, case: Case) -> Result<(), Failed> {
    let (report, answer) = mpsc::channel();
    let sent = jobs.send(Job { number, case, report });
    match sent.map(|()| answer.recv()) {
        Ok(Ok(outcome)) => outcome.map_err(Failed::from),
        _ => Err("the engine's thread has ended".into()),
    }
}

/// A thread that owns an engine's browser, started with its first case.
fn worker(engine: Engine, runtime: Handle) -> (Sender<Job>, JoinHandle<()>) {
    let (jobs, queue) = mpsc::channel::<Job>();
    let work = move || {
        let mut browser: Option<Browser> = None;
        for Job { number, case, report } in queue {
            let outcome = match browser.take().map_or_else(|| Browser::start(engine, &runtime), Ok) {
                Ok(ready) => {
                    let outcome = perform(number, case, &ready, &runtime);
                    // A browser that cannot be put back in order goes; the next case starts another.
                    match ready.reset() {
                        Ok(()) => browser = Some(ready),
                        Err(_) => ready.close(),
                    }
                    outcome
                }
                Err(message) => Err(format!("{engine} did not start: {message}")),
            };
            let _ = report.send(outcome);
        }
        if let Some(browser) = browser {
            browser.close();
        }
    };
    let thread = std::thread::Builder::new().name(format!("{CASES_THREAD}{engine}"));
    match thread.spawn(work) {
        Ok(handle) => (jobs, handle),
        Err(error) => panic!("no thread for {engine}: {error}"),
    }
}

fn perform(number: usize, case: Case, browser: &Browser, runtime: &Handle) -> Report {
    let scene = Scene::open(number, browser, runtime)?;
    panic::catch_unwind(AssertUnwindSafe(|| (case.run)(&scene)))
        .map_err(|payload| report(&failure::message(payload.as_ref()), case, &scene))
}

/// All one wants to know of a failure, gathered while the page still stands.
fn report(message: &str, case: Case, scene: &Scene<'_>) -> String {
    let page = scene.page();
    let shot = panic::catch_unwind(AssertUnwindSafe(|| page.screenshot(&case.name.replace("::", "-"))));
    let shot = shot.map_or_else(|_| "none".into(), |path| path.display().to_string());
    let notes = page.try_js(
        "if (!window.witness) return 'nothing';
        const brief = ({ type, detail, readyState }) => [type, detail?.part ?? detail?.code ?? detail?.source, readyState].filter(Boolean).join(' ');
        return JSON.stringify({ ...witness, events: witness.events.map(brief), ran: window.ran }, null, 1)",
    );
    let notes = notes.map_or_else(|error| error, |value| value.as_str().unwrap_or_default().to_owned());
    let requests = scene.log().all();
    let last = requests.get(requests.len().saturating_sub(40)..).unwrap_or_default();
    format!(
        "{message}\nscreenshot: {shot}\ndriver's log: {}\nthe page noted: {notes}\nthe stage logged:\n{}",
        browser::folder(scene.engine()).join("driver.log").display(),
        scene::lines(last)
    )
}
