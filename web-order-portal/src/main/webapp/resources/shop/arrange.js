// Things in an order (data-shop-arrange): one is dragged to its place, and the form is sent with the new order. By keyboard and
// without this script the buttons beside each do the same.
(function () {
  'use strict';
  let dragged = null;
  const listOf = (node) => node.closest && node.closest('[data-shop-arrange]');
  const values = (list) => Array.from(list.children, (child) => child.dataset.shopValue).join(',');

  document.querySelectorAll('[data-shop-arrange] > li').forEach((one) => {
    one.classList.add('shop-draggable');
    one.draggable = true;
    // text in fields is marked with the mouse as ever
    one.addEventListener('pointerdown', (event) => {
      one.draggable = !event.target.closest('input, button, a, label');
    });
  });
  document.addEventListener('dragstart', (event) => {
    const one = event.target.closest && event.target.closest('[data-shop-arrange] > li');
    if (!one) return;
    dragged = one;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', one.dataset.shopValue);
    one.classList.add('shop-dragged');
  });
  document.addEventListener('dragover', (event) => {
    const list = dragged && listOf(event.target);
    if (!list || list !== listOf(dragged)) return;
    event.preventDefault();
    const over = event.target.closest('li');
    if (!over || over === dragged || over.parentNode !== list) return;
    const children = Array.from(list.children);
    list.insertBefore(dragged, children.indexOf(dragged) < children.indexOf(over) ? over.nextSibling : over);
  });
  document.addEventListener('drop', (event) => {
    if (dragged && listOf(event.target)) event.preventDefault();
  });
  document.addEventListener('dragend', () => {
    if (!dragged) return;
    const list = listOf(dragged);
    dragged.classList.remove('shop-dragged');
    dragged = null;
    const field = document.getElementById(list.dataset.shopArrange);
    const order = values(list);
    if (field.value === order) return;
    field.value = order;
    document.getElementById(list.dataset.shopArranged).click();
  });
})();
