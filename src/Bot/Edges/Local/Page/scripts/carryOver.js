/* global AdaptiveCards */
// A card may be replaced while someone is typing in it (a second team adds its key results, a field has a problem).
// What was typed stays, unless the service itself now proposes another value for that field.

export function typedIn(card) {
  const typed = new Map();
  for (const input of card?.getAllInputs() ?? []) typed.set(input.id, { proposed: input.defaultValue ?? '', value: input.value ?? '' });
  return typed;
}

export function carryOver(typed, card) {
  for (const input of card?.getAllInputs() ?? []) {
    const before = typed.get(input.id);
    if (!before || before.value === before.proposed || before.proposed !== (input.defaultValue ?? '')) continue;
    fill(input, String(before.value));
    for (let part = input; part; part = part.parent) part.isVisible = true;
  }
}

function fill(input, value) {
  const control = input.renderedInputControlElement;
  const options = control?.matches('input, textarea, select') ? [] : control?.querySelectorAll('input') ?? [];
  if (control && options.length === 0) control.value = value;
  for (const option of options) option.checked = value.split(',').includes(option.value);
}

/** The id of the field that has the focus inside this element, if one has. */
export const focusedField = element => document.activeElement && element.contains(document.activeElement)
  ? document.activeElement.closest('[data-input-id]')?.dataset.inputId : undefined;

export function focusField(element, inputId) {
  const control = inputId && [...element.querySelectorAll('[data-input-id]')].find(found => found.dataset.inputId === inputId);
  if (control) (control.querySelector('input:checked, input') ?? control).focus({ preventScroll: true });
  return Boolean(control);
}
