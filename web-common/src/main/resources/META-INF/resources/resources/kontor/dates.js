// Fields for dates (data-k-date): typed as people write a date, or chosen from PrimeFaces' calendar,
// which is loaded when it is first opened. Where people point with a finger they get the device's own picker, and so does who runs no scripts.
(function () {
  'use strict';
  if (window.matchMedia('(pointer: coarse)').matches) return;
  const own = new URL(document.currentScript.src);
  const language = document.documentElement.lang;
  const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
  const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
  const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
  const WIDE = 600;
  const two = (number) => String(number).padStart(2, '0');

  // What the server reads too (DateConverter); null for anything else.
  function dateOf(text) {
    const typed = text.trim();
    const iso = ISO.exec(typed);
    const other = DOTTED.exec(typed) || SLASHED.exec(typed);
    const parts = iso ? [iso[1], iso[2], iso[3]] : other && [other[3], other[2], other[1]];
    if (!parts) return null;
    const [year, month, day] = parts.map(Number);
    const date = new Date(year, month - 1, day);
    return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day ? date : null;
  }
  function isoOf(date) {
    return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  }
  // English readers differ about day and month, so they see the date that cannot be misread.
  function shown(date) {
    return language === 'en' ? isoOf(date) : `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
  }

  // The field: text with a button beside it.
  function prepare(input) {
    input.setAttribute('data-k-date-ready', '');
    if (input.disabled || input.readOnly) return;
    // what was sent and is no date comes back in the attribute only
    const text = input.value || input.getAttribute('value') || '';
    const date = dateOf(text);
    input.type = 'text';
    input.autocomplete = 'off';
    input.value = date ? shown(date) : text;
    const frame = document.createElement('span');
    frame.className = 'k-date';
    const focused = document.activeElement === input;
    input.replaceWith(frame);
    frame.appendChild(input);
    if (focused) input.focus();
    const button = frame.appendChild(document.createElement('button'));
    button.type = 'button';
    button.className = 'k-button k-button-secondary k-icon-only';
    const label = input.labels.length > 0 ? input.labels[0].textContent.replace('*', '').trim() : '';
    button.setAttribute('aria-label', [input.getAttribute('data-k-date'), label].filter(Boolean).join(': '));
    button.title = input.getAttribute('data-k-date');
    button.setAttribute('aria-haspopup', 'dialog');
    button.appendChild(document.createElement('span')).className = 'pi pi-calendar';
    button.firstChild.setAttribute('aria-hidden', 'true');
    button.addEventListener('click', () => open(input, button));
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      open(input, button);
    });
  }
  function prepareAll() {
    document.querySelectorAll('[data-k-date]:not([data-k-date-ready])').forEach(prepare);
  }

  // What is sent is the date, however it was typed; what is none goes as it is, and the server says so.
  document.addEventListener('formdata', (event) => {
    event.target.querySelectorAll('[data-k-date][name]').forEach((input) => {
      const date = dateOf(input.value);
      if (date && event.formData.has(input.name)) event.formData.set(input.name, isoOf(date));
    });
  });

  // PrimeFaces' files, each once and in their order; addresses are those of this file with another name.
  function address(library, name) {
    const file = new URL(own);
    file.pathname = own.pathname.replace(/[^/]*$/, '') + name + '.xhtml';
    file.searchParams.set('ln', library);
    return file.href;
  }
  function load(element) {
    return new Promise((done, failed) => {
      element.onload = done;
      element.onerror = failed;
      document.head.appendChild(element);
    });
  }
  function script(name) {
    return load(Object.assign(document.createElement('script'), { src: address('primefaces', name) }));
  }
  function sheet(name) {
    return load(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address('kontor', name) }));
  }
  async function loadCalendar() {
    const looks = sheet('calendar.css');
    if (!window.jQuery) await script('jquery/jquery.js');
    if (!window.jQuery.widget) await script('jquery/jquery-plugins.js');
    if (!window.PrimeFaces) await script('core.js');
    if (!window.PrimeFaces.locales[language] || language === 'en') await script(`locales/locale-${language}.js`);
    if (!window.jQuery.fn.datePicker) await script('datepicker/datepicker.js');
    await looks;
  }
  let calendar = null;
  async function open(input, button) {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    try {
      calendar = calendar || loadCalendar();
      await calendar;
    } catch {
      calendar = null;
      document.querySelector('[data-k-failed]').hidden = false;
      return;
    } finally {
      button.removeAttribute('aria-busy');
    }
    show(input, button);
  }

  // The calendar in a dialog of its own: the page behind is out of reach, Escape leads back to it.
  function show(input, button) {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.className = 'k-dialog k-calendar';
    dialog.setAttribute('aria-label', button.getAttribute('aria-label'));
    const host = dialog.appendChild(document.createElement('span'));
    host.id = 'k-calendar';
    host.appendChild(document.createElement('input')).type = 'hidden';
    const choose = (date) => {
      input.value = date ? shown(date) : '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      dialog.close();
      input.focus();
    };
    const picker = window.jQuery(host);
    picker.datePicker({
      id: host.id,
      inline: true,
      defaultDate: dateOf(input.value),
      minDate: dateOf(input.min),
      maxDate: dateOf(input.max),
      dateFormat: 'yy-mm-dd',
      userLocale: Object.assign({}, window.PrimeFaces.locales[language], { firstDayOfWeek: 1 }),
      monthNavigator: true,
      yearNavigator: 'input',
      yearRange: '2000:2100',
      showButtonBar: true,
      onSelect: (event, date) => choose(date),
      onClearButtonClick: () => choose(null),
    });
    dialog.addEventListener('close', () => {
      picker.datePicker('destroy');
      dialog.remove();
    });
    // the calendar keeps Escape to itself where it can do nothing with it
    dialog.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') dialog.close();
    }, true);
    dialog.showModal();
    place(dialog, input.parentElement.getBoundingClientRect());
    const day = host.querySelector('td a.ui-state-active') || host.querySelector('td.ui-datepicker-today a') ||
      host.querySelector('td a');
    if (day) day.focus();
  }
  // Below the field, or above it where there is more room; in the middle of a narrow screen.
  function place(dialog, field) {
    if (window.innerWidth < WIDE) return;
    const below = field.bottom + 4;
    const fits = below + dialog.offsetHeight <= window.innerHeight;
    Object.assign(dialog.style, {
      margin: '0',
      left: `${Math.max(8, Math.min(field.left, window.innerWidth - dialog.offsetWidth - 8))}px`,
      top: `${fits ? below : Math.max(8, field.top - dialog.offsetHeight - 4)}px`,
    });
  }

  function start() {
    prepareAll();
    if (window.jQuery) window.jQuery(document).on('pfAjaxComplete', prepareAll);
  }
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
})();
