___TERMS_OF_SERVICE___

By creating or modifying this file you agree to Google Tag Manager's Community
Template Gallery Developer Terms of Service available at
https://developers.google.com/tag-manager/gallery-tos (or such other URL as
Google may provide), as modified from time to time.


___INFO___

{
  "type": "TAG",
  "id": "cvt_temp_public_id",
  "version": 1,
  "securityGroups": [],
  "displayName": "Portcullis consent",
  "categories": [
    "TAG_MANAGEMENT",
    "UTILITY"
  ],
  "brand": {
    "id": "brand_dummy",
    "displayName": "Portcullis"
  },
  "description": "Sets Google's consent defaults to denied, hands on what visitors choose in the Portcullis banner, and can load the banner. Fire it on Consent Initialization - All Pages.",
  "containerContexts": [
    "WEB"
  ]
}


___TEMPLATE_PARAMETERS___

[
  {
    "type": "LABEL",
    "name": "trigger",
    "displayName": "Fire this tag on <b>Consent Initialization - All Pages</b>, once per page, and require no additional consent for it."
  },
  {
    "type": "TEXT",
    "name": "scriptUrl",
    "displayName": "Address of portcullis.js",
    "simpleValueType": true,
    "help": "Leave it empty where the pages have Portcullis's script tag themselves, as they should: only there does it run before the other scripts. The configuration stays in the page either way.",
    "valueHint": "https://www.example.com/portcullis.js",
    "valueValidators": [
      {
        "type": "REGEX",
        "args": [
          "^\\s*(https://[^\\s]+)?\\s*$"
        ],
        "errorMessage": "A full address that begins with https://, or nothing."
      }
    ]
  },
  {
    "type": "TEXT",
    "name": "waitForUpdate",
    "displayName": "Wait for a stored choice",
    "simpleValueType": true,
    "defaultValue": 500,
    "valueUnit": "milliseconds",
    "help": "How long Google's tags hold back what they would send, so that a choice made on an earlier visit can reach them first (wait_for_update).",
    "valueValidators": [
      {
        "type": "NON_NEGATIVE_NUMBER"
      }
    ]
  },
  {
    "type": "SIMPLE_TABLE",
    "name": "regions",
    "displayName": "Other defaults in some regions",
    "newRowButtonText": "Add regions",
    "help": "Everywhere else all is denied but security_storage. Where your Portcullis configuration asks in the opt-out way, name the regions and what holds there until somebody objects.",
    "simpleTableColumns": [
      {
        "defaultValue": "",
        "displayName": "Regions (ISO 3166-2, with commas)",
        "name": "region",
        "type": "TEXT",
        "isUnique": true,
        "valueHint": "US-CA, US-CO",
        "valueValidators": [
          {
            "type": "NON_EMPTY"
          },
          {
            "type": "REGEX",
            "args": [
              "^\\s*[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?(\\s*,\\s*[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?)*\\s*,?\\s*$"
            ],
            "errorMessage": "Codes such as DE or US-CA, with commas between them."
          }
        ]
      },
      {
        "defaultValue": "",
        "displayName": "Granted types (with commas)",
        "name": "granted",
        "type": "TEXT",
        "valueHint": "analytics_storage, ad_storage",
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^\\s*$|^\\s*(ad_storage|ad_user_data|ad_personalization|analytics_storage|functionality_storage|personalization_storage|security_storage)(\\s*,\\s*(ad_storage|ad_user_data|ad_personalization|analytics_storage|functionality_storage|personalization_storage|security_storage))*\\s*,?\\s*$"
            ],
            "errorMessage": "Google's consent types, such as analytics_storage, with commas between them."
          }
        ]
      }
    ]
  },
  {
    "type": "GROUP",
    "name": "google",
    "displayName": "More for Google's tags",
    "groupStyle": "ZIPPY_CLOSED",
    "subParams": [
      {
        "type": "CHECKBOX",
        "name": "adsDataRedaction",
        "checkboxText": "Redact ads data while ad_storage is denied",
        "simpleValueType": true,
        "help": "Sets ads_data_redaction."
      },
      {
        "type": "CHECKBOX",
        "name": "urlPassthrough",
        "checkboxText": "Pass ad clicks and measurement on in the addresses of links while storage is denied",
        "simpleValueType": true,
        "help": "Sets url_passthrough."
      },
      {
        "type": "TEXT",
        "name": "developerId",
        "displayName": "Developer ID",
        "simpleValueType": true,
        "help": "An ID that Google gave to a provider of consent solutions. Most sites have none.",
        "valueValidators": [
          {
            "type": "REGEX",
            "args": [
              "^[A-Za-z0-9]*$"
            ],
            "errorMessage": "Letters and digits only."
          }
        ]
      }
    ]
  }
]


