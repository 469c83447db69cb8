import { chromium } from 'playwright-core';
import http from 'node:http';
const page0 = `<!doctype html><body>${Array.from({ length: 1000 }, (_, i) => `<script type="text/plain" data-category="a" data-service="s${i % 4}">window.__x("s${i}");</script>`).join('\n')}<script>window.__n=0;window.__x=()=>{__n++}</script>`;
const srv = http.createServer((q, r) => { r.setHeader('content-type', 'text/html'); r.end(page0); }).listen(0); const url = `http://127.0.0.1:${srv.address().port}/`;
const variants = {
  append: () => { for (const e of document.querySelectorAll('script[type]')) { const s = document.createElement('script'); s.text = e.text; document.head.append(s); } },
  replace: () => { for (const e of document.querySelectorAll('script[type]')) { const s = document.createElement('script'); s.text = e.text; e.replaceWith(s); } },
  replaceMO: () => { new MutationObserver((r) => { window.__r = r.length; }).observe(document, { childList: true, subtree: true }); for (const e of document.querySelectorAll('script[type]')) { const s = document.createElement('script'); s.text = e.text; e.replaceWith(s); } },
  attrs: () => { for (const e of document.querySelectorAll('script[type]')) { const s = document.createElement('script'); for (const { name, value } of e.attributes) if (!/^(data-)?(type|src)$/.test(name)) s.setAttribute(name, value); s.async = false; s.text = e.text; e.replaceWith(s); } },
  names: () => { for (const e of document.querySelectorAll('script[type]')) { const s = document.createElement('script'); for (const name of e.getAttributeNames()) if (!/^(data-)?(type|src)$/.test(name)) s.setAttribute(name, e.getAttribute(name)); s.async = false; s.text = e.text; e.replaceWith(s); } },
  attrsMO: () => { new MutationObserver((r) => { window.__r = r.length; }).observe(document, { childList: true, subtree: true }); for (const e of document.querySelectorAll('script[type]')) { const s = document.createElement('script'); for (const { name, value } of e.attributes) if (!/^(data-)?(type|src)$/.test(name)) s.setAttribute(name, value); s.async = false; s.text = e.text; e.replaceWith(s); } },
  tt: () => { const p = trustedTypes.createPolicy('p' + Math.random(), { createScript: (x) => x }); for (const e of document.querySelectorAll('script[type]')) { const s = document.createElement('script'); s.text = p.createScript(e.text); e.replaceWith(s); } },
  attrsFirstTextAfter: () => { for (const e of document.querySelectorAll('script[type]')) { const s = document.createElement('script'); for (const { name, value } of e.attributes) if (!/^(data-)?(type|src)$/.test(name)) s.setAttribute(name, value); e.replaceWith(s); s.text = e.text; } },
};
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (let r = 0; r < 3; r++) for (const [n, f] of Object.entries(variants)) { const c = await b.newContext(); const p = await c.newPage(); await p.goto(url); await p.waitForTimeout(100); const t = await p.evaluate((f) => { const g = eval(f); const t = performance.now(); g(); return [performance.now() - t, __n]; }, `(${f})`); console.log(r, n, t[0].toFixed(1), t[1]); await c.close(); }
await b.close(); srv.close();
