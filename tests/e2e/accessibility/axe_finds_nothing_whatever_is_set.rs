//! axe-core finds nothing in any state, in three layouts, at three widths, light, dark and in forced colours, left to right and right to left.

use portcullis_e2e::{ColorScheme, Scene, Viewport};

use super::states;

const WIDTHS: [Viewport; 3] =
    [Viewport { width: 320, height: 640 }, Viewport { width: 768, height: 1024 }, Viewport { width: 1280, height: 800 }];

pub(crate) fn case(scene: &Scene<'_>) {
    for layout in ["bar", "box", "modal"] {
        for language in ["en", "ar"] {
            let path = format!("/{layout}/{language}");
            states::serve(scene, &path, layout, language);
            for viewport in WIDTHS {
                for scheme in [ColorScheme::Light, ColorScheme::Dark, ColorScheme::Forced] {
                    let page = scene.visit(&path);
                    page.resize(viewport);
                    if !page.prefer(scheme) && scheme != ColorScheme::Light {
                        continue;
                    }
                    states::each(scene, &page, &path, |page, state| {
                        page.finish_animations();
                        let set = format!("{layout} {language} {viewport} {scheme}");
                        assert_eq!(page.axe(states::OURS), [""; 0], "{set}: {state}");
                        page.screenshot(&format!("state-{state}-{}", set.replace(' ', "-")));
                    });
                }
            }
        }
    }
}
