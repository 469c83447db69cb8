//! `portcullis-nowasm.js`: gate, dialog and explanations for browsers and policies that refuse WebAssembly. The modules are those that
//! Trunk has built, with everything younger than the first WebAssembly lowered, and turned into JavaScript by wasm2js.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::glue::Glue;
use super::inline::MODULE;
use super::script::Script;
use super::wasm_text::Packing;
use super::{Pack, data, style, wasm, write};
use crate::catalogue;
use crate::dist::Mode;
use crate::process::capture;
use crate::setup::rust::WASM_TARGET;

/// What the compiler may have used: all of it has to go.
const USED: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The first WebAssembly, and globals that can be told across the border.
const FIRST: [&str; 2] = ["--mvp-features", "--enable-mutable-globals"];

/// What wasm-bindgen's script would import for later engines.
const TABLE: &str = "__wbindgen_externref_xform__";

/// How wasm-bindgen's script ends, and what starts the module.
const END: &str = "export { initSync, __wbg_init as default };";

/// Writes `portcullis-nowasm.js`, in a release build only: an unoptimised module would be tens of megabytes of script.
pub(super) fn write_script(pack: &Pack) -> Result<()> {
    if pack.mode == Mode::Dev {
        return Ok(());
    }
    let style = pack.intermediate("preferences.css", style::dialog(pack)?)?;
    let texts = pack.intermediate("dialog-texts.json", data::dialog_texts(pack)?)?;
    let vendors = pack.intermediate("vendors.json", catalogue::vendors(pack.project)?)?;
    let table = pack.intermediate("declaration.css", style::declaration(pack)?)?;
    let beside = [("preferences.css", &*style), ("declaration.css", &*table), ("dialog-texts.json", &*texts), ("vendors.json", &*vendors)];
    // nothing has to be fetched and compiled before the dialog can be opened
    let compile = pack.intermediate("nowasm/compile.js", "export default () => {};\n")?;
    let unpack = pack.project.root.join(Packing::Plain.script());
    let beside = [&beside[..], &[("compile", &*compile), ("unpack", &*unpack)]].concat();
    let asked = pack.intermediate("nowasm/asked.js", "export { initSync, ask } from 'gate';\n")?;
    let gate = convert(pack, "gate", &asked, &beside)?;
    let dialog = convert(pack, "dialog", &pack.project.root.join("src/dialog.js"), &beside)?;
    let explain = convert(pack, "explain", &pack.project.root.join("src/explain.js"), &beside)?;
    let script = Script {
        entry: &pack.project.root.join("src/nowasm.js"),
        format: "esm",
        aliases: &[&[("gate", &*gate), ("dialog", &*dialog), ("explain", &*explain)], &beside[..]].concat(),
    };
    // there is no module to unpack
    pack.deliver("portcullis-nowasm.js", script.minified_quickly(pack)?.replace(MODULE, ""))
}

/// A module as a script with the interface of wasm-bindgen's, as far as `user` uses that; returns where it is.
fn convert(pack: &Pack, name: &str, user: &Path, beside: &[(&str, &Path)]) -> Result<PathBuf> {
    let folder = pack.work.join("nowasm");
    let at = |file: &str| folder.join(format!("{name}{file}"));
    let built = pack.project.target.join(WASM_TARGET).join("release").join(format!("{name}.wasm"));
    let lowered = at("-lowered.wasm");
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    lower(pack, &built, &lowered)?;
    let mut bindgen = pack.project.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(&folder);
    capture(bindgen.arg(&lowered)).with_context(|| format!("cannot bind {name} without later features of Wasm"))?;
    let bytes = fs::read(at("_bg.wasm")).context("wasm-bindgen wrote no module")?;
    let glue = fs::read_to_string(at(".js")).context("wasm-bindgen wrote no script")?;
    let glue = Glue::new(&started_by_script(&glue, name)?);

    // as in `wasm::bundle`: what nobody uses goes, and what is left gets short names
    let (bound, script) = (at("-bound.js"), at("-script.js"));
    write(&script, "export default () => ({});\n")?;
    write(&bound, glue.marked())?;
    let asm = format!("{name}-asm");
    let marked = Script { entry: user, format: "esm", aliases: &[&[(name, &*bound), (&asm, &*script)], beside].concat() };
    let used = Glue::marks(&marked.bundle(pack)?);
    ensure!(!used.is_empty(), "nothing of the {name} module is used: wasm-bindgen has changed its output");
    let (bytes, names) = wasm::shrink(pack, &format!("nowasm/{name}"), &bytes, &used, &FIRST)?;
    let small = pack.intermediate(&format!("nowasm/{name}-final.wasm"), bytes)?;
    let mut wasm2js = pack.project.command("wasm2js");
    let converted = capture(wasm2js.arg("-Oz").args(FIRST).arg(&small))?;
    write(&script, as_function(&converted)?)?;
    write(&bound, glue.renamed(&names)?.replace(&format!("'{asm}'"), &format!("'./{name}-script.js'")))?;
    Ok(bound)
}

