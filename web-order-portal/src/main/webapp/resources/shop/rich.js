/* Formatted text: the field stays a plain text area for whoever runs no scripts; here it is shown as it will be read. */
(() => {
  const commands = [
    ['bold', 'richBold', 'B', () => document.execCommand('bold')],
    ['heading', 'richHeading', 'H', () => document.execCommand('formatBlock', false, 'h3')],
    ['list', 'richList', '•', () => document.execCommand('insertUnorderedList')],
    ['plain', 'richPlain', '¶', () => {
      document.execCommand('removeFormat');
      document.execCommand('formatBlock', false, 'p');
    }],
  ];

  const button = (place, field, [, label, sign, run]) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'k-button k-button-quiet';
    made.textContent = sign;
    made.title = place.dataset[label];
    made.setAttribute('aria-label', place.dataset[label]);
    made.addEventListener('click', () => {
      field.focus();
      run();
      field.dispatchEvent(new Event('input'));
    });
    return made;
  };

  const html = (text) => {
    if (/<(p|ul|ol|h3|h4|b|strong|br|table)\b/i.test(text)) {
      return text;
    }
    const holder = document.createElement('div');
    for (const part of text.split(/\n\s*\n/).filter((each) => each.trim())) {
      const paragraph = document.createElement('p');
      paragraph.textContent = part;
      holder.append(paragraph);
    }
    return holder.innerHTML;
  };

  for (const place of document.querySelectorAll('[data-rich]')) {
    const area = place.querySelector('textarea');
    const label = place.querySelector(`label[for="${area.id}"]`);
    const field = document.createElement('div');
    field.className = 'shop-rich';
    field.contentEditable = 'true';
    field.setAttribute('role', 'textbox');
    field.setAttribute('aria-multiline', 'true');
    if (label) {
      field.setAttribute('aria-label', label.textContent.trim());
    }
    // parsed without running or loading anything, and cleaned by the server before anybody else sees it
    const read = new DOMParser().parseFromString(html(area.value), 'text/html');
    field.replaceChildren(...read.body.childNodes);
    const tools = document.createElement('div');
    tools.className = 'shop-rich-tools';
    tools.append(...commands.map((each) => button(place, field, each)));
    const whole = document.createElement('div');
    whole.className = 'shop-rich-field';
    whole.append(tools, field);
    area.before(whole);
    area.hidden = true;
    field.addEventListener('input', () => {
      area.value = field.textContent.trim() ? field.innerHTML : '';
      area.dispatchEvent(new Event('input', {bubbles: true}));
    });
    field.addEventListener('paste', (event) => {
      event.preventDefault();
      document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
    });
  }
})();
