// Tests docs/tag-manager/portcullis.tpl as far as that goes outside Tag Manager: `cargo xtask test --only tag-manager`. No dependencies.
//
// The sandbox here does what Google documents, and where that is silent what the interpreter in gtm.js does (docs/tag-manager/README.md):
// values are copied at its border, functions are wrapped, anything else becomes undefined; permissions are checked at each call.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const file = process.argv[2] ?? new URL('../docs/tag-manager/portcullis.tpl', import.meta.url);
const text = readFileSync(file, 'utf8');

// --- the sections -----------------------------------------------------------------------------------------------------------

const sections = {};
const parts = text.split(/^___([A-Z_]+)___$/m);
for (let at = 1; at < parts.length; at += 2) sections[parts[at]] = parts[at + 1].trim();

const info = JSON.parse(sections.INFO);
const parameters = JSON.parse(sections.TEMPLATE_PARAMETERS);
const permissions = JSON.parse(sections.WEB_PERMISSIONS);
const code = sections.SANDBOXED_JS_FOR_WEB_TEMPLATE;

// --- the permissions, as plain values ---------------------------------------------------------------------------------------

const plain = ({ type, string, boolean, listItem, mapKey, mapValue }) => {
  if (type === 1) return string;
  if (type === 8) return boolean;
  if (type === 2) return listItem.map(plain);
  if (type === 3) return Object.fromEntries(mapKey.map((key, at) => [plain(key), plain(mapValue[at])]));
  throw new Error(`a value of type ${type}`);
};
const granted = Object.fromEntries(
  permissions.map(({ instance: { key, param } }) => [key.publicId, Object.fromEntries(param.map(({ key, value }) => [key, plain(value)]))]),
);

const NEEDED = {
  callInWindow: 'access_globals',
  copyFromWindow: 'access_globals',
  createQueue: 'access_globals',
  setInWindow: 'access_globals',
  gtagSet: 'write_data_layer',
  injectScript: 'inject_script',
  logToConsole: 'logging',
  setDefaultConsentState: 'access_consent',
  updateConsentState: 'access_consent',
  getType: null,
  makeInteger: null,
  queryPermission: null,
};

const pattern = (glob) => new RegExp(`^${glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\/]/g, '\\$&')).join('.*')}$`);

// What was asked for in all the runs, to see that nothing is granted that nobody needs.
const used = new Set();
const RULES = {
  access_globals: (how, path) => {
    const entry = granted.access_globals.keys.find(({ key }) => key === path);
    const kinds = how === 'readwrite' ? ['read', 'write'] : [how];
    if (!entry || !kinds.every((kind) => entry[kind])) return false;
    kinds.forEach((kind) => used.add(`access_globals ${path} ${kind}`));
    return true;
  },
  access_consent: (how, type) => {
    const entry = granted.access_consent.consentTypes.find(({ consentType }) => consentType === type);
    if (!entry?.[how]) return false;
    used.add(`access_consent ${type} ${how}`);
    return true;
  },
  write_data_layer: (key) => {
    const found = granted.write_data_layer.keyPatterns.find((glob) => pattern(glob).test(key));
    if (found) used.add(`write_data_layer ${found}`);
    return Boolean(found);
  },
  inject_script: (url) => {
    const found = granted.inject_script.urls.find((glob) => pattern(glob).test(url));
    if (found) used.add(`inject_script ${found}`);
    return Boolean(found);
  },
  logging: () => {
    used.add('logging');
    return granted.logging.environments === 'debug';
  },
};
const may = (permission, ...what) => Boolean(granted[permission]) && RULES[permission](...what);
const must = (permission, ...what) => {
  if (!may(permission, ...what)) throw new Error(`no permission: ${permission} ${what.join(' ')}`);
};

// --- the sandbox ------------------------------------------------------------------------------------------------------------

const isPlain = (value) => typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value));

// A value that crosses the border, either way; `this` does not cross.
const copy = (value) => {
  if (Array.isArray(value)) return Array.from(value, copy);
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]));
  if (typeof value === 'function') return (...given) => copy(value(...given.map(copy)));
  return ['string', 'number', 'boolean'].includes(typeof value) || value === null ? value : undefined;
};

const getType = (value) => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const CONSENT_OPTIONS = ['region', 'wait_for_update'];

