import { byId, icon, make } from './dom.js';

/** A refusal, shown for a while above the composer. One at a time: the newest matters. */
export function toast(text, words) {
  const close = make('button', { class: 'quiet', type: 'button', 'aria-label': words.close, onclick: () => box.remove() }, icon('close'));
  const box = make('div', { class: 'toast', role: 'alert', 'data-testid': 'toast' }, make('span', {}, text), close);
  byId('toasts').replaceChildren(box);
  setTimeout(() => box.remove(), 9000);
}

/** The next thing done makes an older refusal stale. */
export const clearToast = () => byId('toasts').replaceChildren();