/// Lowers what is younger than the first WebAssembly, in two steps: the second one's `target_features` tell wasm-bindgen so.
fn lower(pack: &Pack, from: &Path, to: &Path) -> Result<()> {
    let half = to.with_extension("half.wasm");
    let mut first = pack.project.command("wasm-opt");
    first.arg("--mvp-features").args(USED).args([
        "--signext-lowering",
        "--llvm-memory-copy-fill-lowering",
        "--llvm-nontrapping-fptoint-lowering",
        "--strip-target-features",
    ]);
    capture(first.arg(from).arg("-o").arg(&half))?;
    let mut second = pack.project.command("wasm-opt");
    second.args(FIRST).arg("--emit-target-features");
    capture(second.arg(&half).arg("-o").arg(to))?;
    Ok(())
}

/// wasm-bindgen's script with the module made by a function instead of fetched. Memory that grows gets a new buffer and leaves the old
/// one as it was, so a view of it is told by its buffer.
fn started_by_script(glue: &str, name: &str) -> Result<String> {
    ensure!(glue.contains(END), "wasm-bindgen's script does not end as expected");
    let start = format!(
        "import make from '{name}-asm';\nconst start = () => __wbg_finalize_init({{ exports: make(__wbg_get_imports()) }});\nexport {{ start as initSync, start as default }};"
    );
    let bytes = "cachedUint8ArrayMemory0.byteLength === 0";
    ensure!(glue.contains(bytes), "wasm-bindgen's script does not look after its view of the memory as expected");
    // The table of references belongs to a later Wasm. wasm-bindgen leaves one import of it: how many references stand for
    // undefined, null, true and false, which nobody has to count. In this script they are the first four behind 1024.
    let glue = glue.lines().filter(|line| !line.contains(TABLE)).fold(String::new(), |text, line| text + line + "\n");
    Ok(glue
        .replace(END, &start)
        .replace(
            "    const import0 = {\n        __proto__: null,\n",
            "    const import0 = {\n        __proto__: null,\n        __wbindgen_externref_statics_end: function() { return 1028; },\n",
        )
        .replace(bytes, "cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer")
        .replace("cachedDataViewMemory0.buffer.detached === true || ", "cachedDataViewMemory0.buffer !== wasm.memory.buffer || "))
}

/// wasm2js's module as one that makes an instance when it is called.
fn as_function(script: &str) -> Result<String> {
    let (body, _) = script.split_once("\nvar retasmFunc = asmFunc(").context("wasm2js's script does not end as expected")?;
    let body = body.lines().filter(|line| !line.starts_with("import ")).collect::<Vec<_>>().join("\n");
    Ok(format!("{body}\nexport default asmFunc;\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_makes_an_instance_when_called() {
        let script = "import * as a from 'a';\n\nfunction asmFunc(imports) {\n return {};\n}\n\nvar retasmFunc = asmFunc({\n  a,\n});\nexport var b = retasmFunc.b;\n";
        assert_eq!(as_function(script).unwrap(), "\nfunction asmFunc(imports) {\n return {};\n}\nexport default asmFunc;\n");
        assert!(as_function("export {}").is_err());
    }

    #[test]
    fn the_binding_is_started_by_a_script_and_sees_memory_grow() {
        let glue = format!("if (cachedUint8ArrayMemory0.byteLength === 0) {{}}\n{END}\n");
        let bound = started_by_script(&glue, "gate").unwrap();
        assert!(bound.contains("import make from 'gate-asm';") && bound.contains("cachedUint8ArrayMemory0.buffer !== wasm.memory.buffer"));
        assert!(started_by_script("nothing", "gate").is_err());
    }
}