const sandbox = (window) => {
  const calls = [];
  const scripts = [];
  const finished = [];
  const holder = (path) => {
    const names = path.split('.');
    const last = names.pop();
    return [names.reduce((found, name) => found?.[name], window), last];
  };
  const consent = (name) => (state) => {
    Object.keys(state).filter((key) => !CONSENT_OPTIONS.includes(key)).forEach((type) => must('access_consent', 'write', type));
    calls.push([name, copy(state)]);
  };
  const apis = {
    getType,
    makeInteger: (value) => Math.trunc(Number(value)) || 0,
    queryPermission: (permission, ...what) => may(permission, ...what),
    logToConsole: (...what) => {
      must('logging');
      calls.push(['log', ...what]);
    },
    setDefaultConsentState: consent('default'),
    updateConsentState: consent('update'),
    gtagSet: (key, value) => {
      must('write_data_layer', key);
      calls.push(['set', key, value]);
    },
    copyFromWindow: (path) => {
      must('access_globals', 'read', path);
      const [from, name] = holder(path);
      return copy(from?.[name]);
    },
    setInWindow: (path, value, override) => {
      must('access_globals', 'readwrite', path);
      const [into, name] = holder(path);
      if (into[name] !== undefined && !override) return false;
      into[name] = copy(value);
      return true;
    },
    callInWindow: (path, ...given) => {
      must('access_globals', 'execute', path);
      const [of, name] = holder(path);
      if (typeof of?.[name] !== 'function') return undefined;
      return copy(of[name](...given.map(copy)));
    },
    // the queue is the one that stood there when this was called
    createQueue: (path) => {
      must('access_globals', 'readwrite', path);
      const [into, name] = holder(path);
      const queue = (into[name] ??= []);
      return (...entries) => {
        if (typeof queue.push !== 'function') throw new Error(`Object at ${path} in window is not an array.`);
        queue.push(...entries.map(copy));
      };
    },
    injectScript: (url, success, failure, token) => {
      must('inject_script', url);
      scripts.push({ url, success, failure, token });
    },
  };
  const data = { gtmOnSuccess: () => finished.push('success'), gtmOnFailure: () => finished.push('failure') };
  return { apis, calls, scripts, finished, data, said: (name) => calls.filter(([what]) => what === name).map(([, state]) => state) };
};

const body = (source) => new Function('require', 'data', `'use strict';\n${source}`);
const template = body(code);

const required = new Set();
const requireFrom = (apis) => (name) => {
  required.add(name);
  assert.ok(name in apis, `${name} is no API`);
  return apis[name];
};

const fire = (fields, window = {}, box = sandbox(window)) => {
  template(requireFrom(box.apis), { waitForUpdate: '500', scriptUrl: '', ...fields, ...box.data });
  return { ...box, window };
};

// --- Portcullis, as a page sees it ------------------------------------------------------------------------------------------

const portcullis = () => {
  const told = [];
  const listeners = [];
  const api = Object.freeze({
    get state() {
      return Object.freeze({ decided: told.length > 0 });
    },
    version: '9.9.9',
    on(type, run) {
      if (type !== 'signal') return () => {};
      told.forEach((detail) => run(detail));
      listeners.push(run);
      return () => listeners.splice(listeners.indexOf(run), 1);
    },
    push(run) {
      run(api);
    },
  });
  return {
    api,
    listeners,
    // what src/boot.js does with what it finds
    start(window) {
      const waiting = window.portcullis;
      window.portcullis = api;
      if (Array.isArray(waiting)) waiting.forEach(api.push);
    },
    tell(moment, consent) {
      const detail = { moment, consent, time: 1.5, calls: [['google', ['consent', moment, consent]]] };
      told.push(detail);
      listeners.forEach((run) => run(detail));
    },
  };
};

const TYPES = ['ad_storage', 'ad_user_data', 'ad_personalization', 'analytics_storage', 'functionality_storage', 'personalization_storage', 'security_storage'];
const states = (...of) => Object.fromEntries(TYPES.map((type) => [type, of.includes(type) ? 'granted' : 'denied']));
const NOTHING = states('security_storage');
const ALL = states(...TYPES);
const DEFAULT = { ...NOTHING, wait_for_update: 500 };
const ADDRESS = 'https://www.example.com/assets/portcullis.js';

// --- the tests --------------------------------------------------------------------------------------------------------------

const tests = [];
const test = (name, run) => tests.push([name, run]);

test('the sections that the Gallery wants are there, in its order', () => {
  assert.deepEqual(Object.keys(sections), ['TERMS_OF_SERVICE', 'INFO', 'TEMPLATE_PARAMETERS', 'SANDBOXED_JS_FOR_WEB_TEMPLATE', 'WEB_PERMISSIONS', 'TESTS', 'NOTES']);
  assert.match(sections.TERMS_OF_SERVICE, /Community\s+Template Gallery Developer Terms of Service/);
  assert.equal(info.type, 'TAG');
  assert.deepEqual(info.containerContexts, ['WEB']);
});

