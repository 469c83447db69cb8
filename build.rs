//! How much stack each Wasm module gets: a megabyte by default, which a page should not pay for a banner.

use std::env;

/// Bytes, by module. The gate is in every page view. The most it was seen to use is 3 KB, for a condition as deeply nested as any is read; beyond its
/// stack there is nothing, so a module that needs more traps, which shuts the gate.
const STACKS: [(&str, u32); 4] = [("gate", 8 << 10), ("explain", 64 << 10), ("dialog", 64 << 10), ("playground", 64 << 10)];

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm") {
        for (module, bytes) in STACKS {
            println!("cargo::rustc-link-arg-bin={module}=-zstack-size={bytes}");
        }
    }
}
