// The basket's link opens what lies in it beside the page; a new tab and pages without this script lead to the basket.
(function () {
  'use strict';
  const own = document.currentScript.src;
  if (!document.querySelector('link[href*="/beside.css"]')) {
    document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: own.replace('/drawer.js', '/beside.css') }));
  }
  const link = document.querySelector('[data-k-beside="drawer"]');
  const address = link.href.replace(/\/basket\.xhtml$/, '/basket-drawer');
  let sent = 0;

  function element(parent, tag, className, text) {
    const made = parent.appendChild(document.createElement(tag));
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function button(parent, className, text, action) {
    const made = element(parent, 'button', 'k-button ' + className, text);
    made.type = 'button';
    made.addEventListener('click', action);
    return made;
  }
  function count(lines) {
    let badge = document.getElementById('basket-count');
    if (!badge && lines) {
      badge = element(link, 'span', 'k-count');
      badge.id = 'basket-count';
    }
    if (badge) badge.textContent = String(lines);
  }
  function answered(answer) {
    if (answer.redirected || !(answer.ok || answer.status === 409)) throw new Error('no basket');
    return answer.json();
  }
  const leave = () => { window.location.href = link.href; };

  function open(told) {
    const drawer = element(document.body, 'dialog', 'k-dialog shop-drawer');
    drawer.setAttribute('aria-label', told.title);
    const head = element(drawer, 'div', 'shop-drawer-head');
    element(head, 'h2', '', told.title);
    button(head, 'k-button-quiet', told.close, () => drawer.close());
    const said = element(drawer, 'p', 'shop-drawer-said');
    said.setAttribute('role', 'status');
    const body = element(drawer, 'div');

    // what is said anew is answered with the drawer as it is then
    function send(fields, then) {
      const mine = ++sent;
      said.textContent = '';
      said.className = 'shop-drawer-said';
      fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'application/json' } })
        .then(answered)
        .then((answer) => {
          // who says more meanwhile is answered by the last word
          if (mine !== sent) return;
          if (answer.message) {
            said.className = 'shop-drawer-said k-negative';
            said.textContent = answer.message;
            if (then) then();
            return;
          }
          fill(answer);
          if (answer.removal) {
            said.textContent = answer.removed + ' ';
            button(said, 'k-button-quiet', answer.undo, () => send({ undo: answer.removal })).focus();
          } else {
            const same = Array.from(body.querySelectorAll('input')).find((each) => each.dataset.line === fields.item + '|' + fields.unit);
            (same || body.querySelector('a')).focus();
          }
        })
        .catch(leave);
    }
    function line(list, each) {
      const row = element(list, 'li');
      element(row, 'span', '', each.name);
      element(row, 'span', 'k-num', each.net);
      const edit = element(row, 'span', 'shop-drawer-quantity');
      const field = element(edit, 'input', 'k-num');
      field.value = each.value;
      field.inputMode = 'decimal';
      field.autocomplete = 'off';
      field.dataset.line = each.number + '|' + each.unit;
      field.setAttribute('aria-label', each.label);
      element(edit, 'span', 'k-muted k-small', each.unitName + ' · ' + each.number);
      if (each.before) element(row, 'span', 'k-muted k-small', each.before);
      const say = (quantity) => send({ item: each.number, unit: each.unit, quantity: quantity }, () => field.setAttribute('aria-invalid', 'true'));
      field.addEventListener('change', () => say(field.value));
      field.addEventListener('keydown', (event) => { if (event.key === 'Enter') field.blur(); });
      const remove = button(row, 'k-button-quiet', '', () => say('0'));
      remove.setAttribute('aria-label', each.remove);
      element(remove, 'span', 'pi pi-trash').setAttribute('aria-hidden', 'true');
    }
    function fill(now) {
      count(now.all);
      body.replaceChildren();
      if (now.lines.length) {
        const list = element(body, 'ul', 'shop-drawer-lines');
        now.lines.forEach((each) => line(list, each));
      }
      if (now.rest) element(body, 'p', 'k-muted', now.rest);
      if (now.blocked) element(body, 'p', 'k-negative', now.blocked);
      const totals = element(body, 'dl', 'k-totals');
      now.totals.forEach((each) => {
        const total = element(totals, 'div');
        element(total, 'dt', '', each.label);
        element(total, 'dd', 'k-num', each.amount);
      });
      if (!now.totals.length) totals.remove();
      const ways = element(body, 'p', 'k-actions');
      const to = element(ways, 'a', now.order ? 'k-button k-button-secondary' : 'k-button k-button-primary', now.open);
      to.href = now.to;
      if (now.order) element(ways, 'a', 'k-button k-button-primary', now.ordering).href = now.order;
      return to;
    }

    drawer.addEventListener('close', () => {
      drawer.remove();
      link.focus();
    });
    drawer.addEventListener('click', (event) => { if (event.target === drawer) drawer.close(); });
    const to = fill(told);
    drawer.showModal();
    to.focus();
  }
  document.addEventListener('k:beside:drawer', () => {
    // where the basket is looked at already it is no drawer
    if (/\/(basket|checkout)\.xhtml$/.test(window.location.pathname)) leave();
    else fetch(address, { headers: { Accept: 'application/json' } }).then(answered).then(open).catch(leave);
  });
})();
