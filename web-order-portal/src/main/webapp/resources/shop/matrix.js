// The variants of a family side by side: arrow keys, prices by quantity, tabs, one column on phones.
(function () {
  'use strict';
  const form = document.querySelector('[data-shop-matrix]');
  if (!form) return;
  const phone = window.matchMedia('(max-width: 700px)');

  function fields(row) {
    return Array.from(row.querySelectorAll('td')).map((cell) => cell.querySelector('input'));
  }

  // The next field in a direction, past cells without one.
  function next(field, right, down) {
    const row = field.closest('tr');
    const cells = fields(row);
    const at = cells.indexOf(field);
    if (right) return cells.slice(...(right > 0 ? [at + 1] : [0, at]))
      .filter(Boolean).at(right > 0 ? 0 : -1);
    for (let other = row; other;) {
      other = down > 0 ? other.nextElementSibling : other.previousElementSibling;
      if (other && fields(other)[at]) return fields(other)[at];
    }
    return null;
  }

  form.addEventListener('keydown', (event) => {
    const field = event.target.closest('.shop-cell-quantity');
    if (!field || event.ctrlKey || event.altKey || event.metaKey) return;
    const start = field.selectionStart === 0 && field.selectionEnd === 0;
    const end = field.selectionStart === field.value.length;
    const all = field.selectionEnd - field.selectionStart === field.value.length;
    let to = null;
    if (event.key === 'ArrowDown') to = next(field, 0, 1);
    else if (event.key === 'ArrowUp') to = next(field, 0, -1);
    else if (event.key === 'ArrowRight' && (end || all)) to = next(field, 1, 0);
    else if (event.key === 'ArrowLeft' && (start || all)) to = next(field, -1, 0);
    else return;
    if (event.key.startsWith('ArrowU') || event.key.startsWith('ArrowD') || to) event.preventDefault();
    if (to) {
      to.focus();
      to.select();
    }
  });

  // The price that holds for what is typed.
  form.addEventListener('input', (event) => {
    const field = event.target.closest('.shop-cell-quantity');
    if (!field) return;
    const shown = field.closest('.shop-cell').querySelector('[data-breaks]');
    const typed = Number(field.value.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
    const breaks = shown.dataset.breaks.split('|').map((step) => {
      const middle = step.indexOf('=');
      return { from: Number(step.slice(0, middle)), price: step.slice(middle + 1) };
    });
    const holds = breaks.filter((step) => typed >= step.from).at(-1) || breaks[0];
    shown.textContent = holds.price;
    shown.classList.toggle('shop-cell-better', holds !== breaks[0]);
    field.removeAttribute('aria-invalid');
    const why = field.closest('.shop-cell').querySelector('.shop-cell-why');
    if (why) why.remove();
  });

  function refuse(field, message) {
    const cell = field.closest('.shop-cell');
    let why = cell.querySelector('.shop-cell-why');
    if (!why) {
      why = cell.appendChild(document.createElement('span'));
      why.className = 'shop-cell-why k-danger';
      why.id = 'why-' + field.name.replace(/[^A-Za-z0-9_-]/g, '_');
    }
    why.textContent = message;
    field.setAttribute('aria-invalid', 'true');
    field.setAttribute('aria-describedby', why.id);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const button = form.querySelector('[type=submit]');
    if (!button || button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    fetch(form.action, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'application/json' },
    })
      .then((answer) => {
        if (answer.redirected || !answer.ok) {
          window.location.reload();
          return null;
        }
        return answer.json().then((result) => {
          const named = (number) => form.elements.namedItem('q.' + number);
          result.added.forEach((number) => {
            const field = named(number);
            if (field) {
              field.value = '';
              field.dispatchEvent(new Event('input', { bubbles: true }));
            }
          });
          const refused = result.refused.filter((row) => row.number && named(row.number));
          refused.forEach((row) => refuse(named(row.number), row.message));
          document.dispatchEvent(new CustomEvent('shop:added', {
            detail: { message: result.message, lines: result.lines, failed: result.refused.length > 0 },
          }));
          if (refused.length) reveal(named(refused[0].number));
        });
      })
      .catch(() => {
        const failed = document.querySelector('[data-k-failed]');
        if (failed) failed.hidden = false;
      })
      .finally(() => button.removeAttribute('aria-busy'));
  });

  // Parts as tabs.
  const tabs = form.querySelector('[data-shop-tabs]');
  const parts = Array.from(form.querySelectorAll('[data-matrix-part]'));
  function open(part) {
    parts.forEach((each) => { each.hidden = each !== part; });
    tabs.querySelectorAll('a').forEach((tab) => {
      const chosen = tab.hash === '#' + part.id;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    });
  }
  if (tabs && parts.length) {
    tabs.setAttribute('role', 'tablist');
    tabs.querySelectorAll('a').forEach((tab) => {
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', tab.hash.slice(1));
    });
    parts.forEach((part) => part.setAttribute('role', 'tabpanel'));
    tabs.addEventListener('click', (event) => {
      const tab = event.target.closest('a');
      if (!tab) return;
      event.preventDefault();
      open(document.getElementById(tab.hash.slice(1)));
    });
    tabs.addEventListener('keydown', (event) => {
      const all = Array.from(tabs.querySelectorAll('a'));
      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      const to = all[(all.indexOf(document.activeElement) + by + all.length) % all.length];
      to.click();
      to.focus();
    });
    open(document.getElementById(window.location.hash.slice(1)) || parts[0]);
  }

  // On a phone one column is shown, chosen above it.
  function columns() {
    form.querySelectorAll('.shop-matrix-part').forEach((part) => {
      const pick = part.querySelector('[data-shop-pick]');
      if (!pick) return;
      part.querySelectorAll('[data-column]').forEach((cell) => {
        cell.hidden = phone.matches && cell.dataset.column !== pick.value;
      });
      part.querySelectorAll('tbody tr').forEach((row) => {
        row.hidden = phone.matches && !row.querySelector('td:not([hidden]) .shop-cell');
      });
    });
  }
  form.addEventListener('change', (event) => { if (event.target.matches('[data-shop-pick]')) columns(); });
  phone.addEventListener('change', columns);
  columns();

  function reveal(field) {
    const part = field.closest('.shop-matrix-part');
    if (parts.includes(part)) open(part);
    const pick = part.querySelector('[data-shop-pick]');
    if (pick) pick.value = field.closest('td').dataset.column;
    columns();
    field.focus();
  }
})();
