// The basket's link opens what lies in it beside the page; a new tab and pages without this script lead to the basket.
(function () {
  'use strict';
  const link = document.querySelector('.k-top-link[href$="/basket.xhtml"]');
  if (!link || /\/(basket|checkout)\.xhtml$/.test(window.location.pathname)) return;

  function element(parent, tag, className, text) {
    const made = parent.appendChild(document.createElement(tag));
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }
  function open(told) {
    const drawer = element(document.body, 'dialog', 'k-dialog shop-drawer');
    drawer.setAttribute('aria-label', told.title);
    const head = element(drawer, 'div', 'shop-drawer-head');
    element(head, 'h2', '', told.title);
    const close = element(head, 'button', 'k-button k-button-quiet', told.close);
    close.type = 'button';
    close.addEventListener('click', () => drawer.close());
    const list = element(drawer, 'ul', 'shop-drawer-lines');
    told.lines.forEach((line) => {
      const row = element(list, 'li');
      element(row, 'span', '', line.name);
      element(row, 'span', 'k-num', line.net);
      element(row, 'span', 'k-muted k-small', `${line.number} · ${line.quantity}`);
    });
    if (!told.lines.length) list.remove();
    if (told.rest) element(drawer, 'p', 'k-muted', told.rest);
    if (told.blocked) element(drawer, 'p', 'k-negative', told.blocked);
    if (told.totals) element(drawer, 'p', 'shop-drawer-total', told.totals);
    const to = element(drawer, 'a', 'k-button k-button-primary', told.open);
    to.href = told.to;
    drawer.addEventListener('close', () => {
      drawer.remove();
      link.focus();
    });
    drawer.addEventListener('click', (event) => { if (event.target === drawer) drawer.close(); });
    drawer.showModal();
    to.focus();
  }
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    fetch(link.href.replace(/\/basket\.xhtml$/, '/basket-drawer'), { headers: { Accept: 'application/json' } })
      .then((answer) => {
        if (!answer.ok || answer.redirected) throw new Error('no basket');
        return answer.json();
      })
      .then(open)
      .catch(() => { window.location.href = link.href; });
  });
})();
