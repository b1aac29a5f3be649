import { make } from './dom.js';

// All carry white text with a contrast of at least 4.5.
const colours = ['#7a3e9d', '#0b6a6a', '#a4262c', '#8a5300', '#2b579a', '#4f6b1e', '#9b3a6b', '#4a5568'];

function initials(name) {
  const words = name.split(/[\s-]+/).filter(Boolean);
  return (words[0][0] + (words.length > 1 ? words.at(-1)[0] : '')).toLocaleUpperCase();
}

function pick(id) {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return colours[sum % colours.length];
}

export function personFace(person) {
  const face = make('span', { class: 'face', 'aria-hidden': 'true' }, initials(person.name));
  face.style.backgroundColor = pick(person.id);
  return face;
}

export const botFace = () => make('img', { class: 'face bot', src: '/page/bot.svg', alt: '' });

export function channelFace(conversation) {
  const face = make('span', { class: 'face channel', 'aria-hidden': 'true' }, '#');
  face.style.backgroundColor = pick(conversation.id);
  return face;
}
