// Files (k:upload): dropped or chosen, held to the server's own limits before anything is sent, and sent with a bar that says
// how much has arrived. Without this script the same form sends the same files.
(function () {
  'use strict';
  const find = (selector, root) => (root || document).querySelector(selector);

  // Files by drag and drop.
  function drop(event) {
    return event.target.closest && event.target.closest('[data-k-drop]');
  }
  ['dragover', 'dragleave', 'drop'].forEach((type) => document.addEventListener(type, (event) => {
    const area = drop(event);
    if (!area) return;
    event.preventDefault();
    area.classList.toggle('k-over', type === 'dragover');
    if (type === 'drop') {
      const input = find('input[type=file]', area);
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }));
  // The server's own limits, told before anything is sent.
  function wrongWith(limits, files) {
    if (files.length > Number(limits.kFiles)) return limits.kTooMany;
    const large = files.find((file) => file.size > Number(limits.kMax) * 1024 * 1024);
    if (large) return limits.kTooLarge.replace('%s', large.name);
    const blank = files.find((file) => file.size === 0);
    return blank ? limits.kBlank.replace('%s', blank.name) : '';
  }
  document.addEventListener('change', (event) => {
    const area = drop(event);
    if (!area || event.target.type !== 'file') return;
    const files = Array.from(event.target.files);
    event.target.setCustomValidity(wrongWith(area.dataset, files));
    event.target.reportValidity();
    find('.k-drop-names', area).textContent = files.map((file) => file.name).join(', ');
  });

  // What has arrived so far; then the server is at work and there is nothing to count.
  function showProgress(area, loaded, total) {
    const bar = find('progress', area);
    const text = find('[data-k-arrived]', area);
    find('.k-drop-progress', area).hidden = false;
    if (loaded < total) {
      const percent = Math.floor((loaded / total) * 100);
      bar.value = percent;
      // read aloud, so not with every step
      text.textContent = `${percent - (percent % 10)} %`;
    } else {
      bar.removeAttribute('value');
      text.textContent = bar.getAttribute('data-k-reading');
    }
  }
  function stop(form, area) {
    find('.k-drop-progress', area).hidden = true;
    form.removeAttribute('data-k-busy');
    form.querySelectorAll('[aria-busy]').forEach((busy) => busy.removeAttribute('aria-busy'));
  }
  // The server names the page that follows. A refusal without one (too busy, too large after all) is said here, where
  // everything is still in its place.
  function follow(answer, form, area) {
    const address = answer.getResponseHeader('Kontor-Location');
    if (address) {
      window.location.href = new URL(address, window.location.href).href;
      return;
    }
    stop(form, area);
    const page = new DOMParser().parseFromString(answer.responseText, 'text/html');
    const said = Array.from(page.querySelectorAll('main h1, main h1 + p'), (part) => part.textContent.trim()).join(' ');
    const notice = find('[data-k-failed]');
    if (said) notice.textContent = said;
    notice.hidden = false;
  }
  function send(form, submitter, area) {
    const request = new XMLHttpRequest();
    const abort = find('[data-k-abort]', area);
    const give = () => request.abort();
    abort.addEventListener('click', give, { once: true });
    request.upload.onprogress = (event) => showProgress(area, event.loaded, event.total);
    request.upload.onload = () => showProgress(area, 1, 1);
    request.onload = () => follow(request, form, area);
    request.onloadend = () => abort.removeEventListener('click', give);
    request.onabort = () => stop(form, area);
    request.onerror = () => {
      stop(form, area);
      find('[data-k-failed]').hidden = false;
    };
    request.open('POST', form.action);
    request.setRequestHeader('Kontor-Progress', 'true');
    showProgress(area, 0, 1);
    request.send(new FormData(form, submitter));
  }
  // kontor.js has seen the form before: it is sent once, with its token.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const chosen = Array.from(form.querySelectorAll('[data-k-drop] input[type=file]')).find((input) => input.files.length > 0);
    if (!chosen || event.defaultPrevented) return;
    event.preventDefault();
    send(form, event.submitter, drop({ target: chosen }));
  });
})();
