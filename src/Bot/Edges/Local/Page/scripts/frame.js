import { botFace, channelFace } from './faces.js';
import { byId, icon, make } from './dom.js';

const narrow = matchMedia('(max-width: 760px)');

/** The top bar: on a phone the way to the rail, then the demo's clock, then the gallery. */
export function drawBar({ clock, words, me }) {
  const open = make('button', { class: 'quiet only-narrow', type: 'button', 'aria-label': words.openRail, 'data-testid': 'open-rail', onclick: showRail }, icon('menu'));
  const gallery = make('a', { class: 'to-gallery', href: '/gallery', title: words.galleryHint }, icon('grid'), make('span', {}, words.gallery));
  byId('bar').replaceChildren(open, clock.draw(words, me.language), gallery);
}

export function drawHeading(thread, { words }) {
  const face = thread.kind === 'channel' ? channelFace(thread) : botFace();
  byId('heading').replaceChildren(face,
    make('div', { class: 'about' }, make('h1', {}, thread.name), make('span', {}, words[thread.kind])));
}

export function tellLost(lost, words) {
  byId('lost')?.remove();
  if (lost) byId('heading').after(make('p', { id: 'lost', class: 'lost', role: 'status' }, words.lost));
}

export function showRail() {
  byId('rail').classList.add('shown');
  byId('shade').hidden = false;
  byId('rail').querySelector('[data-testid="person-picker"]')?.focus();
}

export function hideRail() {
  if (!narrow.matches) return;
  byId('rail').classList.remove('shown');
  byId('shade').hidden = true;
}

byId('shade').onclick = hideRail;
document.addEventListener('keydown', event => { if (event.key === 'Escape') hideRail(); });
