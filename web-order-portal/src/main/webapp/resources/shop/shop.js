// The shop front: suggestions while typing (ARIA combobox) and putting goods in the basket in place.
(function () {
  'use strict';
  const DELAY = 160;

  // Suggestions.
  function combobox(input, address, openItem) {
    const box = input.parentElement;
    const list = document.createElement('ul');
    list.className = 'shop-suggest';
    list.id = input.id + '-suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.getAttribute('placeholder') || input.getAttribute('aria-label') || 'Kontor');
    list.hidden = true;
    box.appendChild(list);
    Object.entries({
      role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id,
    }).forEach(([name, value]) => input.setAttribute(name, value));
    let timer = 0;
    let request = null;
    let chosen = -1;

    function close() {
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }
    function choose(index) {
      const options = list.children;
      if (options.length === 0) return;
      chosen = (index + options.length) % options.length;
      Array.from(options).forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
      input.setAttribute('aria-activedescendant', options[chosen].id);
      options[chosen].scrollIntoView({ block: 'nearest' });
    }
    function show(items) {
      list.textContent = '';
      items.forEach((item, at) => {
        const option = list.appendChild(document.createElement('li'));
        option.id = list.id + '-' + at;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.number = item.number;
        const picture = option.appendChild(document.createElement('img'));
        picture.src = item.picture;
        picture.alt = '';
        option.appendChild(document.createElement('strong')).textContent = item.name;
        option.appendChild(document.createElement('span')).textContent = item.number + ' · ' + item.category;
      });
      list.hidden = items.length === 0;
      chosen = -1;
      input.setAttribute('aria-expanded', String(items.length > 0));
    }
    function ask() {
      const text = input.value.trim();
      if (request) request.abort();
      if (text.length < 2) {
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
    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, DELAY);
    });
    input.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) ask();
        else choose(chosen + (event.key === 'ArrowDown' ? 1 : -1));
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      } else if (event.key === 'Enter' && !list.hidden && chosen >= 0) {
        event.preventDefault();
        openItem(list.children[chosen].dataset.number);
      }
    });
    list.addEventListener('mousedown', (event) => {
      const option = event.target.closest('[role=option]');
      event.preventDefault();
      if (option) openItem(option.dataset.number);
    });
    input.addEventListener('blur', close);
  }

  function suggest(input, address) {
    const portal = address.slice(0, address.indexOf('/suggest/'));
    combobox(input, address, (number) => {
      window.location.href = portal + '/item.xhtml?item=' + encodeURIComponent(number);
    });
  }

  // Messages in the house's toast.
  function toast(text, failed) {
    document.querySelectorAll('.shop-toast').forEach((old) => old.remove());
    const element = document.body.appendChild(document.createElement('div'));
    element.className = 'k-toast shop-toast' + (failed ? ' k-danger' : '');
    element.setAttribute('role', failed ? 'alert' : 'status');
    const icon = element.appendChild(document.createElement('span'));
    icon.className = 'pi ' + (failed ? 'pi-exclamation-circle' : 'pi-check-circle');
    icon.setAttribute('aria-hidden', 'true');
    element.appendChild(document.createElement('span')).textContent = text;
    setTimeout(() => element.remove(), failed ? 9000 : 4000);
  }

  function badge(lines) {
    let count = document.getElementById('basket-count');
    const link = document.querySelector('.k-top-link[href$="/basket.xhtml"]');
    if (!count && link) {
      count = link.appendChild(document.createElement('span'));
      count.id = 'basket-count';
      count.className = 'k-count';
    }
    if (count) count.textContent = String(lines);
  }

  document.addEventListener('submit', (event) => {
    const form = event.target.closest('[data-shop-add]');
    if (!form) return;
    event.preventDefault();
    const button = form.querySelector('[type=submit]');
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    fetch(form.action, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' },
    })
      .then((answer) => {
        if (answer.redirected) {
          window.location.reload();
          return null;
        }
        return answer.json().then((result) => {
          toast(result.message, !answer.ok);
          if (answer.ok) badge(result.lines);
        });
      })
      .catch(() => {
        const failed = document.querySelector('[data-k-failed]');
        if (failed) failed.hidden = false;
      })
      .finally(() => button.removeAttribute('aria-busy'));
  }, true);

  function start() {
    document.querySelectorAll('[data-shop-suggest]').forEach((input) =>
      suggest(input, input.getAttribute('data-shop-suggest')));
    const top = document.getElementById('global-search');
    const action = top ? top.form.getAttribute('action') : '';
    if (/^\/[a-z]+\/search\.xhtml$/.test(action)) {
      suggest(top, action.replace('/search.xhtml', '/suggest/'));
    }
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
