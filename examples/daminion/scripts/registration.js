// The registration form itself, which works whatever the visitor chose: shows the mailing-list choice on its two
// buttons and in words, and answers the form in the page, since this re-creation has no server to register with.
(function () {
  'use strict';

  const LIST = 'mailing-list-sign-up';
  const form = document.getElementById('registration');
  const answer = document.getElementById('registration-answer');
  const choice = document.getElementById('mailing-list-choice');
  const include = document.querySelector('[data-portcullis="accept:mailing-list"]');
  const leaveOut = document.querySelector('[data-portcullis="reject:mailing-list"]');
  let gate = null;

  const included = () => gate !== null && gate.allows(LIST);
  const asked = () => gate !== null && gate.state.time !== null && !gate.state.pending.includes(LIST);

  function show() {
    include.setAttribute('aria-pressed', String(included()));
    leaveOut.setAttribute('aria-pressed', String(asked() && !included()));
    choice.textContent = included()
      ? 'You will be included in the mailing list.'
      : asked() ? 'You will not be included in the mailing list.' : 'Not chosen: you will not be included.';
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const name = new FormData(form).get('name');
    answer.textContent = included()
      ? `Thank you, ${name}. You are registered, and included in the mailing list.`
      : `Thank you, ${name}. You are registered, and not included in the mailing list.`;
    answer.hidden = false;
    answer.focus();
  });

  (window.portcullis ??= []).push((portcullis) => {
    gate = portcullis;
    show();
    document.addEventListener('portcullis:change', show);
  });
})();
