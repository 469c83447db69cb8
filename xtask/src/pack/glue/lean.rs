//! Shorter versions of the glue's own functions, for what our scripts do with them.
//!
//! wasm-bindgen writes for every caller and every browser. Measured on the dialog: 0.2 KB less under Brotli.

/// A function or block of the glue, by its first line, and what stands in its place.
struct Edit {
    first: &'static str,
    instead: &'static str,
}

const EDITS: [Edit; 4] = [
    // Texts go in by a copy of their UTF-8, without trying ASCII first: they are short, and few.
    Edit {
        first: "function passStringToWasm0(arg, malloc, realloc) {",
        instead: "function passStringToWasm0(arg, malloc) {
    const buf = cachedTextEncoder.encode(arg);
    const ptr = malloc(buf.length, 1) >>> 0;
    getUint8ArrayMemory0().set(buf, ptr);
    WASM_VECTOR_LEN = buf.length;
    return ptr;
}
",
    },
    // Was for the other way of passing texts.
    Edit { first: "if (!('encodeInto' in cachedTextEncoder)) {", instead: "" },
    // Safari wants a new decoder after two gigabytes.
    Edit {
        first: "function decodeText(bytes) {",
        instead: "function decodeText(bytes) {\n    return cachedTextDecoder.decode(bytes);\n}\n",
    },
    // Given a compiled module, nothing else.
    Edit {
        first: "function initSync(module) {",
        instead: "function initSync(module) {
    return __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()));
}
",
    },
];

/// The glue with each edit made whose place is found; a module need not use them all.
pub(super) fn shortened(text: &str) -> String {
    // How a call looks after the first edit.
    let text = text.replace(", wasm.__wbindgen_malloc, wasm.__wbindgen_realloc)", ", wasm.__wbindgen_malloc)");
    EDITS.iter().fold(text, |text, edit| replaced(&text, edit).unwrap_or(text))
}

fn replaced(text: &str, edit: &Edit) -> Option<String> {
    let (before, rest) = text.split_once(edit.first)?;
    let (_, after) = rest.split_once("\n}\n")?;
    Some(format!("{before}{}{after}", edit.instead))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Shortened from wasm-bindgen 0.2.130.
    const TEXT: &str = "export function ask(text) {
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
}
function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        return 1;
    }
    return 2;
}
if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
    };
}
let after;
";

    #[test]
    fn functions_are_replaced_whole_and_the_rest_is_kept() {
        let text = shortened(TEXT);
        assert!(text.contains("passStringToWasm0(text, wasm.__wbindgen_malloc);\n"));
        assert!(text.contains("function passStringToWasm0(arg, malloc) {\n    const buf"));
        assert!(!text.contains("realloc") && !text.contains("encodeInto"));
        assert!(text.ends_with("    return ptr;\n}\nlet after;\n"));
        assert_eq!(shortened(&text), text);
    }
}
