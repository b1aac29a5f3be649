/* global AdaptiveCards */
// Microsoft's renderer gives plain radio buttons; a three-way answer reads better as pills in one row.

let cards = 0;

export function dressInputs(card) {
  cards++;
  for (const input of card.getAllInputs()) {
    const control = input.renderedInputControlElement;
    if (!control) continue;
    control.dataset.inputId = input.id;
    if (input instanceof AdaptiveCards.TextInput) control.autocomplete = 'off';
    if (input instanceof AdaptiveCards.ChoiceSetInput && !input.isCompact) dressChoices(input, control);
    if (input instanceof AdaptiveCards.ChoiceSetInput && input.isMultiSelect) dressChoices(input, control);
  }
}

function dressChoices(input, control) {
  const total = input.choices.reduce((sum, choice) => sum + choice.title.length, 0);
  const pills = !input.isMultiSelect && input.choices.length <= 4 && total <= 40;
  control.classList.add('choices', pills ? 'pills' : 'list');
  control.setAttribute('role', input.isMultiSelect ? 'group' : 'radiogroup');
  if (input.label) control.setAttribute('aria-label', input.label);
  for (const option of control.querySelectorAll('input')) {
    // The renderer names a group of radio buttons after the input alone: two cards that ask about the same key
    // result would share one group, and answering one would empty the other.
    option.name = `${cards} ${option.name}`;
    const label = control.querySelector(`label[for="${option.id}"]`);
    if (label) option.setAttribute('aria-labelledby', label.id);
    option.parentElement.onclick = event => { if (event.target === option.parentElement) option.click(); };
  }
}
