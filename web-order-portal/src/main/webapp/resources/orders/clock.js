// Counts down to a cut-off: data-k-clock says how many seconds are left. The moment itself stands beside it for whoever runs no scripts.
(function () {
  'use strict';
  const two = (number) => String(number).padStart(2, '0');
  const digits = (seconds) => {
    const minutes = Math.floor(seconds / 60);
    return minutes < 60
      ? minutes + ':' + two(seconds % 60)
      : Math.floor(minutes / 60) + ':' + two(minutes % 60) + ':' + two(seconds % 60);
  };
  document.querySelectorAll('[data-k-clock]').forEach((clock) => {
    const end = Date.now() + Number(clock.dataset.kClock) * 1000;
    const words = clock.dataset;
    const seen = clock.querySelector('[data-k-clock-seen]');
    const told = clock.querySelector('[data-k-clock-told]');
    let minute = null;

    function over() {
      const note = clock.closest('[data-k-clock-note]') || clock;
      const text = document.createElement('span');
      text.setAttribute('role', 'status');
      note.replaceChildren(text);
      // in a region that is there already, so that it is read out
      setTimeout(() => { text.textContent = words.kClockOver; }, 50);
      document.querySelectorAll('[data-k-clock-then]').forEach((link) => {
        link.textContent = link.dataset.kClockThen;
      });
    }
    function tick() {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      if (seconds <= 0) {
        over();
        return;
      }
      seen.textContent = words.kClockLeft.replace('{0}', digits(seconds));
      const minutes = Math.ceil(seconds / 60);
      // people who listen are told each minute and not each second
      if (minutes !== minute) told.textContent = words.kClockMinutes.replace('{0}', minutes);
      minute = minutes;
      setTimeout(tick, 1000 - ((Date.now() - end) % 1000 + 1000) % 1000 || 1000);
    }
    tick();
  });
})();
