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