test('every field that the code reads is a field, and the other way round', () => {
  const names = (list) => list.flatMap(({ type, name, subParams }) => (type === 'GROUP' ? names(subParams) : type === 'LABEL' ? [] : [name]));
  const read = new Set([...code.matchAll(/\bdata\.(\w+)/g)].map(([, name]) => name));
  assert.deepEqual([...read].filter((name) => !name.startsWith('gtmOn')).sort(), names(parameters).sort());
  const columns = parameters.find(({ name }) => name === 'regions').simpleTableColumns.map(({ name }) => name);
  assert.deepEqual([...new Set([...code.matchAll(/\brow\.(\w+)/g)].map(([, name]) => name))].sort(), columns.sort());
});

test("the fields' patterns take what they should", () => {
  const all = (list) => list.flatMap((each) => [each, ...all(each.subParams ?? []), ...all(each.simpleTableColumns ?? [])]);
  const takes = (name, value) =>
    all(parameters).find((each) => each.name === name).valueValidators.filter(({ type }) => type === 'REGEX').every(({ args }) => new RegExp(args[0]).test(value));
  for (const good of ['', ADDRESS, ` ${ADDRESS} `]) assert.ok(takes('scriptUrl', good), good);
  for (const bad of ['portcullis.js', '/portcullis.js', 'http://a.example/p.js', 'https://', 'https://a b']) assert.ok(!takes('scriptUrl', bad), bad);
  for (const good of ['DE', 'us-ca, GB', 'FR-75C,CH,']) assert.ok(takes('region', good), good);
  for (const bad of ['', 'Germany', 'DE;FR', 'DE FR']) assert.ok(!takes('region', bad), bad);
  for (const good of ['', 'ad_storage', 'ad_storage, analytics_storage']) assert.ok(takes('granted', good), good);
  for (const bad of ['marketing', 'ad_storage analytics_storage']) assert.ok(!takes('granted', bad), bad);
  for (const good of ['', 'dAbCdEf']) assert.ok(takes('developerId', good), good);
  for (const bad of ['a.b', '*']) assert.ok(!takes('developerId', bad), bad);
});

