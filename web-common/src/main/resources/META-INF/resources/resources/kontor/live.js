// Looks again while a job is at work: data-k-live names where its progress is told, as JSON.
(function () {
  'use strict';
  const live = document.querySelector('[data-k-live]');
  if (!live || !live.getAttribute('data-k-live')) return;
  const bar = document.querySelector('progress.k-progress');
  const status = document.querySelector('[data-k-percent]');

  function show(answer) {
    if (!answer.running) {
      location.reload();
      return;
    }
    if (bar) bar.value = answer.percent;
    if (status) status.textContent = answer.percent + ' %';
    later();
  }

  function look() {
    fetch(live.getAttribute('data-k-live'), { headers: { Accept: 'application/json' } })
      .then((response) => (response.ok ? response.json() : Promise.reject(response.status)))
      .then(show)
      .catch(() => window.setTimeout(look, 10000));
  }

  function later() {
    window.setTimeout(look, 1500);
  }

  later();
}());
