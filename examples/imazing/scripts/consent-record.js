// The right of access (policy, section 5), as far as this browser can grant it: shows the visitor's own consent
// record, `portcullis.receipt()`, field by field, and copies it. Stores nothing.
(function () {
  'use strict';

  const list = document.getElementById('record-fields');
  const none = document.getElementById('record-none');
  const actions = document.getElementById('record-actions');
  const status = document.getElementById('record-status');
  const json = document.getElementById('record-json');

  /** `policyVersion` → «Policy version». */
  function words(name) {
    const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, ' ').toLowerCase();
    return spaced.charAt(0).toUpperCase() + spaced.slice(1);
  }

  function text(name, value) {
    if (value === null || value === undefined || value === '') return '—';
    if (name === 'time' && typeof value === 'number') return new Date(value).toLocaleString('en');
    if (Array.isArray(value)) return value.join(', ') || 'none';
    return String(value);
  }

  /** The record as [label, text] pairs; an object's fields carry its name: «Policy url». */
  function fields(record, prefix = '') {
    return Object.entries(record).flatMap(([name, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? fields(value, `${prefix}${name} `)
        : [[words(prefix + name), text(name, value)]]
    );
  }

  function row([label, value]) {
    const group = document.createElement('div');
    const term = document.createElement('dt');
    const detail = document.createElement('dd');
    term.textContent = label;
    detail.textContent = value;
    group.append(term, detail);
    return group;
  }

  function show(portcullis) {
    const record = portcullis.state.time === null ? null : portcullis.receipt();
    list.replaceChildren(...(record ? fields(record).map(row) : []));
    none.hidden = Boolean(record);
    list.hidden = actions.hidden = !record;
    json.hidden = true;
    status.textContent = '';
  }

  async function copy(portcullis) {
    const record = JSON.stringify(portcullis.receipt(), null, 2);
    try {
      await navigator.clipboard.writeText(record);
      status.textContent = 'Copied.';
    } catch {
      // no clipboard: an insecure page, or the browser asked and was refused
      json.value = record;
      json.hidden = false;
      json.focus();
      json.select();
      status.textContent = 'Your browser does not let this page copy. The record is selected below.';
    }
  }

  (window.portcullis ??= []).push((portcullis) => {
    show(portcullis);
    document.addEventListener('portcullis:change', () => show(portcullis));
    document.getElementById('record-copy').addEventListener('click', () => copy(portcullis));
  });
})();
