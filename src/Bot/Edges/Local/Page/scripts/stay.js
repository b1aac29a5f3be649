import * as server from './server.js';
import { announce, byId } from './dom.js';
import { drawBar, drawHeading, tellLost } from './frame.js';
import { drawConversations } from './conversations.js';
import { drawComposer } from './composer.js';
import { drawRail } from './rail.js';
import { gist } from './message.js';
import { keepPlace, reveal } from './scroll.js';
import { markSeen } from './seen.js';
import { pressButton } from './press.js';
import { tellLocalTimes } from './people.js';
import { Thread } from './thread.js';
import { wordsFor } from './words.js';
import { writePlace } from './place.js';

/** Being one person: their conversations, their stream, and what is on screen for them. */
export class Stay {
  constructor(world, wanted) {
    Object.assign(this, world, { wanted, threads: new Map(), live: false, words: wordsFor(world.me.language) });
    this.people = new Map(this.office.people.map(person => [person.id, person]));
    this.view = {
      me: this.me, words: this.words, people: this.people, now: () => this.clock.now(),
      press: (item, action, button) => pressButton(item, action, button, this.view),
    };
    document.documentElement.lang = this.me.language;
    document.title = `CheckinBot · ${this.me.name}`;
    byId('thread').replaceChildren();
    drawBar(this);
    this.drawRail();
    this.begin();
  }

  async begin() {
    const found = await server.conversations(this.me.id).catch(() => undefined);
    if (this.ended) return;
    if (!found) { this.again = setTimeout(() => this.begin(), 2000); tellLost(true, this.words); return; }
    for (const conversation of found) this.threads.set(conversation.id, new Thread(conversation, this.view));
    this.open(this.wanted);
    this.stop = server.listen(this.me.id, {
      open: () => { tellLost(false); this.live = false; for (const thread of this.threads.values()) thread.startReplay(); },
      lost: () => tellLost(true, this.words),
      message: message => this.take(message),
      ready: () => this.ready(),
      clock: event => this.clock.set(event),
      news: event => { for (const id of event.people) if (id !== this.me.id) this.news.add(id); this.drawRail(); },
    });
  }

  open(id) {
    this.shown = this.threads.get(id) ?? this.threads.values().next().value;
    if (!this.shown) return;
    byId('thread').replaceChildren(this.shown.list);
    byId('thread').dataset.empty = this.words[this.shown.kind === 'channel' ? 'emptyChannel' : 'emptyChat'];
    byId('thread').setAttribute('aria-label', this.shown.name);
    writePlace(this.me.id, this.shown.id);
    drawHeading(this.shown, this);
    drawComposer(this.shown, this);
    reveal(this.shown.list.lastElementChild);
    this.seen();
  }

  take(message) {
    const thread = this.threads.get(message.conversation);
    if (!thread) { this.learn(message); return; }
    const own = message.from === this.me.id;
    if (thread === this.shown && this.live)
      keepPlace(() => ({ what: thread.take(message), own, item: thread.items.get(message.id) }), this.words);
    else thread.take(message);
    if (!this.live) return;
    if (!own) announce(this.words.saysTo(message.from === 'bot' ? 'CheckinBot' : message.name, gist(message, this.words)));
    this.seen();
  }

  /** A conversation we did not know: somebody joined a team. */
  async learn(message) {
    for (const conversation of await server.conversations(this.me.id))
      if (!this.threads.has(conversation.id)) this.threads.set(conversation.id, new Thread(conversation, this.view));
    if (!this.ended && this.threads.has(message.conversation)) this.take(message);
  }

  ready() {
    this.live = true;
    for (const thread of this.threads.values()) thread.endReplay();
    reveal(this.shown.list.lastElementChild);
    this.seen();
    byId('thread').dataset.ready = this.me.id;
  }

  seen() {
    if (this.live && this.shown && !document.hidden) markSeen(this.me.id, this.shown.id, this.shown.last?.id);
    this.drawRail();
  }

  drawRail() { drawRail(this, drawConversations({ ...this.view, threads: this.threads, open: this.shown, choose: id => this.open(id) })); }
  tick() { tellLocalTimes(byId('rail'), this.clock.now()); }
  end() { this.ended = true; clearTimeout(this.again); this.stop?.(); delete byId('thread').dataset.ready; }
}
