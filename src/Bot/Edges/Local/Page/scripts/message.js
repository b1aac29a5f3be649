import { botFace, personFace } from './faces.js';
import { focusField, focusedField, carryOver, typedIn } from './carryOver.js';
import { firstWords, renderCard } from './card.js';
import { hour } from './times.js';
import { make } from './dom.js';

/** One line about a message, for the rail and for screen readers. */
export const gist = (message, words) => message.summary || message.text || (message.card && firstWords(message.card)) || words.card;

/**
 * One message as a list item. `view` knows the reader (me, words, people, zone) and what a press does.
 * The item remembers its message and its card, so that a replacement keeps what was typed.
 */
export function drawMessage(message, view) {
  const item = make('li', { class: `message ${side(message, view)}`, tabindex: '-1', 'data-message-id': message.id });
  fillMessage(item, message, view);
  return item;
}

export function fillMessage(item, message, view) {
  const bubble = make('div', { class: message.card ? 'bubble with-card' : 'bubble' });
  if (message.text) bubble.append(make('p', {}, message.text));
  item.card = undefined;
  if (message.card) {
    const { card, element } = renderCard(message.card, (action, button) => view.press(item, action, button));
    item.card = card;
    bubble.append(element);
  }
  item.message = message;
  item.replaceChildren(...aside(message, view), make('div', { class: 'said' }, headline(message, view), bubble));
}

/** Replaces in place: keeps typed values, the focus, and flashes softly. */
export function replaceMessage(item, message, view) {
  const typed = typedIn(item.card);
  const field = focusedField(item);
  const hadFocus = item.contains(document.activeElement) || item.hasAttribute('aria-busy');
  fillMessage(item, message, view);
  carryOver(typed, item.card);
  item.removeAttribute('aria-busy');
  if (hadFocus && !focusField(item, field)) item.focus({ preventScroll: true });
  item.classList.remove('flash');
  void item.offsetWidth;
  item.classList.add('flash');
}

const side = (message, view) => message.from === view.me.id ? 'mine' : 'theirs';

function aside(message, view) {
  if (message.from === view.me.id) return [];
  const person = view.people.get(message.from);
  return [message.from === 'bot' || !person ? botFace() : personFace(person)];
}

function headline(message, view) {
  const name = message.from === 'bot' ? 'CheckinBot' : message.name;
  const at = make('time', { datetime: message.at }, hour(new Date(message.at), view.me.language, view.me.zone));
  const edited = message.edited && make('span', { class: 'edited' }, view.words.edited);
  const own = message.from === view.me.id;
  return make('div', { class: 'headline' }, make('span', { class: own ? 'unseen' : 'name' }, own ? view.words.you : name), at, edited);
}
