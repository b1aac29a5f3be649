import * as server from './server.js';
import { city, full } from './times.js';
import { icon, make } from './dom.js';
import { clearToast, toast } from './toast.js';

/** The demo's clock: it runs on by itself between two words from the service, and walks when asked to. */
export class Clock {
  constructor(zone, now, onTick) {
    Object.assign(this, { zone, onTick, walking: false, asking: undefined });
    this.set({ now });
    setInterval(() => { if (!this.busy) this.tell(); }, 5000);
  }

  get busy() { return this.walking || this.asking !== undefined; }
  now() { return new Date(this.base + (this.busy ? 0 : performance.now() - this.since)); }

  set({ now, walking, note }) {
    this.base = new Date(now).getTime();
    this.since = performance.now();
    if (walking !== undefined) this.walking = walking;
    if (note !== undefined) this.note = note;
    this.tell();
  }

  draw(words, language) {
    Object.assign(this, { words, language });
    this.text = make('time', { class: 'clock-text', 'data-testid': 'clock' });
    this.aside = make('span', { class: 'clock-note', role: 'status' });
    this.buttons = ['ask', 'day', 'week'].map(to => make('button', {
      class: to === 'ask' ? 'walk primary' : 'walk', type: 'button', title: words[`${to}Hint`],
      'data-testid': to === 'ask' ? 'ask-now' : `next-${to}`, 'data-to': to, onclick: () => this.walk(to),
    }, words[to]));
    this.box = make('section', { class: 'clock', 'aria-label': words.clock },
      make('div', { class: 'clock-face' }, icon('clock'), make('span', { class: 'clock-lines' }, this.text, this.aside)),
      make('div', { class: 'walks' }, this.buttons));
    this.tell();
    return this.box;
  }

  async walk(to) {
    if (this.busy) return;
    this.asking = to;
    clearToast();
    this.note = undefined;
    this.base = this.now().getTime();
    this.tell();
    try {
      await server.walk(to);
    } catch (problem) {
      toast(problem instanceof server.Problem && problem.message ? problem.message : this.words.failed, this.words);
    }
    this.asking = undefined;
    this.since = performance.now();
    this.tell();
  }

  tell() {
    if (this.box) {
      const now = this.now();
      this.text.textContent = full(now, this.language, this.zone);
      this.text.dateTime = now.toISOString();
      const aside = this.note || (this.busy ? this.words.walking : this.words.clock + ' · ' + city(this.zone));
      if (this.aside.textContent !== aside) this.aside.textContent = aside;
      this.box.toggleAttribute('aria-busy', this.busy);
      for (const button of this.buttons) {
        button.disabled = this.busy;
        button.toggleAttribute('data-busy', this.asking === button.dataset.to);
      }
    }
    this.onTick?.();
  }
}
