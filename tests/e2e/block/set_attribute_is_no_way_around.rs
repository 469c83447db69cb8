//! `setAttribute` is the same as the property, in whatever case the name is written.

use portcullis_e2e::Scene;

use super::{Asked, only_while_accepted};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        const add = (name, attribute, address, parent = document.body) => {
            const element = document.createElement(name);
            if (name === 'link') element.rel = 'stylesheet';
            element.setAttribute(attribute, address);
            parent.append(element);
        };
        add('script', 'src', '{{tracker}}/t/A.js');
        add('img', 'SRC', '{{tracker}}/image.gif');
        add('iframe', 'src', '{{tracker}}/frame.html');
        add('link', 'href', '{{tracker}}/style.css', document.head)";
    only_while_accepted(scene, &Asked::Waits, script, &["A.js", "image.gif", "frame.html", "style.css"]);
}
