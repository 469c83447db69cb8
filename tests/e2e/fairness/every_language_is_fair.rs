//! The same rules in every language, on a phone and on a desktop; and no word that persuades, in the languages whose words are listed.

use portcullis_e2e::{Html, Scene, Viewport};

use super::unfair;

/// Words that promise, urge or blame: consent is to be neutral (EDPB guidelines 03/2022, «Emotional steering»; CNIL 2020-092 §10).
const PERSUASION: [&str; 28] = [
    "best experience",
    "better experience",
    "improve your",
    "enjoy",
    "personalised for you",
    "we value",
    "we care",
    "love",
    "please",
    "only necessary",
    "beste erlebnis",
    "verbessern",
    "genießen",
    "bitte",
    "nur notwendige",
    "meilleure expérience",
    "améliorer votre",
    "profiter",
    "continuer sans accepter",
    "mejor experiencia",
    "mejorar",
    "disfrute",
    "disfruta",
    "migliore esperienza",
    "migliorare",
    "melhor experiência",
    "beste ervaring",
    "bästa upplevelse",
];

pub(crate) fn case(scene: &Scene<'_>) {
    let tags = scene.languages();
    for tag in tags {
        let texts = std::fs::read_to_string(scene.dist().join(format!("locales/{tag}.json"))).expect("the texts").to_lowercase();
        // whole words: German «bittet» asks, «bitte» urges
        let words = texts.split(|letter: char| !letter.is_alphanumeric()).collect::<Vec<_>>().join(" ");
        for word in PERSUASION {
            assert!(!format!(" {words} ").contains(&format!(" {word} ")), "{tag} says «{word}»");
        }
        let path = format!("/{tag}");
        scene.serve(&path, &Html::new().language(&tag));
        let page = scene.visit(&path);
        for viewport in [Viewport::PHONE, Viewport::DESKTOP] {
            page.resize(viewport);
            page.see_notice();
            assert_eq!(unfair(&page, "notice"), [""; 0], "{tag} {viewport}");
        }
    }
}
