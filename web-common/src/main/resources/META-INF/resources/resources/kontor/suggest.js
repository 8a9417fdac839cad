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
    const option = document.createElement('div');
    option.id = id;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.number = item.number;
    if (item.address) option.dataset.address = item.address;
    if (item.picture) {
      option.appendChild(Object.assign(document.createElement('img'), { src: item.picture, alt: '' }));
    }
    option.appendChild(document.createElement('strong')).textContent = item.name;
    option.appendChild(document.createElement('span')).textContent = [item.number, item.detail].filter(Boolean).join(' · ');
    if (item.price) option.appendChild(document.createElement('b')).textContent = item.price;
    return option;
  }

  // Things of several kinds stand below the names of their kinds.
  function grouped(options, items) {
    const groups = [];
    let group = null;
    options.forEach((option, at) => {
      const name = items[at].group;
      if (!name) {
        groups.push(option);
        return;
      }
      if (!group || group.getAttribute('aria-label') !== name) {
        group = document.createElement('div');
        group.setAttribute('role', 'group');
        group.setAttribute('aria-label', name);
        const head = group.appendChild(document.createElement('div'));
        head.className = 'k-suggest-head';
        head.setAttribute('aria-hidden', 'true');
        head.textContent = name;
        groups.push(group);
      }
      group.appendChild(option);
    });
    return groups;
  }

  function combobox(input, address, take) {
    input.parentElement.classList.add('k-suggest-box');
    const list = input.parentElement.appendChild(document.createElement('div'));
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
    let options = [];

    function close() {
      list.hidden = true;
      current = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }
    function go(index) {
      if (options.length === 0) return;
      current = (index + options.length) % options.length;
      options.forEach((option, at) => option.setAttribute('aria-selected', String(at === current)));
      input.setAttribute('aria-activedescendant', options[current].id);
      options[current].scrollIntoView({ block: 'nearest' });
    }
    function show(items) {
      options = items.map((item, at) => optionOf(item, `${list.id}-${at}`));
      list.replaceChildren(...grouped(options, items));
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
      if (option.dataset.address) window.location.href = option.dataset.address;
      else take(option.dataset.number);
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
        choose(options[current]);
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
  // The search at the top of each page offers all that its person may see.
  function start() {
    const top = document.getElementById('global-search');
    const portal = top && /^(\/[a-z]+)\/(?:office\/)?search\.xhtml$/.exec(top.form.getAttribute('action'));
    if (portal) top.setAttribute('data-k-suggest', portal[1] + '/suggest-all');
    prepareAll();
    // whoever was quicker than this script has typed already
    const typed = document.activeElement;
    if (typed && typed.value && typed.hasAttribute('data-k-suggest')) typed.dispatchEvent(new Event('input', { bubbles: true }));
    document.addEventListener('k-fields', prepareAll);
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', prepareAll);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
