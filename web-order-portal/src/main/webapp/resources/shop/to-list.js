// Which list goods are put on is asked beside the page; the page that does the work stands where there is no script.
(function () {
  'use strict';
  const own = document.currentScript.src;
  if (!document.querySelector('link[href*="/beside.css"]')) {
    document.head.appendChild(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: own.replace('/to-list.js', '/beside.css') }));
  }
  const parsed = (text) => new DOMParser().parseFromString(text, 'text/html');

  function toast(text) {
    document.querySelectorAll('.shop-toast').forEach((old) => old.remove());
    const element = document.body.appendChild(document.createElement('div'));
    element.className = 'k-toast shop-toast';
    element.setAttribute('role', 'status');
    element.textContent = text;
    setTimeout(() => element.remove(), 6000);
  }

  function ask(link, page) {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.className = 'k-dialog shop-list-dialog';
    const heading = dialog.appendChild(document.createElement('h2'));
    heading.textContent = page.querySelector('h1').textContent;
    dialog.setAttribute('aria-label', heading.textContent);
    const show = (form) => {
      dialog.querySelectorAll('form').forEach((old) => old.remove());
      dialog.append(document.importNode(form, true));
    };
    show(page.querySelector('#listAdd'));
    // what was typed where it was asked for
    const typed = link.closest('[data-shop-add]');
    ['quantity', 'unit'].forEach((name) => {
      const from = typed && typed.querySelector('[name=' + name + ']');
      const to = dialog.querySelector(name === 'unit' ? '[id$=":unit"]' : '[id$=":entryQuantity"]');
      if (from && to) to.value = from.value;
    });
    dialog.addEventListener('click', (event) => {
      if (event.target !== dialog && !event.target.closest('a')) return;
      event.preventDefault();
      dialog.close();
    });
    dialog.addEventListener('submit', (event) => {
      event.preventDefault();
      const form = event.target;
      if (form.getAttribute('aria-busy') === 'true') return;
      form.setAttribute('aria-busy', 'true');
      const body = new URLSearchParams(new FormData(form));
      if (event.submitter) body.append(event.submitter.name, event.submitter.value);
      fetch(form.action, { method: 'POST', body: body })
        .then((answer) => answer.text().then((text) => {
          const then = parsed(text);
          const again = then.querySelector('#listAdd');
          const said = then.querySelector('.k-toast');
          if (again) {
            show(again);
            const wrong = dialog.querySelector('[aria-invalid=true]');
            if (wrong) wrong.focus();
          } else if (answer.ok && said) {
            dialog.close();
            toast(said.textContent.trim());
          } else {
            window.location.href = link.href;
          }
        }))
        .catch(() => { window.location.href = link.href; });
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      link.focus();
    });
    dialog.showModal();
  }

  document.addEventListener('k:beside:to-list', (event) => {
    const link = event.target;
    fetch(link.href)
      .then((answer) => {
        if (!answer.ok || answer.redirected) throw new Error('no list');
        return answer.text();
      })
      .then((text) => ask(link, parsed(text)))
      .catch(() => { window.location.href = link.href; });
  });
})();
