import { byId, make } from './dom.js';
import { drawPeople } from './people.js';
import { hideRail } from './frame.js';

let drawnFor;

/** Brand, who I am, conversations. Only the conversations are drawn again while somebody is chosen. */
export function drawRail(stay, conversations) {
  const rail = byId('rail');
  const scene = `${stay.me.id} ${[...stay.news].sort()}`;
  const list = byId('people');
  if (drawnFor !== scene && !(list && !list.hidden && stay.shown)) {
    const picking = document.activeElement?.closest?.('.picker');
    drawnFor = scene;
    rail.replaceChildren(
      make('div', { class: 'brand' }, make('img', { src: '/page/bot.svg', alt: '' }),
        make('span', { class: 'about' }, make('strong', {}, 'CheckinBot'), make('span', {}, stay.office.organisation))),
      drawPeople({ people: stay.office.people, me: stay.me, words: stay.words, news: stay.news, now: () => stay.clock.now(), choose: stay.choose }),
      conversations);
    if (picking) rail.querySelector('[data-testid="person-picker"]').focus();
  } else {
    const focused = document.activeElement?.closest?.('.conversation')?.dataset.testid;
    rail.querySelector('nav').replaceWith(conversations);
    if (focused) rail.querySelector(`[data-testid="${focused}"]`)?.focus();
  }
  conversations.addEventListener('click', hideRail);
}
