// Quick order: the rows of the text area as a grid. The text stays what is sent, so nothing is lost without the script or
// after a session has ended.
(function () {
  'use strict';
  const grid = document.querySelector('[data-quick-order]');
  const area = document.querySelector('[data-quick-text] textarea');
  if (!grid || !area) return;
  const words = grid.dataset;
  const FIRST_ROWS = 8;
  const MOST = 1000;

  const table = grid.appendChild(document.createElement('table'));
  table.className = 'k-table quick-table';
  const head = table.createTHead().insertRow();
  [words.quickItem, words.quickQuantity, words.quickUnit, words.quickPrice, words.quickFree, words.quickNet, ''].forEach((text) => {
    const cell = head.appendChild(document.createElement('th'));
    cell.scope = 'col';
    cell.textContent = text;
    if (!text) cell.appendChild(Object.assign(document.createElement('span'), { className: 'k-sr', textContent: words.quickRemove }));
  });
  const body = table.createTBody();
  const summary = document.querySelector('[data-quick-summary]');
  let named = 0;

  function element(parent, tag, className, text) {
    const made = parent.appendChild(document.createElement(tag));
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function cell(row, label, className) {
    const made = row.insertCell();
    made.dataset.label = label;
    if (className) made.className = className;
    return made;
  }
  function addRow(before) {
    const row = body.insertRow(before ? before.sectionRowIndex : -1);
    const key = `quick-${named += 1}`;
    const item = cell(row, words.quickItem, 'quick-item');
    const box = element(item, 'div', 'quick-box');
    const field = element(box, 'input', 'quick-number');
    Object.assign(field, { type: 'text', id: key, maxLength: 80, autocomplete: 'off', placeholder: words.quickItem });
    element(item, 'div', 'quick-name k-muted k-small');
    const why = element(item, 'div', 'quick-why k-small');
    why.id = `${key}-why`;
    const quantity = element(cell(row, words.quickQuantity), 'input', 'quick-quantity k-num-input');
    Object.assign(quantity, { type: 'text', inputMode: 'decimal', maxLength: 20, autocomplete: 'off', placeholder: words.quickQuantity });
    const unit = element(cell(row, words.quickUnit), 'select', 'quick-unit k-select');
    cell(row, words.quickPrice, 'num quick-price');
    cell(row, words.quickFree, 'num quick-free');
    cell(row, words.quickNet, 'num quick-net');
    const remove = element(cell(row, '', 'k-end'), 'button', 'k-button k-button-quiet k-icon-only quick-remove');
    remove.type = 'button';
    remove.tabIndex = -1;
    element(remove, 'span', 'pi pi-trash').setAttribute('aria-hidden', 'true');
    units(row, [], '');
    return row;
  }
  const part = (row, name) => row.querySelector(`.quick-${name}`);
  const rows = () => Array.from(body.rows);

  // Rows are named by their place, which others before them change.
  function number(row, at) {
    const name = words.quickRow.replace('%s', at + 1);
    part(row, 'number').setAttribute('aria-label', `${name}: ${words.quickItem}`);
    part(row, 'quantity').setAttribute('aria-label', `${name}: ${words.quickQuantity}`);
    part(row, 'unit').setAttribute('aria-label', `${name}: ${words.quickUnit}`);
    part(row, 'remove').setAttribute('aria-label', `${name}: ${words.quickRemove}`);
  }
  function units(row, all, chosen) {
    const select = part(row, 'unit');
    const codes = all.map((unit) => unit.code);
    const shown = codes.includes(chosen) || (chosen === '' && all.length) ? all : [{ code: chosen, label: chosen }, ...all];
    select.replaceChildren(...shown.map((unit) => new Option(unit.label, unit.code)));
    select.value = chosen === '' && all.length ? codes[0] : chosen;
    select.disabled = shown.length < 2;
  }
  function textOf(row) {
    const item = part(row, 'number').value.trim();
    const quantity = part(row, 'quantity').value.trim();
    const select = part(row, 'unit');
    const unit = select.selectedIndex > 0 || (select.options.length === 1 && !row.dataset.known) ? select.value : '';
    return !quantity && !unit ? item : [item, quantity, unit].join('\t').trimEnd();
  }
  function keep() {
    area.value = rows().map(textOf).join('\n').trimEnd();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  function blank(row) {
    return !part(row, 'number').value.trim() && !part(row, 'quantity').value.trim();
  }
  function room() {
    if (!body.rows.length || !blank(body.rows[body.rows.length - 1])) addRow();
    rows().forEach(number);
  }
  function count() {
    const refused = rows().filter((row) => row.dataset.state === 'refused').length;
    const fine = rows().filter((row) => row.dataset.state === 'fine').length;
    summary.textContent = refused + fine ? words.quickState.replace('%s', fine).replace('%r', refused) : '';
  }

  // What the server says of a row, beside its fields.
  function show(row, told) {
    const heading = told.heading;
    part(row, 'number').value = told.item;
    part(row, 'quantity').value = told.quantity;
    row.dataset.known = told.units ? 'true' : '';
    units(row, told.units || [], told.refusal && told.field === 'unit' ? told.unit : told.unitCode || told.unit);
    part(row, 'name').textContent = told.name;
    part(row, 'price').textContent = told.price;
    part(row, 'free').textContent = told.free;
    part(row, 'net').textContent = told.net;
    row.dataset.state = heading ? 'heading' : told.refusal ? 'refused' : 'fine';
    row.dataset.number = told.number || '';
    const why = part(row, 'why');
    why.textContent = told.refusal || told.remark;
    why.classList.toggle('k-negative', Boolean(told.refusal));
    ['number', 'quantity', 'unit'].forEach((name) => {
      const wrong = Boolean(told.refusal) && told.field === (name === 'number' ? 'item' : name);
      const field = part(row, name);
      if (wrong) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
      if (wrong || (name === 'number' && why.textContent)) field.setAttribute('aria-describedby', why.id);
      else field.removeAttribute('aria-describedby');
    });
    told.next.forEach((next) => offer(row, words.quickTake.replace('%s', next), () => { part(row, 'quantity').value = next; }));
    told.candidates.forEach((one) => offer(row, `${one.number} ${one.name}`, () => { part(row, 'number').value = one.number; }));
    if (told.refusal && told.successor) {
      offer(row, words.quickInstead.replace('%s', told.successor), () => { part(row, 'number').value = told.successor; });
    }
    const first = rows().find((other) => other !== row && other.dataset.number && other.dataset.number === row.dataset.number);
    if (first && first.sectionRowIndex < row.sectionRowIndex && !told.refusal && !told.remark) {
      why.textContent = words.quickSame.replace('%s', first.sectionRowIndex + 1);
    }
  }
  function offer(row, text, take) {
    const button = element(part(row, 'why'), 'button', 'k-button k-button-quiet quick-offer', text);
    button.type = 'button';
    button.addEventListener('click', () => {
      take();
      keep();
      check([row]);
      part(row, 'quantity').focus();
    });
  }
  function ask(text) {
    return fetch(words.quickOrder, {
      method: 'POST', body: new URLSearchParams({ text: text }), headers: { Accept: 'application/json' },
    }).then((answer) => {
      if (answer.redirected) throw new Error('signed out');
      return answer.json();
    });
  }
  function failed() {
    const notice = document.querySelector('[data-k-failed]');
    if (notice) notice.hidden = false;
  }
  function check(some) {
    const sent = some.filter((row) => !blank(row)).map((row) => ({ row: row, text: textOf(row) }));
    if (!sent.length) return Promise.resolve();
    sent.forEach(({ row, text }) => { row.dataset.asked = text; });
    return ask(sent.map((each) => each.text).join('\n')).then((answer) => {
      if (!answer.rows) {
        summary.textContent = answer.message;
        return;
      }
      answer.rows.forEach((told, at) => {
        const { row, text } = sent[at];
        if (row.isConnected && textOf(row) === text) show(row, told);
      });
      keep();
      count();
    }).catch(failed);
  }
  // Many rows at once, from the clipboard or the server, instead of the blank ones.
  function fill(text, from) {
    return ask(text).then((answer) => {
      if (!answer.rows) {
        summary.textContent = answer.message;
        return;
      }
      let place = from ? from.sectionRowIndex : 0;
      if (from && !blank(from)) place += 1;
      answer.rows.slice(0, MOST).forEach((told) => {
        const there = body.rows[place];
        const row = there && blank(there) ? there : addRow(there);
        show(row, told);
        row.dataset.asked = textOf(row);
        place += 1;
      });
      room();
      // what came from the server stays as it was typed until somebody changes it
      if (from) keep();
      count();
      const next = body.rows[Math.min(place, body.rows.length - 1)];
      if (from && next) part(next, 'number').focus();
    }).catch(failed);
  }

  grid.addEventListener('focusin', (event) => {
    if (!event.target.matches('.quick-number') || event.target.hasAttribute('data-k-suggest')) return;
    event.target.setAttribute('data-k-suggest', words.quickSuggest);
    document.dispatchEvent(new CustomEvent('k-fields'));
  });
  grid.addEventListener('input', (event) => {
    const row = event.target.closest('tbody tr');
    if (!row) return;
    row.dataset.state = '';
    room();
    keep();
  });
  grid.addEventListener('change', (event) => {
    const row = event.target.closest('tbody tr');
    if (row && event.target.matches('select')) check([row]);
    keep();
  });
  grid.addEventListener('focusout', (event) => {
    const row = event.target.closest('tbody tr');
    if (!row || row.contains(event.relatedTarget) || blank(row) || row.dataset.asked === textOf(row)) return;
    check([row]);
  });
  grid.addEventListener('click', (event) => {
    const button = event.target.closest('.quick-remove');
    if (!button) return;
    const row = button.closest('tr');
    const next = row.nextElementSibling || row.previousElementSibling;
    row.remove();
    room();
    keep();
    count();
    part(next && next.isConnected ? next : body.rows[0], 'number').focus();
  });
  grid.addEventListener('keydown', (event) => {
    const row = event.target.closest('tbody tr');
    if (!row || event.defaultPrevented || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault();
      document.querySelector('button[id$=":add"]').click();
      return;
    }
    const to = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!to || event.target.matches('button, select')) return;
    const number = event.target.matches('.quick-number');
    if (number && event.key !== 'Enter') return;
    event.preventDefault();
    room();
    const next = to > 0 ? row.nextElementSibling : row.previousElementSibling;
    if (next) {
      const field = part(next, event.key === 'Enter' || number ? 'number' : 'quantity');
      field.focus();
      field.select();
    }
  });
  grid.addEventListener('paste', (event) => {
    const row = event.target.closest('tbody tr');
    const text = event.clipboardData ? event.clipboardData.getData('text/plain') : '';
    if (!row || !/[\n\t;]/.test(text.trim())) return;
    event.preventDefault();
    fill(text, row);
  });
  const refused = document.querySelector('[data-quick-refused]');
  if (refused) {
    refused.addEventListener('submit', () => {
      refused.elements.namedItem('text').value = area.value;
      setTimeout(() => {
        refused.removeAttribute('data-k-busy');
        refused.querySelectorAll('[aria-busy]').forEach((busy) => busy.removeAttribute('aria-busy'));
      }, 1000);
    });
  }

  for (let i = 0; i < FIRST_ROWS; i += 1) addRow();
  rows().forEach(number);
  document.querySelector('[data-quick-text]').hidden = true;
  const checked = document.querySelector('[data-quick-checked]');
  if (checked) checked.hidden = true;
  grid.hidden = false;
  if (area.value.trim()) fill(area.value, null);
  // the text comes back from the server or, after Back, from the browser
  window.addEventListener('pageshow', (event) => { if (event.persisted && area.value.trim()) keep(); });
  if (!document.querySelector('[data-k-focus]')) part(body.rows[0], 'number').focus();
})();
