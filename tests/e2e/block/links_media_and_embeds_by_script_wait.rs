//! Style sheets, posters, sources, embeds and objects made by script.

use portcullis_e2e::Scene;

use super::{Asked, only_while_accepted};

pub(crate) fn case(scene: &Scene<'_>) {
    let script = "
        const add = (name, fields, parent = document.body) => {
            const element = document.createElement(name);
            Object.assign(element, fields);
            parent.append(element);
            return element;
        };
        add('link', { rel: 'stylesheet', href: '{{tracker}}/style.css' }, document.head);
        add('video', { poster: '{{tracker}}/poster.gif', preload: 'none' });
        const picture = add('picture');
        add('source', { srcset: '{{tracker}}/source.gif' }, picture);
        add('img', { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=', width: 2, height: 2 }, picture);
        add('embed', { type: 'text/html', src: '{{tracker}}/embed.html', width: 9, height: 9 });
        add('object', { type: 'text/html', data: '{{tracker}}/object.html', width: 9, height: 9 })";
    only_while_accepted(scene, &Asked::Waits, script, &["style.css", "poster.gif", "source.gif", "embed.html", "object.html"]);
}
