//! Prints the HTML of the parts that the gate carries; `cargo xtask dist` embeds it.

fn main() {
    println!("{}", portcullis::dialog::parts::html());
}