___SANDBOXED_JS_FOR_WEB_TEMPLATE___

// What this tag does, in this order: it tells Google's tags what holds before anybody has chosen, listens for what the visitor
// chose, and fetches Portcullis where the page does not have it yet. Whatever goes wrong, the defaults stand.
const callInWindow = require('callInWindow');
const copyFromWindow = require('copyFromWindow');
const createQueue = require('createQueue');
const getType = require('getType');
const gtagSet = require('gtagSet');
const injectScript = require('injectScript');
const logToConsole = require('logToConsole');
const makeInteger = require('makeInteger');
const queryPermission = require('queryPermission');
const setDefaultConsentState = require('setDefaultConsentState');
const setInWindow = require('setInWindow');
const updateConsentState = require('updateConsentState');

const TYPES = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage'
];

const log = (message) => logToConsole('Portcullis: ' + message);

// What stands in a field as a list with commas.
const listOf = (text) => {
  if (getType(text) !== 'string') return [];
  return text.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
};

// 1. What holds before a choice

// Nothing typed, or nothing that is a number, is half a second; zero is zero.
const typed = data.waitForUpdate;
const asked = typed === undefined || typed === null || typed === '' ? -1 : makeInteger(typed);
const wait = asked >= 0 ? asked : 500;

// The wait is said in each call: a region's own call replaces what the first one said of that region, the wait too.
const defaultsWith = (granted) => {
  const defaults = { wait_for_update: wait };
  TYPES.forEach((type) => {
    defaults[type] = type === 'security_storage' || granted.indexOf(type) !== -1 ? 'granted' : 'denied';
  });
  return defaults;
};

setDefaultConsentState(defaultsWith([]));

(data.regions || []).forEach((row) => {
  const region = listOf(row.region).map((code) => code.toUpperCase());
  // without a region the row would grant to the whole world
  if (region.length === 0) {
    log('a row of defaults names no region and is left out');
    return;
  }
  const granted = listOf(row.granted).map((type) => type.toLowerCase());
  granted.forEach((type) => {
    if (TYPES.indexOf(type) === -1) log('"' + type + '" is no consent type and is left out');
  });
  const defaults = defaultsWith(granted);
  defaults.region = region;
  setDefaultConsentState(defaults);
});

// 2. What else Google's tags are told

if (data.adsDataRedaction) gtagSet('ads_data_redaction', true);
if (data.urlPassthrough) gtagSet('url_passthrough', true);
if (data.developerId) gtagSet('developer_id.' + data.developerId, true);

// 3. What the visitor chose

const hear = (detail) => {
  if (getType(detail) !== 'object' || detail.moment !== 'update') return;
  const told = getType(detail.consent) === 'object' ? detail.consent : {};
  const consent = {};
  TYPES.forEach((type) => {
    consent[type] = told[type] === 'granted' ? 'granted' : 'denied';
  });
  updateConsentState(consent);
};

// Earlier updates are repeated to who comes late, so it does not matter when this is called.
const listen = () => {
  callInWindow('portcullis.on', 'signal', hear);
};

const running = getType(copyFromWindow('portcullis.version')) === 'string';

if (running) {
  listen();
} else {
  // The array of callbacks that Portcullis reads when it starts. Nothing there, or an element of that id, is none.
  if (getType(copyFromWindow('portcullis')) !== 'array') setInWindow('portcullis', [], true);
  const push = createQueue('portcullis');
  push(listen);
}

// 4. Portcullis itself

const address = getType(data.scriptUrl) === 'string' ? data.scriptUrl.trim() : '';

if (running || address === '') {
  data.gtmOnSuccess();
} else if (!queryPermission('inject_script', address)) {
  log('the address of the script must begin with https://');
  data.gtmOnFailure();
} else {
  const failed = () => {
    log('the script could not be loaded, so nothing is granted beyond the defaults');
    data.gtmOnFailure();
  };
  // the last argument: however often the tag fires, there is one script
  injectScript(address, data.gtmOnSuccess, failed, address);
}


___WEB_PERMISSIONS___

