import { byId, icon, make } from './dom.js';

// Stays with the newest message as long as the reader does. A message taller than the window shows its top first.

const room = () => byId('thread');
const nearEnd = () => room().scrollHeight - room().scrollTop - room().clientHeight < 60;

export function reveal(item) {
  const view = room();
  if (!item || item.offsetHeight < view.clientHeight - 24) view.scrollTop = view.scrollHeight;
  else view.scrollTop += item.getBoundingClientRect().top - view.getBoundingClientRect().top - 12;
}

/** Runs a change of the shown list and keeps the place: following the end, or where the reader was. */
export function keepPlace(change, words) {
  const follow = nearEnd();
  const { what, own, item } = change();
  if (what === 'same') return;
  if (what === 'new' && (follow || own)) reveal(item);
  else if (what === 'new') showNewest(words);
  else if (follow && item.offsetHeight < room().clientHeight - 24) room().scrollTop = room().scrollHeight;
}

function showNewest(words) {
  room().parentElement.querySelector('.newest')?.remove();
  const button = make('button', { class: 'newest', type: 'button', onclick: () => { reveal(); button.remove(); } }, icon('down'), words.newest);
  room().after(button);
  room().onscroll = () => { if (nearEnd()) button.remove(); };
}

export function watchPictures() {
  room().addEventListener('load', event => {
    const follow = room().scrollHeight - room().scrollTop - room().clientHeight < event.target.offsetHeight + 60;
    if (event.target.matches('img') && follow) reveal(event.target.closest('.message'));
  }, true);
}
