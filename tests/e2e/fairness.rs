//! Dark patterns: refusing is as easy as accepting, in every layout, theme and language. Each rule with the regulator's text it follows.

mod a_button_made_smaller_is_found;
mod every_language_is_fair;
mod every_layout_and_theme_is_fair;

use portcullis_e2e::{Page, json};

crate::cases!("fairness":
    a_button_made_smaller_is_found,
    every_language_is_fair,
    every_layout_and_theme_is_fair,
);

/// What is unfair in a part of the banner, a line each. The rules:
///
/// - `alike`: accept and reject have one size, type, colour, edge and opacity, and stand side by side: EDPB Cookie Banner Taskforce, report of 17
///   January 2023, ¶17-18 (colours and contrast); CNIL recommendation 2020-092 §34 (same ease, same presentation); EDPB guidelines 03/2022
///   on deceptive design patterns, «Overloading» and «Obstructing».
/// - `in sight`: who sees the one sees the other, without scrolling: CNIL 2020-092 §31, EDPB Taskforce ¶8 (a refusal on the first layer).
/// - `readable`: 4.5 to 1 on both, WCAG 2.2, 1.4.3; EDPB Taskforce ¶18 (text that can hardly be read).
/// - `buttons`: both are buttons, neither is a link in the text: EDPB Taskforce ¶12-13.
/// - `unticked`: nothing but what is always on opens ticked: CJEU C-673/17 (Planet49) ¶62; EDPB Taskforce ¶10.
fn unfair(page: &Page<'_>, part: &str) -> Vec<String> {
    let script = "const part = document.querySelector('[data-portcullis-part=PART]'), found = [];
        const [accept, reject] = ['accept', 'reject'].map(verb => part.querySelector(`[data-portcullis=${verb}-all]`));
        const STYLE = ['fontSize', 'fontWeight', 'fontFamily', 'fontStyle', 'letterSpacing', 'textTransform', 'color', 'backgroundColor', 'backgroundImage',
            'borderTopWidth', 'borderTopStyle', 'borderTopColor', 'borderTopLeftRadius', 'boxShadow', 'opacity', 'filter', 'transform',
            'textDecorationLine', 'cursor', 'visibility', 'animationName'];
        const measured = button => {
            const { width, height } = button.getBoundingClientRect(), style = getComputedStyle(button);
            return { width: Math.round(width), height: Math.round(height), ...Object.fromEntries(STYLE.map(name => [name, style[name]])) };
        };
        const one = measured(accept), other = measured(reject);
        // where the pointer lies is the driver's doing
        const pointed = name => name === 'backgroundImage' && part.querySelector('button:hover');
        for (const name of Object.keys(one)) if (one[name] !== other[name] && !pointed(name)) found.push(`alike: ${name} is ${one[name]} and ${other[name]}`);
        if (accept.nextElementSibling !== reject) found.push('alike: they do not stand side by side');
        const inSight = button => {
            const { left, right, top, bottom } = button.getBoundingClientRect();
            return left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1 && button.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
        };
        if (inSight(accept) !== inSight(reject) || 'PART' === 'notice' && !inSight(reject)) found.push(`in sight: ${inSight(accept)} and ${inSight(reject)}`);
        if ([accept, reject].some(button => button.localName !== 'button' || button.disabled)) found.push('buttons: one is none');
        const rgb = text => text.match(/[\\d.]+/g).map(Number);
        const light = text => {
            const [r, g, b] = rgb(text).map(value => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = element => { for (; element; element = element.parentElement) {
            const colour = getComputedStyle(element).backgroundColor;
            if ((rgb(colour)[3] ?? 1) === 1) return colour;
        } return 'rgb(255, 255, 255)' };
        for (const button of part.querySelectorAll('button, a, p, h2, h3, label span, small, summary')) {
            if (!button.getClientRects().length || !button.textContent.trim()) continue;
            const pair = [light(getComputedStyle(button).color), light(ground(button))].sort((a, b) => b - a);
            const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
            if (ratio < 4.5) found.push(`readable: ${ratio.toFixed(2)} ${button.localName} ${button.textContent}`);
        }
        for (const box of part.querySelectorAll('input')) if (box.checked && !box.disabled) found.push(`unticked: ${box.value}`);
        return found"
        .replace("PART", part);
    let found = page.js(&script);
    found.as_array().expect("a list").iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect()
}

/// Clicks that a choice takes from the page as it opens: as many to refuse as to accept (CNIL deliberation SAN-2021-023, Google; EDPB Taskforce ¶8).
fn takes_one_click(page: &Page<'_>, action: &str, granted: bool) {
    page.press_in_notice(action);
    page.wait_js("the choice", "return portcullis.state.decided");
    assert_eq!(page.state()["categories"]["marketing"], json!(granted), "{action}");
    page.wait_js("the notice to go", "return document.querySelector('[data-portcullis-part=notice]').hidden");
    page.js("portcullis.reset()");
}