test('the code keeps to what the sandbox has', () => {
  const bare = code.replace(/\/\/.*$/gm, '').replace(/'[^'\n]*'/g, "''");
  for (const none of ['new', 'this', 'class', 'try', 'throw', 'async', 'await', 'window', 'document', 'delete', 'instanceof', 'gtag', 'setTimeout', 'JSON', 'Object', 'Array', 'String', 'Number'])
    assert.doesNotMatch(bare, new RegExp(`\\b${none}\\b`), none);
  assert.doesNotMatch(bare, /`|\.\.\.|\?\.|\?\?|\bfor\b|[({,=]\s*\/[^/]/, 'a template string, spread, ?., ??, a loop or a regular expression');
  const METHODS = ['split', 'map', 'filter', 'trim', 'forEach', 'indexOf', 'toUpperCase', 'toLowerCase'];
  for (const [, name] of bare.matchAll(/\.(\w+)\(/g)) assert.ok(METHODS.includes(name) || name.startsWith('gtmOn'), `.${name}()`);
});

test('each API required is known, needed, and covered by a permission', () => {
  const names = [...code.matchAll(/require\('(\w+)'\)/g)].map(([, name]) => name);
  assert.deepEqual(names, [...names].sort());
  for (const name of names) {
    assert.ok(name in NEEDED, `${name} is not in the list here`);
    if (NEEDED[name]) assert.ok(granted[NEEDED[name]], `${name} needs ${NEEDED[name]}`);
    assert.ok(code.split(new RegExp(`\\b${name}\\b`)).length > 3, `${name} is required and not used`);
  }
  assert.deepEqual(Object.keys(granted).sort(), [...new Set(names.map((name) => NEEDED[name]).filter(Boolean))].sort());
});

test('no Portcullis yet, and the page brings it: denied, a callback waits in a new array, success', () => {
  const { calls, window, finished, scripts, said } = fire({});
  assert.deepEqual(calls, [['default', DEFAULT]]);
  assert.deepEqual([window.portcullis.length, finished, scripts], [1, ['success'], []]);
  const gate = portcullis();
  gate.tell('default', NOTHING);
  gate.start(window);
  assert.deepEqual(said('update'), []);
  gate.tell('update', states('analytics_storage', 'security_storage'));
  assert.deepEqual(said('update'), [states('analytics_storage', 'security_storage')]);
});

test('no Portcullis yet, and a stored choice: the update told before we listened is heard', () => {
  const { window, said } = fire({});
  const gate = portcullis();
  gate.tell('default', NOTHING);
  gate.tell('update', ALL);
  gate.start(window);
  assert.deepEqual(said('update'), [ALL]);
});

test('an array: what waits in it stays, the very same array', () => {
  const order = [];
  const array = [() => order.push('page')];
  array.boot = {};
  const window = { portcullis: array };
  const { said } = fire({}, window);
  assert.ok(window.portcullis === array && array.length === 2 && array.boot);
  const gate = portcullis();
  gate.start(window);
  gate.tell('update', ALL);
  assert.deepEqual([order, said('update')], [['page'], [ALL]]);
});

test('the finished object: heard at once, nothing put into the page, no script', () => {
  const gate = portcullis();
  gate.tell('default', NOTHING);
  gate.tell('update', NOTHING);
  const window = { portcullis: gate.api };
  const { calls, scripts, finished, said } = fire({ scriptUrl: ADDRESS }, window);
  assert.ok(window.portcullis === gate.api);
  assert.deepEqual(calls, [['default', DEFAULT], ['update', NOTHING]]);
  assert.deepEqual([scripts, finished, gate.listeners.length], [[], ['success'], 1]);
  gate.tell('update', ALL);
  assert.deepEqual(said('update'), [NOTHING, ALL]);
});

test('an element with the id «portcullis» is no queue', () => {
  class Element {}
  for (const other of [new Element(), null, 7, { length: 1 }]) {
    const window = { portcullis: other };
    const { said } = fire({}, window);
    const gate = portcullis();
    gate.start(window);
    gate.tell('update', ALL);
    assert.deepEqual(said('update'), [ALL]);
  }
});

test('granted, then denied again', () => {
  const gate = portcullis();
  const { said } = fire({}, { portcullis: gate.api });
  for (const consent of [ALL, NOTHING, states('ad_storage')]) gate.tell('update', consent);
  assert.deepEqual(said('update'), [ALL, NOTHING, states('ad_storage')]);
});

test('odd values deny, unknown types and unknown moments are ignored', () => {
  const gate = portcullis();
  const { said } = fire({}, { portcullis: gate.api });
  gate.tell('default', ALL);
  gate.tell('UPDATE', ALL);
  gate.tell(undefined, ALL);
  gate.listeners.forEach((run) => [undefined, null, 'update', 1, [], () => {}].forEach((detail) => run(detail)));
  assert.deepEqual(said('update'), []);
  gate.tell('update', { ad_storage: true, ad_user_data: 'Granted', ad_personalization: ['granted'], analytics_storage: 'granted', functionality_storage: 1, other_storage: 'granted' });
  gate.tell('update', undefined);
  gate.tell('update', 'granted');
  gate.tell('update', ['granted']);
  assert.deepEqual(said('update'), [states('analytics_storage'), states(), states(), states()]);
});

test('the script is fetched once, success comes when it has loaded', () => {
  const window = {};
  const box = sandbox(window);
  fire({ scriptUrl: `  ${ADDRESS} ` }, window, box);
  assert.deepEqual(box.scripts.map(({ url, token }) => [url, token]), [[ADDRESS, ADDRESS]]);
  assert.deepEqual(box.finished, []);
  assert.equal(window.portcullis.length, 1);
  const gate = portcullis();
  gate.start(window);
  gate.tell('update', ALL);
  box.scripts[0].success();
  assert.deepEqual([box.finished, box.said('update')], [['success'], [ALL]]);
  fire({ scriptUrl: ADDRESS }, window, box);
  assert.deepEqual([box.scripts.length, box.finished], [1, ['success', 'success']]);
});

test('the script does not load: failure, and all stays denied', () => {
  const { calls, scripts, finished } = fire({ scriptUrl: ADDRESS });
  scripts[0].failure();
  assert.deepEqual(finished, ['failure']);
  assert.deepEqual(calls.filter(([name]) => name !== 'log'), [['default', DEFAULT]]);
});

test('an address that may not be loaded: failure, nothing fetched, and still a listener', () => {
  for (const scriptUrl of ['http://www.example.com/portcullis.js', 'portcullis.js', 'javascript:alert(1)']) {
    const { calls, scripts, finished, window } = fire({ scriptUrl });
    assert.deepEqual([scripts, finished, window.portcullis.length], [[], ['failure'], 1]);
    assert.deepEqual(calls.filter(([name]) => name !== 'log'), [['default', DEFAULT]]);
  }
});

test('rows with regions are calls of their own, after the one for all', () => {
  const { said } = fire({
    waitForUpdate: 750,
    regions: [
      { region: 'us-ca, GB ,', granted: ' analytics_storage,AD_STORAGE, everything' },
      { region: ' ', granted: 'ad_storage' },
      { region: undefined, granted: 'ad_storage' },
      { region: 'CH' },
    ],
  });
  assert.deepEqual(said('default'), [
    { ...NOTHING, wait_for_update: 750 },
    { ...states('analytics_storage', 'ad_storage', 'security_storage'), wait_for_update: 750, region: ['US-CA', 'GB'] },
    { ...NOTHING, wait_for_update: 750, region: ['CH'] },
  ]);
});

test('the wait: what the field says, else 500', () => {
  for (const [waitForUpdate, wait] of [['500', 500], [0, 0], ['0', 0], ['1200', 1200], ['', 500], [undefined, 500], [null, 500], ['-1', 500]])
    assert.equal(fire({ waitForUpdate }).said('default')[0].wait_for_update, wait, String(waitForUpdate));
});

test('ads data redaction, passthrough, developer ID: only where asked for', () => {
  assert.deepEqual(fire({ adsDataRedaction: false, urlPassthrough: false, developerId: '' }).said('set'), []);
  const { calls } = fire({ adsDataRedaction: true, urlPassthrough: true, developerId: 'dAbCdEf' });
  assert.deepEqual(calls.slice(1), [['set', 'ads_data_redaction', true], ['set', 'url_passthrough', true], ['set', 'developer_id.dAbCdEf', true]]);
});

// --- the scenarios of the template itself -----------------------------------------------------------------------------------

// The YAML that the template editor writes, as far as ___TESTS___ has it: a list of names and blocks, and one block «setup».
const scenariosOf = (yaml) => {
  const found = [];
  let setup = '';
  let into;
  for (const line of yaml.split('\n')) {
    const name = /^- name: (.*)$/.exec(line)?.[1];
    if (name) {
      assert.doesNotMatch(name, /: |^["'[{&*!|>%@]| #/, 'a name that YAML would not read as it stands');
      found.push({ name, code: '' });
      into = undefined;
    } else if (line === '  code: |-') into = (text) => (found.at(-1).code += text);
    else if (line === 'setup: |-') into = (text) => (setup += text);
    else if (line !== 'scenarios:') {
      assert.ok(into && (line === '' || line.startsWith('  ')), `not read: ${line}`);
      into(`${line.trim()}\n`);
    }
  }
  return found.map(({ name, code }) => [name, setup + code]);
};

const scenario = (source) => {
  const mocks = {};
  const seen = {};
  const record = (name, run) => (...given) => {
    (seen[name] ??= []).push(given);
    return run(...given);
  };
  const ends = { gtmOnSuccess: record('gtmOnSuccess', () => {}), gtmOnFailure: record('gtmOnFailure', () => {}) };
  const { apis } = sandbox({});
  const given = {
    mock: (name, value) => (mocks[name] = typeof value === 'function' ? value : () => value),
    runCode: (fields) => template((name) => record(name, mocks[name] ?? apis[name]), { ...fields, ...ends }),
    assertApi: (name) => ({
      wasCalled: () => assert.ok(seen[name], `${name} was not called`),
      wasNotCalled: () => assert.ok(!seen[name], `${name} was called`),
      wasCalledWith: (...what) => assert.ok(seen[name]?.some((call) => JSON.stringify(call) === JSON.stringify(what)), `${name} was not called so`),
    }),
    assertThat: (value) => ({ isEqualTo: (expected) => assert.deepEqual(value, expected) }),
  };
  new Function(...Object.keys(given), `'use strict';\n${source}`)(...Object.values(given));
};

for (const [name, source] of scenariosOf(sections.TESTS)) test(`___TESTS___: ${name}`, () => scenario(source));

test('nothing is granted that no run needed', () => {
  const all = [
    ...granted.access_globals.keys.flatMap(({ key, ...how }) => Object.keys(how).filter((kind) => how[kind]).map((kind) => `access_globals ${key} ${kind}`)),
    ...granted.access_consent.consentTypes.flatMap(({ consentType, ...how }) => Object.keys(how).filter((kind) => how[kind]).map((kind) => `access_consent ${consentType} ${kind}`)),
    ...granted.write_data_layer.keyPatterns.map((key) => `write_data_layer ${key}`),
    ...granted.inject_script.urls.map((url) => `inject_script ${url}`),
    'logging',
  ];
  assert.deepEqual([...used].sort(), all.sort());
});

let failed = 0;
for (const [name, run] of tests) {
  try {
    run();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n${error.stack}`);
  }
}
console.log(`${tests.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
