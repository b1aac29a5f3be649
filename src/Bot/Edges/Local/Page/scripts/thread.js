import { drawMessage, replaceMessage } from './message.js';
import { day } from './times.js';
import { make } from './dom.js';

const groupMinutes = 5;

/** One conversation: its messages in order and their list. The list lives on while another one is shown. */
export class Thread {
  constructor(conversation, view) {
    Object.assign(this, conversation);
    this.view = view;
    this.items = new Map();
    this.list = make('ol', { class: 'messages', 'aria-label': conversation.name, 'data-testid': 'messages' });
  }

  get messages() { return [...this.items.values()].map(item => item.message); }
  get last() { return [...this.items.values()].at(-1)?.message; }

  /** Answers 'new', 'replaced' or 'same' (a replay after a reconnection brings everything once more). */
  take(message) {
    const item = this.items.get(message.id);
    this.replayed?.add(message.id);
    if (!item) {
      this.append(message);
      return 'new';
    }
    if (JSON.stringify(item.message) === JSON.stringify(message)) return 'same';
    replaceMessage(item, message, this.view);
    return 'replaced';
  }

  append(message) {
    const before = this.last;
    const item = drawMessage(message, this.view);
    const today = day(new Date(message.at), this.view.me.language, this.view.me.zone);
    const sameDay = before && today === day(new Date(before.at), this.view.me.language, this.view.me.zone);
    if (!sameDay) this.list.append(make('li', { class: 'day', 'aria-hidden': 'true' }, make('span', {}, today)));
    const close = sameDay && before.from === message.from && new Date(message.at) - new Date(before.at) < groupMinutes * 60000;
    item.classList.toggle('follows', Boolean(close));
    this.items.set(message.id, item);
    this.list.append(item);
  }

  startReplay() { this.replayed = new Set(); }

  /** What a replay did not bring is gone (the demo started anew): the rest is drawn again, in its order. */
  endReplay() {
    const replayed = this.replayed;
    this.replayed = undefined;
    if (!replayed || [...this.items.keys()].every(id => replayed.has(id))) return;
    const kept = this.messages.filter(message => replayed.has(message.id));
    this.items.clear();
    this.list.replaceChildren();
    for (const message of kept) this.append(message);
  }
}
