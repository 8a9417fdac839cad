// The shop front: putting goods in the basket in place.
(function () {
  'use strict';
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

  // What was put in is seen where it was asked for.
  function mark(button) {
    const icon = button.querySelector('.pi');
    if (!icon) return;
    icon.classList.replace('pi-shopping-cart', 'pi-check');
    setTimeout(() => icon.classList.replace('pi-check', 'pi-shopping-cart'), 2500);
  }

  // Facets: wide pages follow each choice at once, on phones the sheet is sent when all are made.
  const facets = document.querySelector('[data-shop-facets]');
  const remembered = 'shop-facet';
  function closeFacets() {
    const sheet = facets.parentElement;
    const opener = sheet.querySelector('[data-k-fold]');
    sheet.classList.remove('k-open');
    opener.setAttribute('aria-expanded', 'false');
    opener.focus();
  }
  if (facets) {
    const last = document.getElementById(sessionStorage.getItem(remembered) || '');
    sessionStorage.removeItem(remembered);
    if (last) last.focus({ preventScroll: true });
    facets.addEventListener('change', (event) => {
      if (!window.matchMedia('(min-width: 901px)').matches) return;
      sessionStorage.setItem(remembered, event.target.id);
      facets.requestSubmit();
    });
    window.addEventListener('pageshow', () => facets.querySelectorAll('.shop-span input').forEach((end) => {
      end.disabled = false;
    }));
    // ends of spans that nobody has typed stay out of the address
    facets.addEventListener('submit', () => facets.querySelectorAll('.shop-span input').forEach((end) => {
      end.disabled = end.value.trim() === '';
    }));
    facets.querySelector('[data-shop-facets-close]').addEventListener('click', closeFacets);
    facets.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && facets.parentElement.classList.contains('k-open')) closeFacets();
    });
  }

  document.addEventListener('shop:added', (event) => {
    toast(event.detail.message, event.detail.failed);
    badge(event.detail.lines);
  });

  // Another unit is ordered in other numbers.
  document.addEventListener('change', (event) => {
    const unit = event.target.closest('[data-shop-unit]');
    if (!unit) return;
    const chosen = unit.selectedOptions[0];
    const stepper = unit.form.querySelector('[data-k-stepper]');
    stepper.setAttribute('data-k-stepper', chosen.getAttribute('data-step'));
    stepper.setAttribute('data-k-min', chosen.getAttribute('data-least'));
    stepper.querySelector('input').value = chosen.getAttribute('data-least');
  });

  // A part of another page is brought when the place for it comes into sight.
  document.querySelectorAll('[data-shop-load]').forEach((place) => {
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      watch.disconnect();
      fetch(place.dataset.shopLoad)
        .then((answer) => (answer.ok && !answer.redirected ? answer.text() : ''))
        .then((text) => {
          const page = new DOMParser().parseFromString(text, 'text/html');
          const part = page.querySelector('[data-shop-part="' + place.dataset.shopPartOf + '"]');
          if (part) {
            place.querySelector('h2').textContent = place.querySelector('h2').innerText;
            place.append(...part.children);
            place.classList.add('shop-related');
          } else {
            place.hidden = true;
          }
        })
        .catch(() => {});
    });
    watch.observe(place);
  });

  // Which list is asked beside the page; the page that does the work stands where there is no script.
  const parsed = (text) => new DOMParser().parseFromString(text, 'text/html');
  function askList(link, page) {
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
    const typed = link.closest('[data-shop-add]');
    ['quantity', 'unit'].forEach((name) => {
      const from = typed && typed.querySelector('[name=' + name + ']');
      const to = dialog.querySelector(name === 'unit' ? '[id$=":unit"]' : '[id$=":entryQuantity"]');
      if (from && to) to.value = from.value;
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || event.target.closest('a')) {
        event.preventDefault();
        dialog.close();
      }
    });
    dialog.addEventListener('submit', (event) => {
      event.preventDefault();
      const body = new URLSearchParams(new FormData(event.target));
      if (event.submitter) body.append(event.submitter.name, event.submitter.value);
      fetch(event.target.action, { method: 'POST', body: body })
        .then((answer) => answer.text().then((text) => {
          const again = parsed(text).querySelector('#listAdd');
          const said = parsed(text).querySelector('.k-toast');
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
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href*="/list-add.xhtml?"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    fetch(link.href)
      .then((answer) => {
        if (!answer.ok || answer.redirected) throw new Error('no list');
        return answer.text();
      })
      .then((text) => askList(link, parsed(text)))
      .catch(() => { window.location.href = link.href; });
  });

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
          const quantity = form.querySelector('[name=quantity]');
          if (answer.ok) {
            badge(result.lines);
            if (quantity) {
              quantity.removeAttribute('aria-invalid');
              if (quantity === document.activeElement) quantity.select();
            }
            mark(button);
          } else if (quantity) {
            quantity.setAttribute('aria-invalid', 'true');
            quantity.focus();
          }
        });
      })
      .catch(() => {
        const failed = document.querySelector('[data-k-failed]');
        if (failed) failed.hidden = false;
      })
      .finally(() => button.removeAttribute('aria-busy'));
  }, true);
})();
