// Suggestions while typing (ARIA combobox) for fields with data-k-suggest, the address that is asked. What is chosen is
// written into the field, or opened where the field names an address for that (data-k-suggest-open). Scripts that make fields say so by the event k-fields.
(function () {
  'use strict';
  const DELAY = 160;
  const SHORTEST = 2;

  function nameOf(input) {
    const label = input.labels.length > 0 ? input.labels[0].textContent.replace('*', '').trim() : '';
    return label || input.getAttribute('aria-label') || input.getAttribute('placeholder') || document.title;
  }
  function optionOf(item, id) {
    const option = document.createElement('li');
    option.id = id;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.number = item.number;
    if (item.picture) {
      option.appendChild(Object.assign(document.createElement('img'), { src: item.picture, alt: '' }));
    }
    option.appendChild(document.createElement('strong')).textContent = item.name;
    option.appendChild(document.createElement('span')).textContent = [item.number, item.detail].filter(Boolean).join(' · ');
    if (item.price) option.appendChild(document.createElement('b')).textContent = item.price;
    return option;
  }

  function combobox(input, address, take) {
    input.parentElement.classList.add('k-suggest-box');
    const list = input.parentElement.appendChild(document.createElement('ul'));
    list.className = 'k-suggest';
    list.id = input.id + '-suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', nameOf(input));
    list.hidden = true;
    Object.entries({
      role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    }).forEach(([name, value]) => input.setAttribute(name, value));
    let timer = 0;
    let request = null;
    let current = -1;

    function close() {
      list.hidden = true;
      current = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }
    function go(index) {
      const options = list.children;
      if (options.length === 0) return;
      current = (index + options.length) % options.length;
      Array.from(options).forEach((option, at) => option.setAttribute('aria-selected', String(at === current)));
      input.setAttribute('aria-activedescendant', options[current].id);
      options[current].scrollIntoView({ block: 'nearest' });
    }
    function show(items) {
      list.replaceChildren(...items.map((item, at) => optionOf(item, `${list.id}-${at}`)));
      list.hidden = items.length === 0;
      current = -1;
      input.setAttribute('aria-expanded', String(items.length > 0));
      input.removeAttribute('aria-activedescendant');
    }
    function ask() {
      const text = input.value.trim();
      if (request) request.abort();
      if (text.length < SHORTEST) {
        close();
        return;
      }
      request = new AbortController();
      fetch(address + '?q=' + encodeURIComponent(text), { signal: request.signal, headers: { Accept: 'application/json' } })
        .then((answer) => (answer.ok && !answer.redirected ? answer.json() : []))
        .then((items) => {
          if (document.activeElement === input) show(items);
        })
        .catch(() => close());
    }
    function choose(option) {
      clearTimeout(timer);
      if (request) request.abort();
      close();
      take(option.dataset.number);
    }
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, DELAY);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) ask();
        else go(current + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === 'Enter' && !list.hidden && current >= 0) {
        event.preventDefault();
        choose(list.children[current]);
      }
    });
    list.addEventListener('mousedown', (event) => {
      const option = event.target.closest('[role=option]');
      event.preventDefault();
      if (option) choose(option);
    });
    input.addEventListener('blur', close);
  }

  function prepare(input) {
    input.setAttribute('data-k-suggest-ready', '');
    if (input.disabled || input.readOnly) return;
    const opens = input.getAttribute('data-k-suggest-open');
    combobox(input, input.getAttribute('data-k-suggest'), (number) => {
      if (opens) {
        window.location.href = opens + encodeURIComponent(number);
        return;
      }
      input.value = number;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
  function prepareAll() {
    document.querySelectorAll('[data-k-suggest]:not([data-k-suggest-ready])').forEach(prepare);
  }
  // The search at the top of the order portal's pages offers items.
  function start() {
    const top = document.getElementById('global-search');
    const portal = top && /^(\/[a-z]+)\/search\.xhtml$/.exec(top.form.getAttribute('action'));
    if (portal) {
      top.setAttribute('data-k-suggest', portal[1] + '/suggest/');
      top.setAttribute('data-k-suggest-open', portal[1] + '/item.xhtml?item=');
    }
    prepareAll();
    document.addEventListener('k-fields', prepareAll);
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', prepareAll);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
