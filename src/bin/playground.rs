//! The demo page's Wasm module: it starts the playground.

fn main() {
    portcullis::playground::start();
}
