use super::*;

/// Shortened from wasm-bindgen 0.2.130.
const TEXT: &str = r#"export class Stream {
}
if (Symbol.dispose) Stream.prototype[Symbol.dispose] = Stream.prototype.free;

export function start(notice) {
    return wasm.start(notice) + wasm.memory.buffer.byteLength;
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_cookies_79: function(arg0) {
            const ret = cookies();
            wasm.__wbindgen_malloc(ret);
        },
        __wbg_gone_11: function() { return handleError(function (arg0) {
            arg0();
        }, arguments); },
        __wbg_static_12: typeof window === 'undefined' ? null : window,
    };
    return {
        __proto__: null,
        "./gate_bg.js": import0,
    };
}
const registry = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(state => wasm.__wbindgen_destroy_closure(state.a));
const url = new URL('gate_bg.wasm', import.meta.url);
export { initSync, __wbg_init as default };
"#;

const NAMES: &str = r#"{
 "imports": [
  ["./gate_bg.js", "__wbg_cookies_79", "a"],
  ["./gate_bg.js", "__wbg_static_12", "c"]
 ],
 "exports": [ ["memory", "d"], ["start", "e"], ["__wbindgen_malloc", "f"] ]
}"#;

#[test]
fn what_has_no_effect_is_marked_so() {
    let glue = Glue::new(TEXT);
    assert!(!glue.plain().contains("Symbol.dispose"));
    assert!(glue.plain().contains(": /* @__PURE__ */ new FinalizationRegistry("));
}

#[test]
fn marks_tell_which_exports_a_bundle_uses() {
    let marked = Glue::new(TEXT).marked();
    assert!(marked.contains("'gate_bg.wasm'"));
    assert_eq!(Glue::marks(&marked), ["__wbindgen_destroy_closure", "__wbindgen_malloc", "memory", "start"]);
    assert_eq!(Glue::marks("f(w2.__export__start(1),w2.__export__start(2))"), ["start"]);
}

#[test]
fn the_renamed_script_gives_what_the_module_takes_and_no_more() {
    let renamed = Glue::new(TEXT).renamed(&Names::read(NAMES).unwrap()).unwrap();
    assert!(renamed.contains("return wasm.e(notice) + wasm.d.buffer.byteLength;"));
    assert!(renamed.contains(
        "return { a: {\na: function(arg0) {\n            const ret = cookies();\n            wasm.f(ret);\n        },\n\
         c: typeof window === 'undefined' ? null : window,\n} };\n}\n"
    ));
    assert!(!renamed.contains("__wbg_gone_11"));
}

#[test]
fn an_import_that_the_glue_lacks_is_an_error() {
    let names = Names::read(r#"{ "imports": [["./gate_bg.js", "__wbg_new_1", "a"]], "exports": [] }"#).unwrap();
    let error = Glue::new(TEXT).renamed(&names).unwrap_err();
    assert!(error.to_string().contains("__wbg_new_1"));
}
