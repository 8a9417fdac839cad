// Lists of the office: rows marked, columns made wider, columns put in another order, by mouse and keyboard.
(function () {
  'use strict';
  const all = (selector, root) => Array.from((root || document).querySelectorAll(selector));
  const bar = document.querySelector('[data-k-bulk]');
  const boxes = all('input[type=checkbox][form=bulk]');
  const whole = document.querySelector('[data-k-mark-all]');
  let last = null;

  function count() {
    const marked = boxes.filter((box) => box.checked).length;
    bar.hidden = marked === 0;
    bar.querySelector('[data-k-marked]').textContent = String(marked);
    boxes.forEach((box) => box.closest('tr').classList.toggle('k-marked', box.checked));
    if (whole) {
      whole.checked = marked === boxes.length;
      whole.indeterminate = marked > 0 && marked < boxes.length;
    }
  }

  // With Shift all from the row marked before to this one.
  function range(box) {
    const from = boxes.indexOf(last);
    const to = boxes.indexOf(box);
    for (let i = Math.min(from, to); from >= 0 && i <= Math.max(from, to); i++) boxes[i].checked = box.checked;
  }

  // The row that the keys are about: that of the focus.
  function step(direction) {
    const row = document.activeElement.closest('tr');
    const at = boxes.findIndex((box) => box.closest('tr') === row);
    const next = boxes[at < 0 ? 0 : Math.max(0, Math.min(boxes.length - 1, at + direction))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  function typing(target) {
    return target.closest('textarea, select, [contenteditable], input:not([type=checkbox])');
  }

  if (bar && boxes.length === 0) bar.hidden = true;
  if (bar && boxes.length > 0) {
    if (whole) {
      whole.hidden = false;
      whole.addEventListener('change', () => {
        boxes.forEach((box) => { box.checked = whole.checked; });
        count();
      });
    }
    boxes.forEach((box) => box.addEventListener('click', (event) => {
      if (event.shiftKey) range(box);
      last = box;
      count();
    }));
    document.addEventListener('keydown', (event) => {
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
      if (event.key === 'j') step(1);
      else if (event.key === 'k') step(-1);
      else if (event.key === 'x' && boxes.includes(document.activeElement)) document.activeElement.click();
      else if (event.key === 'b' && !bar.hidden) bar.querySelector('input:not([type=hidden]), button').focus();
      else return;
      event.preventDefault();
    });
    window.addEventListener('pageshow', count);
    count();
  }

  // Widths: the handle at the right edge of each heading is dragged, or moved by arrow keys.
  const NARROWEST = 40;
  const WIDEST = 1000;
  const STEP = 16;

  function clamp(width) {
    return Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));
  }

  // From now on columns have the widths they are said to have.
  function fix(table) {
    if (table.classList.contains('k-sized')) return;
    const heads = all('thead th', table);
    const widths = heads.map((head) => head.getBoundingClientRect().width);
    const group = document.createElement('colgroup');
    heads.forEach((head, i) => {
      const column = document.createElement('col');
      if (head.dataset.kColumn || head.classList.contains('k-mark-cell')) column.width = String(clamp(widths[i]));
      group.appendChild(column);
    });
    table.insertBefore(group, table.firstChild);
    table.classList.add('k-sized');
  }

  function columnOf(table, head) {
    return all('col', table)[all('thead th', table).indexOf(head)];
  }

  function setWidth(table, head, handle, width) {
    columnOf(table, head).width = String(clamp(width));
    handle.setAttribute('aria-valuenow', String(clamp(width)));
  }

  let sending = 0;
  function keep(table) {
    clearTimeout(sending);
    sending = setTimeout(() => {
      const said = new URLSearchParams({ list: table.dataset.kList });
      all('thead th[data-k-column]', table).forEach((head) => {
        const column = columnOf(table, head);
        if (column && column.width) said.set(`width.${head.dataset.kColumn}`, column.width);
      });
      fetch(table.dataset.kWidths, { method: 'POST', body: said, redirect: 'manual' })
        .then((answer) => table.setAttribute('data-k-kept', String(answer.ok)))
        .catch(() => table.setAttribute('data-k-kept', 'false'));
    }, 400);
  }

  function drag(table, head, handle, event) {
    event.preventDefault();
    fix(table);
    const from = event.clientX;
    const width = head.getBoundingClientRect().width;
    handle.setPointerCapture(event.pointerId);
    const move = (moved) => setWidth(table, head, handle, width + moved.clientX - from);
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', () => {
      handle.removeEventListener('pointermove', move);
      keep(table);
    }, { once: true });
  }

  function turn(handles, handle, direction) {
    const next = handles[handles.indexOf(handle) + direction];
    if (!next) return;
    handle.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  function resizable(table) {
    const handles = all('thead th[data-k-column]', table).map((head) => {
      const handle = document.createElement('span');
      const name = head.textContent.trim();
      head.setAttribute('aria-label', name);
      handle.className = 'k-resize';
      handle.tabIndex = -1;
      const said = {
        role: 'separator', 'aria-orientation': 'vertical', 'aria-label': table.dataset.kWidthLabel.replace('{0}', name),
        'aria-valuemin': NARROWEST, 'aria-valuemax': WIDEST, 'aria-valuenow': clamp(head.getBoundingClientRect().width),
      };
      Object.keys(said).forEach((key) => handle.setAttribute(key, String(said[key])));
      handle.title = said['aria-label'];
      handle.addEventListener('pointerdown', (event) => drag(table, head, handle, event));
      head.appendChild(handle);
      return handle;
    });
    handles.forEach((handle) => handle.addEventListener('keydown', (event) => {
      const head = handle.parentElement;
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        fix(table);
        setWidth(table, head, handle, Number(columnOf(table, head).width || head.getBoundingClientRect().width)
          + (event.key === 'ArrowRight' ? STEP : -STEP));
        keep(table);
      } else if (event.key === 'ArrowDown') turn(handles, handle, 1);
      else if (event.key === 'ArrowUp') turn(handles, handle, -1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    }));
    if (handles.length > 0) handles[0].tabIndex = 0;
  }

  if (window.matchMedia('(min-width: 760px)').matches) all('table[data-k-list]').forEach(resizable);

  // The order of columns: places are numbers without this script, buttons with it.
  all('[data-k-order]').forEach((list) => {
    const places = () => all('.k-place', list).forEach((place, i) => { place.value = String(i + 1); });
    all('.k-place', list).forEach((place) => { place.hidden = true; });
    all('[data-k-move]', list).forEach((button) => {
      button.hidden = false;
      button.addEventListener('click', () => {
        const row = button.closest('li');
        const other = button.dataset.kMove === '1' ? row.nextElementSibling : row.previousElementSibling;
        if (!other) return;
        if (button.dataset.kMove === '1') other.after(row);
        else other.before(row);
        places();
        button.focus();
      });
    });
    places();
  });
})();
