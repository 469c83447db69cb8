//! The reader: RFC 8259, nothing more.

use alloc::{string::String, vec::Vec};

use super::Value;

/// How deep lists and objects may nest. The configuration needs 6; the limit keeps the small Wasm stack safe.
pub const MAX_DEPTH: usize = 32;

/// Why a text is not JSON, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Byte offset of what was not understood.
    pub at: usize,
    /// What was expected there.
    pub expected: &'static str,
}

/// Reads one JSON text (RFC 8259), nothing before or after it but white space.
///
/// # Errors
/// [`SyntaxError`] names the byte where the text stops being JSON, or nests deeper than [`MAX_DEPTH`].
pub fn parse(text: &str) -> Result<Value, SyntaxError> {
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0 };
    let value = reader.value(0)?;
    reader.space();
    if reader.at < reader.bytes.len() {
        return Err(reader.expected("the end of the text"));
    }
    Ok(value)
}

struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn expected(&self, expected: &'static str) -> SyntaxError {
        SyntaxError { at: self.at, expected }
    }

    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    fn space(&mut self) {
        while matches!(self.peek(), b' ' | b'\t' | b'\n' | b'\r') {
            self.at += 1;
        }
    }

    /// Takes `byte` if it is next.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == byte;
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Result<Value, SyntaxError> {
        if depth > MAX_DEPTH {
            return Err(self.expected("less nesting"));
        }
        self.space();
        match self.peek() {
            b'{' => self.members(depth),
            b'[' => self.items(depth),
            b'"' => Ok(Value::Text(self.string()?)),
            b't' => self.word("true", Value::Flag(true)),
            b'f' => self.word("false", Value::Flag(false)),
            b'n' => self.word("null", Value::Null),
            b'-' | b'0'..=b'9' => self.number(),
            _ => Err(self.expected("a value")),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, SyntaxError> {
        if !self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(word.as_bytes())) {
            return Err(self.expected("a value"));
        }
        self.at += word.len();
        Ok(value)
    }

    fn items(&mut self, depth: usize) -> Result<Value, SyntaxError> {
        let mut items = Vec::new();
        self.at += 1;
        self.space();
        if self.take(b']') {
            return Ok(Value::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            if self.take(b']') {
                return Ok(Value::List(items));
            }
            if !self.take(b',') {
                return Err(self.expected("\",\" or \"]\""));
            }
        }
    }

    fn members(&mut self, depth: usize) -> Result<Value, SyntaxError> {
        let mut members = Vec::new();
        self.at += 1;
        self.space();
        if self.take(b'}') {
            return Ok(Value::Object(members));
        }
        loop {
            self.space();
            if self.peek() != b'"' {
                return Err(self.expected("a name in double quotes"));
            }
            let name = self.string()?;
            self.space();
            if !self.take(b':') {
                return Err(self.expected("\":\""));
            }
            members.push((name, self.value(depth + 1)?));
            self.space();
            if self.take(b'}') {
                return Ok(Value::Object(members));
            }
            if !self.take(b',') {
                return Err(self.expected("\",\" or \"}\""));
            }
        }
    }

    fn digits(&mut self) -> bool {
        let start = self.at;
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        self.at > start
    }

    fn number(&mut self) -> Result<Value, SyntaxError> {
        let negative = self.take(b'-');
        let start = self.at;
        if !self.take(b'0') && !self.digits() {
            return Err(self.expected("a digit"));
        }
        let mut whole: Option<i64> = Some(0);
        for byte in self.bytes.get(start..self.at).unwrap_or_default() {
            whole = whole.filter(|n| *n < 1 << 50).map(|n| n * 10 + i64::from(byte - b'0'));
        }
        if self.take(b'.') {
            whole = None;
            if !self.digits() {
                return Err(self.expected("a digit"));
            }
        }
        if self.take(b'e') || self.take(b'E') {
            whole = None;
            if !self.take(b'+') {
                self.take(b'-');
            }
            if !self.digits() {
                return Err(self.expected("a digit"));
            }
        }
        Ok(whole.map_or(Value::Fraction, |n| Value::Whole(if negative { -n } else { n })))
    }

    fn string(&mut self) -> Result<String, SyntaxError> {
        let mut out = String::new();
        self.at += 1;
        loop {
            let start = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..=31) {
                self.at += 1;
            }
            out.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.peek() {
                b'"' => {
                    self.at += 1;
                    return Ok(out);
                }
                b'\\' => out.push(self.escape()?),
                _ => return Err(self.expected("the closing quote of a string")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, SyntaxError> {
        self.at += 1;
        let escape = self.peek();
        let plain = match escape {
            b'"' | b'\\' | b'/' => escape,
            b'b' => 8,
            b'f' => 12,
            b'n' => 10,
            b'r' => 13,
            b't' => 9,
            b'u' => return self.code_point(),
            _ => return Err(self.expected("one of \" \\ / b f n r t u")),
        };
        self.at += 1;
        Ok(plain as char)
    }

    /// `uXXXX`, with the second half of a surrogate pair behind it where one is needed.
    fn code_point(&mut self) -> Result<char, SyntaxError> {
        let high = self.hex()?;
        let code = if high & 0xFC00 == 0xD800 && self.take(b'\\') && self.peek() == b'u' {
            let low = self.hex()?;
            if low & 0xFC00 != 0xDC00 {
                return Err(self.expected("the second half of a surrogate pair"));
            }
            0x10000 + ((high & 0x3FF) << 10) + (low & 0x3FF)
        } else {
            high
        };
        char::from_u32(code).ok_or_else(|| self.expected("a whole character"))
    }

    fn hex(&mut self) -> Result<u32, SyntaxError> {
        self.at += 1;
        let mut code = 0;
        for _ in 0..4 {
            let digit = (self.peek() as char).to_digit(16).ok_or_else(|| self.expected("four hexadecimal digits"))?;
            code = code << 4 | digit;
            self.at += 1;
        }
        Ok(code)
    }
}
