// Entry of orders by staff: each row says, once it is left, what it would be for the customer. Without the script the button does.
(function () {
  'use strict';
  const all = document.querySelector('[data-entry]');
  if (!all) return;
  const words = all.dataset;
  const field = (row, name) => row.querySelector(`[id$=":${name}"]`);
  const clean = (text) => text.replace(/[\t\r\n]+/g, ' ').trim();
  function textOf(row) {
    return [clean(field(row, 'item').value), clean(field(row, 'quantity').value), field(row, 'unit').value].join('\t').trimEnd();
  }
  function add(to, tag, text, className) {
    if (!text) return null;
    if (to.childNodes.length) to.append(' · ');
    const made = to.appendChild(document.createElement(tag));
    made.textContent = text;
    if (className) made.className = className;
    return made;
  }
  function show(row, told) {
    const place = row.querySelector('[data-entry-told]');
    place.replaceChildren();
    if (told.refusal) {
      add(place, 'strong', told.refusal, 'k-negative');
      add(place, 'span', told.candidates.map((one) => `${one.number} ${one.name}`).join(', '));
      return;
    }
    add(place, 'span', told.name);
    add(place, 'strong', told.price);
    if (told.net) add(place, 'span', words.entryNet.replace('%s', told.net));
    if (told.free) add(place, 'span', words.entryFree.replace('%s', told.free));
    add(place, 'span', told.remark);
    if (words.entryReceipt && told.number) {
      const link = add(place, 'a', words.entryWhy);
      link.href = `${words.entryReceipt}?${new URLSearchParams({ customer: words.entryCustomer, item: told.number, quantity: told.quantity, unit: told.unitCode || '' })}`;
      link.target = '_blank';
      link.rel = 'noopener';
    }
  }
  function check(row) {
    const text = textOf(row);
    const later = field(row, 'later');
    const place = row.querySelector('[data-entry-told]');
    if (!clean(field(row, 'item').value) || later.checked) {
      place.replaceChildren();
      row.dataset.asked = '';
      return;
    }
    if (row.dataset.asked === text) return;
    row.dataset.asked = text;
    const channel = document.querySelector('[id$="channel"]');
    fetch(words.entry, {
      method: 'POST',
      body: new URLSearchParams({ customer: words.entryCustomer, channel: channel ? channel.value : '', text: text }),
      headers: { Accept: 'application/json' },
    }).then((answer) => {
      if (answer.redirected) throw new Error('signed out');
      return answer.json();
    }).then((answer) => {
      if (textOf(row) !== text || later.checked) return;
      if (answer.rows && answer.rows.length) show(row, answer.rows[0]);
      else place.textContent = answer.message || '';
    }).catch(() => { row.dataset.asked = ''; });
  }
  all.addEventListener('focusout', (event) => {
    const row = event.target.closest('[data-entry-row]');
    if (row && !row.contains(event.relatedTarget)) check(row);
  });
  all.addEventListener('change', (event) => {
    const row = event.target.closest('[data-entry-row]');
    if (row && event.target.matches('select, [type="checkbox"], [id$=":quantity"]')) check(row);
  });
  all.querySelectorAll('[data-entry-row]').forEach((row) => {
    if (!row.querySelector('[data-entry-told]').childElementCount) check(row);
  });
})();
