//! Texts: which language, from where, and when.

mod a_language_that_cannot_be_had_is_english;
mod every_language_fits_a_narrow_phone;
mod the_language_is_the_configured_the_pages_or_the_browsers;
mod the_owners_texts_stand_above_the_languages;
mod what_waits_for_the_texts_comes_with_them;

crate::cases!("language":
    a_language_that_cannot_be_had_is_english,
    every_language_fits_a_narrow_phone,
    the_language_is_the_configured_the_pages_or_the_browsers,
    the_owners_texts_stand_above_the_languages,
    what_waits_for_the_texts_comes_with_them,
);
