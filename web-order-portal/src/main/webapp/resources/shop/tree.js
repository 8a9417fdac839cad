// The tree of categories: a row is dragged before or into another one, or moved by Alt and the arrow keys from its link. What is
// sent is where it was put; the server knows the tree as this page was read and refuses what has changed since.
(function () {
  'use strict';
  const rows = () => Array.from(document.querySelectorAll('[id="tree"] tbody tr'));
  const linkOf = (row) => row.querySelector('a[href*="category="]');
  const codeOf = (row) => new URL(linkOf(row).href).searchParams.get('category');
  let dragged = null;

  function put(code, place, other) {
    document.getElementById('drop:moved').value = code;
    document.getElementById('drop:place').value = place;
    document.getElementById('drop:other').value = other;
    document.getElementById('drop:put').click();
  }
  function unmark() {
    rows().forEach((row) => row.classList.remove('shop-drop-before', 'shop-drop-into'));
  }
  // the upper part of a row is the place before it, the rest of it is inside
  function placeAt(row, event) {
    const box = row.getBoundingClientRect();
    return event.clientY < box.top + box.height * 0.4 ? 'BEFORE' : 'INTO';
  }

  rows().filter(linkOf).forEach((row) => {
    row.draggable = true;
    row.classList.add('shop-draggable-row');
    linkOf(row).draggable = false;
  });
  document.addEventListener('dragstart', (event) => {
    const row = event.target.closest && event.target.closest('.shop-draggable-row');
    if (!row) return;
    dragged = row;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', codeOf(row));
    row.classList.add('shop-dragged');
  });
  document.addEventListener('dragover', (event) => {
    const row = dragged && event.target.closest && event.target.closest('.shop-draggable-row');
    unmark();
    if (!row || row === dragged) return;
    event.preventDefault();
    row.classList.add(placeAt(row, event) === 'BEFORE' ? 'shop-drop-before' : 'shop-drop-into');
  });
  document.addEventListener('drop', (event) => {
    const row = dragged && event.target.closest && event.target.closest('.shop-draggable-row');
    if (!row || row === dragged) return;
    event.preventDefault();
    put(codeOf(dragged), placeAt(row, event), codeOf(row));
  });
  document.addEventListener('dragend', () => {
    unmark();
    if (dragged) dragged.classList.remove('shop-dragged');
    dragged = null;
  });

  const keys = { ArrowUp: 'UP', ArrowDown: 'DOWN', ArrowRight: 'IN', ArrowLeft: 'OUT' };
  const moved = 'shop-category-moved';
  document.addEventListener('keydown', (event) => {
    const row = event.target.closest('.shop-draggable-row');
    if (!row || !event.altKey || !keys[event.key]) return;
    event.preventDefault();
    sessionStorage.setItem(moved, codeOf(row));
    put(codeOf(row), keys[event.key], '');
  });
  // the row that was moved by keyboard has the focus again
  const last = sessionStorage.getItem(moved);
  sessionStorage.removeItem(moved);
  const again = last && rows().find((row) => linkOf(row) && codeOf(row) === last);
  if (again) linkOf(again).focus();
})();
