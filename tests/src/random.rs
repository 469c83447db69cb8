//! Random input that is the same in every run: a failure names its number, and comes again.

/// SplitMix64 (Steele, Lea, Flood: «Fast splittable pseudorandom number generators»).
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// A generator that always gives the same sequence.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below the limit; 0 when the limit is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 1).unwrap_or_default().checked_rem(limit).unwrap_or_default()
    }

    /// One of these.
    #[track_caller]
    pub fn one_of<'list, T>(&mut self, list: &'list [T]) -> &'list T {
        let index = self.below(list.len());
        list.get(index).unwrap_or_else(|| panic!("there is nothing to choose from"))
    }

    /// A text of at most this many of these (ASCII) characters.
    pub fn text(&mut self, longest: usize, alphabet: &str) -> String {
        let length = self.below(longest + 1);
        let letters: Vec<char> = alphabet.chars().collect();
        (0..length).map(|_| *self.one_of(&letters)).collect()
    }

    /// The text with one to three of its characters changed, left out or doubled.
    pub fn damage(&mut self, text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        for _ in 0..=self.below(3) {
            let at = self.below(letters.len());
            let other = *self.one_of(&['0', '1', 'a', 'Z', '.', '-', '~']);
            match (self.below(3), letters.get_mut(at)) {
                (0, Some(letter)) => *letter = other,
                (1, Some(_)) => drop(letters.remove(at)),
                _ => letters.insert(at.min(letters.len()), other),
            }
        }
        letters.into_iter().collect()
    }
}
