//! The writer.

use alloc::string::String;

use super::Value;

/// Appends a value as JSON.
pub(super) fn write(value: &Value, out: &mut String) {
    match value {
        Value::Null | Value::Fraction => out.push_str("null"),
        Value::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
        Value::Whole(number) => write_whole(*number, out),
        Value::Text(text) => write_string(text, out),
        Value::List(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (i, (name, value)) in members.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_string(name, out);
                out.push(':');
                write(value, out);
            }
            out.push('}');
        }
    }
}

/// Appends a whole number in decimal; `core::fmt` would cost the gate several hundred bytes for this.
pub fn write_whole(number: i64, out: &mut String) {
    if number < 0 {
        out.push('-');
    }
    let rest = number.unsigned_abs();
    let mut unit = 1;
    while rest / unit > 9 {
        unit *= 10;
    }
    while unit > 0 {
        out.push(char::from(b'0' + (rest / unit % 10) as u8));
        unit /= 10;
    }
}

fn write_string(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => {
                out.push_str("\\u");
                for shift in [12, 8, 4, 0] {
                    out.push(HEX.get((c as usize >> shift) & 15).map_or('0', |digit| char::from(*digit)));
                }
            }
            _ => out.push(c),
        }
    }
    out.push('"');
}