[
  {
    "instance": {
      "key": {
        "publicId": "access_consent",
        "versionId": "1"
      },
      "param": [
        {
          "key": "consentTypes",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_user_data"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "ad_personalization"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "analytics_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "functionality_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "personalization_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "consentType"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "security_storage"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "access_globals",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keys",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "portcullis"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "portcullis.version"
                  },
                  {
                    "type": 8,
                    "boolean": true
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  }
                ]
              },
              {
                "type": 3,
                "mapKey": [
                  {
                    "type": 1,
                    "string": "key"
                  },
                  {
                    "type": 1,
                    "string": "read"
                  },
                  {
                    "type": 1,
                    "string": "write"
                  },
                  {
                    "type": 1,
                    "string": "execute"
                  }
                ],
                "mapValue": [
                  {
                    "type": 1,
                    "string": "portcullis.on"
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": false
                  },
                  {
                    "type": 8,
                    "boolean": true
                  }
                ]
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "inject_script",
        "versionId": "1"
      },
      "param": [
        {
          "key": "urls",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "https://*/*"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "logging",
        "versionId": "1"
      },
      "param": [
        {
          "key": "environments",
          "value": {
            "type": 1,
            "string": "debug"
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  },
  {
    "instance": {
      "key": {
        "publicId": "write_data_layer",
        "versionId": "1"
      },
      "param": [
        {
          "key": "keyPatterns",
          "value": {
            "type": 2,
            "listItem": [
              {
                "type": 1,
                "string": "ads_data_redaction"
              },
              {
                "type": 1,
                "string": "url_passthrough"
              },
              {
                "type": 1,
                "string": "developer_id.*"
              }
            ]
          }
        }
      ]
    },
    "clientAnnotations": {
      "isEditedByUser": true
    },
    "isRequired": true
  }
]


___TESTS___

scenarios:
- name: Denies all but security_storage, before anything else, and succeeds
  code: |-
    runCode(fields);

    assertThat(defaults).isEqualTo([denied]);
    assertThat(updates).isEqualTo([]);
    assertApi('injectScript').wasNotCalled();
    assertApi('gtagSet').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
    assertApi('gtmOnFailure').wasNotCalled();
- name: Waits as long as the field says, zero included
  code: |-
    fields.waitForUpdate = '0';
    runCode(fields);
    fields.waitForUpdate = '1200';
    runCode(fields);
    fields.waitForUpdate = '';
    runCode(fields);

    assertThat(defaults.map((call) => call.wait_for_update)).isEqualTo([0, 1200, 500]);
- name: Each row with a region is a call of its own
  code: |-
    fields.regions = [
      {region: 'us-ca, GB ,', granted: 'analytics_storage, AD_STORAGE, everything'},
      {region: 'CH', granted: ''}
    ];
    runCode(fields);

    assertThat(defaults.length).isEqualTo(3);
    assertThat(defaults[0]).isEqualTo(denied);
    assertThat(defaults[1]).isEqualTo({
      region: ['US-CA', 'GB'],
      wait_for_update: 500,
      ad_storage: 'granted',
      ad_user_data: 'denied',
      ad_personalization: 'denied',
      analytics_storage: 'granted',
      functionality_storage: 'denied',
      personalization_storage: 'denied',
      security_storage: 'granted'
    });
    assertThat(defaults[2].region).isEqualTo(['CH']);
    assertThat(defaults[2].ad_storage).isEqualTo('denied');
- name: A row without a region grants nothing
  code: |-
    fields.regions = [{region: ' , ', granted: 'ad_storage'}];
    runCode(fields);

    assertThat(defaults).isEqualTo([denied]);
- name: Sets what else Google's tags are to know
  code: |-
    fields.adsDataRedaction = true;
    fields.urlPassthrough = true;
    fields.developerId = 'dAbCdEf';
    runCode(fields);

    assertApi('gtagSet').wasCalledWith('ads_data_redaction', true);
    assertApi('gtagSet').wasCalledWith('url_passthrough', true);
    assertApi('gtagSet').wasCalledWith('developer_id.dAbCdEf', true);
- name: Where Portcullis is not there yet it leaves a callback in a new array
  code: |-
    runCode(fields);

    assertThat(page.portcullis).isEqualTo([]);
    assertThat(queue.length).isEqualTo(1);
    assertApi('callInWindow').wasNotCalled();
    queue[0]();
    listener(update);
    assertThat(updates).isEqualTo([update.consent]);
- name: An array that is there is kept
  code: |-
    page.portcullis = ['a callback of the page'];
    runCode(fields);

    assertApi('setInWindow').wasNotCalled();
    assertThat(queue.length).isEqualTo(1);
- name: Where Portcullis runs it is listened to at once, and no script is fetched
  code: |-
    page['portcullis.version'] = '1.0.0';
    fields.scriptUrl = 'https://www.example.com/portcullis.js';
    runCode(fields);

    assertApi('createQueue').wasNotCalled();
    assertApi('setInWindow').wasNotCalled();
    assertApi('injectScript').wasNotCalled();
    assertApi('gtmOnSuccess').wasCalled();
    listener({moment: 'default', consent: update.consent});
    assertThat(updates).isEqualTo([]);
    listener(update);
    assertThat(updates).isEqualTo([update.consent]);
- name: Only "granted" grants, and types that nobody knows are left out
  code: |-
    page['portcullis.version'] = '1.0.0';
    runCode(fields);
    listener({
      moment: 'update',
      consent: {
        ad_storage: true,
        ad_user_data: 'GRANTED',
        ad_personalization: 'yes',
        analytics_storage: 'granted',
        functionality_storage: null,
        fingerprinting_storage: 'granted'
      }
    });
    listener({moment: 'update'});
    listener({moment: 'later', consent: update.consent});
    listener(undefined);

    assertThat(updates).isEqualTo([
      {
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'granted',
        functionality_storage: 'denied',
        personalization_storage: 'denied',
        security_storage: 'denied'
      },
      {
        ad_storage: 'denied',
        ad_user_data: 'denied',
        ad_personalization: 'denied',
        analytics_storage: 'denied',
        functionality_storage: 'denied',
        personalization_storage: 'denied',
        security_storage: 'denied'
      }
    ]);
- name: Succeeds once the script has loaded
  code: |-
    fields.scriptUrl = ' https://www.example.com/portcullis.js ';
    let loaded;
    mock('injectScript', (url, success) => {
      assertThat(url).isEqualTo('https://www.example.com/portcullis.js');
      loaded = success;
    });
    runCode(fields);

    assertApi('gtmOnSuccess').wasNotCalled();
    loaded();
    assertApi('gtmOnSuccess').wasCalled();
    assertApi('gtmOnFailure').wasNotCalled();
- name: A script that does not load leaves everything denied
  code: |-
    fields.scriptUrl = 'https://www.example.com/portcullis.js';
    mock('injectScript', (url, success, failure) => {
      failure();
    });
    runCode(fields);

    assertThat(defaults).isEqualTo([denied]);
    assertThat(updates).isEqualTo([]);
    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
- name: An address that is not https is not fetched
  code: |-
    fields.scriptUrl = 'http://www.example.com/portcullis.js';
    mock('queryPermission', false);
    runCode(fields);

    assertApi('injectScript').wasNotCalled();
    assertThat(defaults).isEqualTo([denied]);
    assertApi('gtmOnFailure').wasCalled();
    assertApi('gtmOnSuccess').wasNotCalled();
setup: |-
  const fields = {waitForUpdate: '500', scriptUrl: ''};
  const denied = {
    wait_for_update: 500,
    ad_storage: 'denied',
    ad_user_data: 'denied',
    ad_personalization: 'denied',
    analytics_storage: 'denied',
    functionality_storage: 'denied',
    personalization_storage: 'denied',
    security_storage: 'granted'
  };
  const update = {
    moment: 'update',
    consent: {
      ad_storage: 'denied',
      ad_user_data: 'denied',
      ad_personalization: 'denied',
      analytics_storage: 'granted',
      functionality_storage: 'granted',
      personalization_storage: 'granted',
      security_storage: 'granted'
    }
  };
  const page = {};
  const queue = [];
  const defaults = [];
  const updates = [];
  let listener;

  mock('copyFromWindow', (path) => page[path]);
  mock('setInWindow', (path, value) => {
    page[path] = value;
    return true;
  });
  mock('createQueue', (path) => {
    return (entry) => {
      queue.push(entry);
    };
  });
  mock('callInWindow', (path, type, fn) => {
    assertThat(path).isEqualTo('portcullis.on');
    assertThat(type).isEqualTo('signal');
    listener = fn;
  });
  mock('setDefaultConsentState', (state) => {
    defaults.push(state);
  });
  mock('updateConsentState', (state) => {
    updates.push(state);
  });
  mock('gtagSet', (key, value) => undefined);
  mock('injectScript', (url, success, failure, token) => undefined);
  mock('queryPermission', true);


___NOTES___

Fire the tag on Consent Initialization - All Pages, once per page.

Permissions
- access_consent: writes the seven consent types, reads none.
- access_globals: "portcullis" (read, write) is the array of callbacks until Portcullis runs; "portcullis.version" (read) tells that it
  runs; "portcullis.on" (execute) takes the listener.
- inject_script: each site serves Portcullis from a host of its own, so no host can be named here. The one address that is loaded is
  the one in the tag's field, and none where that is empty.
- logging: in preview and debug mode only.
- write_data_layer: the three keys of gtagSet.

With this tag, leave signals.google out of the Portcullis configuration: else the page tells the same a second time by gtag().
Without the script tag in the page, Portcullis cannot hold back what stands in the page's own markup before Tag Manager has loaded it.
A tag that was not allowed to fire does not fire by itself when consent comes later; give it a trigger for that.
