// Behaviour of the pages: delegated handlers on data-k-* attributes, no framework, no inline script.
(function () {
  'use strict';
  const find = (selector, root) => (root || document).querySelector(selector);
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const source = document.currentScript ? document.currentScript.src : '';
  let confirmed = null;

  // Dialogs.
  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (!dialog || dialog.open) return;
    if (id === 'k-menu') moveMenu(dialog);
    dialog.showModal();
    const first = find('[autofocus], input:not([type=hidden]), select, textarea', dialog);
    if (first) first.focus();
  }

  // On phones the side navigation is shown inside a dialog; the elements move there and back.
  function moveMenu(dialog) {
    const target = find('[data-k-menu-target]', dialog);
    const side = find('.k-side');
    all('.k-portals, .k-nav', side).forEach((part) => target.appendChild(part));
    dialog.addEventListener('close', () => Array.from(target.children).forEach((part) => side.appendChild(part)),
      { once: true });
  }

  document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-k-open]');
    if (opener) {
      event.preventDefault();
      openDialog(opener.getAttribute('data-k-open'));
      return;
    }
    const closer = event.target.closest('[data-k-close]');
    if (closer) {
      closer.closest('dialog').close();
      return;
    }
    if (event.target.matches('dialog.k-dialog')) {
      event.target.close();
      return;
    }
    const copy = event.target.closest('[data-k-copy]');
    if (copy) navigator.clipboard.writeText(copy.getAttribute('data-k-copy'));
    if (event.target.closest('[data-k-print]')) window.print();
    if (event.target.closest('[data-k-keys]')) showKeys();
    const fold = event.target.closest('[data-k-fold]');
    if (fold) unfold(fold);
    const filler = event.target.closest('[data-k-fill]');
    if (filler) fillSignIn(filler);
    const step = event.target.closest('[data-k-step]');
    if (step) stepBy(step.closest('[data-k-stepper]'), Number(step.getAttribute('data-k-step')));
    all('details[data-k-menu][open]').forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  // The demo's people on the sign-in page.
  function fillSignIn(button) {
    const form = document.getElementById('login');
    find('input[type=email]', form).value = button.getAttribute('data-k-fill');
    find('input[type=password]', form).value = button.getAttribute('data-k-password');
    const submit = find('button[type=submit]', form);
    submit.focus();
    submit.scrollIntoView({ block: 'center' });
  }

  // What narrow screens keep folded away: the further filters of a list, the tree of categories.
  function unfold(button) {
    const open = button.parentElement.classList.toggle('k-open');
    button.setAttribute('aria-expanded', String(open));
  }
  function countFilters() {
    all('.k-filter-toggle').forEach((button) => {
      // the order of a list leaves nothing out
      const set = all('input:not([type=hidden]), select:not([name=sort])', button.form).slice(1).filter((field) =>
        (field.type === 'checkbox' ? field.checked : field.value !== '' && field.value !== firstOf(field)));
      if (set.length > 0) button.setAttribute('data-k-count', String(set.length));
      if (find('.k-invalid', button.form)) button.setAttribute('aria-expanded', 'true');
    });
  }
  function firstOf(field) {
    return field.options ? field.options[0].value : '';
  }

  // Questions before a button does its work.
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-k-confirm]');
    if (!button || button === confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const dialog = document.getElementById('k-confirm');
    find('[data-k-question]', dialog).textContent = button.getAttribute('data-k-confirm');
    find('[data-k-yes]', dialog).onclick = () => {
      dialog.close();
      confirmed = button;
      button.click();
      confirmed = null;
    };
    dialog.showModal();
  }, true);

  // Buttons that refresh parts of the page, by PrimeFaces' own request queue.
  document.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-k-ajax]');
    if (!button || !window.PrimeFaces || button.getAttribute('aria-busy') === 'true') return;
    event.preventDefault();
    button.setAttribute('aria-busy', 'true');
    window.PrimeFaces.ab({
      s: button.id,
      f: button.form.id,
      p: button.getAttribute('data-k-process'),
      u: button.getAttribute('data-k-update'),
      onco: () => {
        const now = document.getElementById(button.id);
        if (now) now.removeAttribute('aria-busy');
      },
    });
  });

  // What a form says, as a number: the same again after Back is the same form, and keeps its token.
  function contentOf(form, submitter) {
    let low = 0xdeadbeef;
    let high = 0x41c6ce57;
    const data = new FormData(form);
    if (submitter && submitter.name) data.append(submitter.name, submitter.value);
    for (const [name, value] of data) {
      if (/^(kontor-|jakarta\.faces\.|primefaces\.)/.test(name)) continue;
      const text = typeof value === 'string' ? value : `${value.name} ${value.size} ${value.lastModified}`;
      for (const part of `${name}\u0000${text}\u0001`) {
        low = Math.imul(low ^ part.codePointAt(0), 2654435761);
        high = Math.imul(high ^ part.codePointAt(0), 1597334677);
      }
    }
    return `${low >>> 0}.${high >>> 0}`;
  }

  // The entry of the history remembers which form was sent from it, without what it said.
  function keepToken(form, submitter) {
    const token = find('input[name=kontor-token]', form);
    if (!token || !form.id || find('input[type=password]', form)) return;
    const content = contentOf(form, submitter);
    const sent = (history.state && history.state.kontorSent) || {};
    if (sent[form.id] && sent[form.id].content === content) token.value = sent[form.id].token;
    const now = Object.assign({}, sent, { [form.id]: { content: content, token: token.value } });
    history.replaceState(Object.assign({}, history.state, { kontorSent: now }), '');
  }

  // A form is submitted once; the server's idempotency key is the real guard.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) return;
    if (form.getAttribute('data-k-busy') === 'true') {
      event.preventDefault();
      return;
    }
    form.setAttribute('data-k-busy', 'true');
    keepToken(form, event.submitter);
    if (event.submitter) event.submitter.setAttribute('aria-busy', 'true');
  });
  window.addEventListener('pageshow', () => all('form[data-k-busy]').forEach((form) => {
    form.removeAttribute('data-k-busy');
    all('[aria-busy]', form).forEach((busy) => busy.removeAttribute('aria-busy'));
  }));

  // A button that refreshes a part of the page leaves the form in place; the next press is another command.
  function renewTokens() {
    all('input[name=kontor-token]').forEach((token) => {
      token.value = Array.from(crypto.getRandomValues(new Uint8Array(16)),
        (part) => part.toString(16).padStart(2, '0')).join('');
    });
  }

  document.addEventListener('change', (event) => {
    const control = event.target.closest('[data-k-submit]');
    if (control && control.form) control.form.requestSubmit();
  });

  // Theme: at once here, kept by the server.
  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (!button || !button.closest('[data-k-theme]')) return;
    event.preventDefault();
    const form = event.target;
    form.removeAttribute('data-k-busy');
    button.removeAttribute('aria-busy');
    document.documentElement.dataset.theme = button.value;
    all('button', button.closest('[data-k-theme]')).forEach((each) =>
      each.setAttribute('aria-pressed', String(each === button)));
    fetch(form.action, {
      method: 'POST', body: new URLSearchParams({ theme: button.value }), redirect: 'manual',
    }).catch(failed);
  });

  // Quantities: buttons and arrow keys.
  function stepBy(stepper, direction) {
    const input = find('input', stepper);
    const step = Number(stepper.getAttribute('data-k-stepper'));
    const min = Number(stepper.getAttribute('data-k-min'));
    const plain = input.value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
    const value = Number(plain === '' ? min : plain);
    if (input.disabled || Number.isNaN(value)) return;
    const next = Math.max(min, Math.round((value + direction * step) * 1e6) / 1e6);
    input.value = String(next).replace('.', (1.5).toLocaleString(document.documentElement.lang).charAt(1));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  // Keys.
  function showKeys() {
    const target = find('[data-k-keys-target]');
    if (!target) return;
    target.textContent = '';
    all('[data-k-key]').forEach((each) => {
      const row = target.insertRow();
      row.insertCell().appendChild(document.createElement('kbd')).textContent = each.getAttribute('data-k-key');
      row.insertCell().textContent = each.getAttribute('data-k-key-text') || each.textContent.trim();
    });
    openDialog('k-keys');
  }

  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]');
    if (event.target.closest('[data-k-stepper]') && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      stepBy(event.target.closest('[data-k-stepper]'), event.key === 'ArrowUp' ? 1 : -1);
    } else if (event.key === 'Escape') {
      all('details[data-k-menu][open]').forEach((menu) => {
        menu.open = false;
        find('summary', menu).focus();
      });
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.key === '?') showKeys();
      const search = find('[data-k-search]');
      if (event.key === '/' && search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
      const own = find(`[data-k-key="${CSS.escape(event.key)}"]`);
      if (own) own.click();
    } else if (event.altKey && event.key.toLowerCase() === 'n') {
      const primary = find('.k-primary a, .k-primary button');
      if (primary) primary.click();
    }
  });

  // After a part of the page was replaced: errors take the focus, else it stays where it was.
  let focused = '';
  // A table wider than its frame can be scrolled by keyboard.
  function reachWideTables() {
    all('.k-table-wrap').forEach((frame) => {
      if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
      else frame.removeAttribute('tabindex');
    });
  }
  window.addEventListener('resize', reachWideTables);

  // The open tab of a bar, or the open view of a list, that is wider than the window stands in its middle.
  function showOpenTabs() {
    all('.k-tabs [aria-current], .k-views [aria-current]').forEach((tab) => {
      const bar = tab.closest('.k-tabs, .k-views');
      const place = tab.getBoundingClientRect();
      const frame = bar.getBoundingClientRect();
      bar.scrollLeft += place.left + place.width / 2 - frame.left - frame.width / 2;
    });
  }

  function settle() {
    reachWideTables();
    const errors = find('[data-k-focus]');
    if (errors) {
      errors.removeAttribute('data-k-focus');
      errors.focus();
      errors.scrollIntoView({ block: 'center' });
    } else if (focused && document.activeElement === document.body) {
      const before = document.getElementById(focused);
      if (before) before.focus();
    }
    all('.k-toast:not([data-k-shown])').forEach((toast) => {
      toast.setAttribute('data-k-shown', '');
      setTimeout(() => toast.remove(), 8000);
    });
  }
  document.addEventListener('focusin', (event) => {
    if (event.target.id) focused = event.target.id;
    if (event.target.closest('[data-k-search], [data-k-suggest]')) offer();
  });

  // What a field offers while typing is loaded for those who type.
  function offer() {
    if (!source || find('script[src*="/suggest.js"]')) return;
    const script = document.createElement('script');
    script.src = source.replace('/kontor.js', '/suggest.js');
    document.head.appendChild(script);
  }

  // What opens beside a page is loaded for those who open it; its link leads to the page of it where that fails.
  const besides = {};
  function beside(name) {
    besides[name] = besides[name] || new Promise((done, gone) => {
      const script = document.createElement('script');
      script.onload = done;
      script.onerror = gone;
      script.src = source.replace('/kontor.js', `/${name}.js`).replace('ln=kontor', 'ln=shop');
      document.head.appendChild(script);
    });
    return besides[name];
  }
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[data-k-beside]');
    if (!link || !source || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const name = link.dataset.kBeside;
    beside(name).then(() => link.dispatchEvent(new CustomEvent(`k:beside:${name}`, { bubbles: true })))
      .catch(() => { window.location.href = link.href; });
  });

  // Notices of the network.
  function notice(attribute, shown) {
    const element = find(`[${attribute}]`);
    if (element) element.hidden = !shown;
  }
  function failed() {
    notice('data-k-failed', true);
    setTimeout(() => notice('data-k-failed', false), 8000);
  }
  window.addEventListener('offline', () => notice('data-k-offline', true));
  window.addEventListener('online', () => notice('data-k-offline', false));

  function start() {
    notice('data-k-offline', !navigator.onLine);
    countFilters();
    showOpenTabs();
    settle();
    if (window.jQuery) {
      window.jQuery(document).on('pfAjaxComplete', settle).on('pfAjaxSuccess', renewTokens).on('pfAjaxError', failed);
    }
    const errorLinks = (event) => {
      const link = event.target.closest('.k-errors a');
      const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (field) {
        event.preventDefault();
        field.focus();
      }
    };
    document.addEventListener('click', errorLinks);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
