// The record of the choice, handed to the visitor: for whoever asks the controller what is known of them (GDPR Art. 15).

const save = (json, id) => {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: `consent-${id}.json` }).click();
  // the browser may read it only after the click
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};

// `action` is `copy-record` or `download-record`. Where nothing may be copied, it is downloaded.
export const hand = async (action, record) => {
  if (!record) return;
  const json = JSON.stringify(record, null, 2);
  try {
    if (action !== 'copy-record') throw action;
    await navigator.clipboard.writeText(json);
    // a message of its own inside of the dialog: what lies outside is inert, and is not read out
    const line = document.querySelector('#portcullis [data-portcullis-slot=copied]');
    if (!line) return;
    // emptied first: the same words put there again are no change, and no change is read out
    line.textContent = '';
    setTimeout(() => (line.textContent = line.dataset.portcullisMessage), 100);
  } catch {
    save(json, record.id);
  }
};
