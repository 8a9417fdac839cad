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
            if (quantity) quantity.removeAttribute('aria-invalid');
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
