//! A WebDriver server as a child process that cannot outlive the tests.
//!
//! The server, its display and the browser it starts run in one process group under a small shell, which waits for the end of
//! its standard input and then kills the group. That pipe closes when the driver is dropped, and also when the test program is
//! interrupted, aborts or is killed.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::engine::Engine;

const START_LIMIT: Duration = Duration::from_secs(30);

/// Starts the program after `--`, and a display before it if wanted; ends all when standard input ends.
const WATCH: &str = r#"
if [ "$1" = display ]; then
    exec 3<&0
    Xvfb -displayfd 9 -screen 0 1600x1200x24 -nolisten tcp 9>"$2/display" </dev/null &
    tries=0
    until [ -s "$2/display" ] || [ $tries -ge 200 ]; do sleep 0.05; tries=$((tries + 1)); done
    DISPLAY=":$(cat "$2/display")"
    export DISPLAY
    exec <&3
fi
shift 2
"$@" </dev/null &
cat >/dev/null
kill -KILL 0
"#;

/// MiniBrowser's toolbar would keep its window wider than a phone.
const NARROW_TOOLBAR: &str = "window * { min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px }";

/// A running WebDriver server.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    port: u16,
    folder: PathBuf,
}

impl Driver {
    /// Starts the engine's server on a free port, with an empty folder for its profiles and logs.
    pub(crate) fn start(engine: Engine, folder: &Path) -> Result<Self, String> {
        let (program, install) = engine.driver();
        if engine.wants_display() && !on_path("Xvfb") {
            return Err("Xvfb is not on the PATH; apt-get install xvfb".into());
        }
        if !on_path(program) {
            return Err(format!("{program} is not on the PATH; {install}"));
        }
        let in_folder = |error: io::Error| format!("{}: {error}", folder.display());
        let _ = fs::remove_dir_all(folder);
        fs::create_dir_all(folder.join("tmp")).map_err(in_folder)?;
        fs::create_dir_all(folder.join("config/gtk-3.0")).map_err(in_folder)?;
        fs::write(folder.join("config/gtk-3.0/gtk.css"), NARROW_TOOLBAR).map_err(in_folder)?;
        let log = fs::File::create(folder.join("driver.log")).map_err(in_folder)?;
        let errors = log.try_clone().map_err(in_folder)?;
        let port = free_port().map_err(|error| format!("no free port on loopback: {error}"))?;
        let child = Command::new("sh")
            .args(["-c", WATCH, "sh", if engine.wants_display() { "display" } else { "-" }])
            .arg(folder)
            .arg(program)
            .args(engine.driver_arguments(port))
            .env("TMPDIR", folder.join("tmp"))
            .env("XDG_CONFIG_HOME", folder.join("config"))
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .env("LANG", "C.UTF-8")
            .stdin(Stdio::piped())
            .stdout(log)
            .stderr(errors)
            .process_group(0)
            .spawn()
            .map_err(|error| format!("sh: {error}"))?;
        let driver = Self { child, port, folder: folder.into() };
        driver.wait_until_listening(program)?;
        Ok(driver)
    }

    /// Where the server listens.
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// A folder for a browser's profile, removed with the driver.
    pub(crate) fn profile(&self) -> PathBuf {
        self.folder.join("profile")
    }

    fn wait_until_listening(&self, program: &str) -> Result<(), String> {
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if started.elapsed() > START_LIMIT {
                let log = self.folder.join("driver.log");
                let said = fs::read_to_string(&log).unwrap_or_default();
                return Err(format!("{program} did not listen on port {} within {START_LIMIT:?}; {}:\n{said}", self.port, log.display()));
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(self.folder.join("tmp"));
        let _ = fs::remove_dir_all(self.profile());
    }
}

fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
