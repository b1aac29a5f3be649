import * as server from './server.js';
import { byId, make } from './dom.js';
import { renderCard } from './card.js';

// Every card with sample data, one language or both, as wide as a desktop or as a phone.

const words = {
  fr: { title: 'Galerie des cartes', language: 'Langue', width: 'Largeur', fr: 'Français', en: 'English', both: 'Les deux', desktop: 'Ordinateur', phone: 'Téléphone', failed: 'La galerie ne répond pas.' },
  en: { title: 'Card gallery', language: 'Language', width: 'Width', fr: 'Français', en: 'English', both: 'Both', desktop: 'Desktop', phone: 'Phone', failed: 'The gallery does not answer.' },
};
const asked = new URLSearchParams(location.hash.slice(1));
const state = { language: asked.get('language') ?? 'both', width: asked.get('width') ?? 'desktop' };
const chrome = () => words[state.language === 'fr' || (state.language === 'both' && navigator.language.startsWith('fr')) ? 'fr' : 'en'];

async function show() {
  history.replaceState(null, '', `#${new URLSearchParams(state)}`);
  document.documentElement.lang = chrome() === words.fr ? 'fr' : 'en';
  document.title = `CheckinBot · ${chrome().title}`;
  drawControls();
  const shelf = byId('shelf');
  shelf.className = state.width;
  const languages = state.language === 'both' ? ['fr', 'en'] : [state.language];
  try {
    const lists = await Promise.all(languages.map(server.gallery));
    shelf.replaceChildren(...lists[0].map((_, i) => drawExhibit(languages, lists.map(list => list[i]))));
  } catch {
    shelf.replaceChildren(make('p', {}, chrome().failed));
  }
}

function drawControls() {
  const focused = document.activeElement?.id;
  byId('controls').replaceChildren(
    make('a', { class: 'home', href: '/' }, make('img', { src: '/page/bot.svg', alt: 'CheckinBot' }), make('h1', {}, chrome().title)),
    drawChoice('language', ['fr', 'en', 'both']), drawChoice('width', ['desktop', 'phone']));
  if (focused) byId(focused)?.focus();
}

function drawChoice(name, values) {
  return make('fieldset', { 'aria-label': chrome()[name] }, values.map(value => make('label', {},
    make('input', { type: 'radio', name, value, id: `${name}-${value}`, checked: state[name] === value, onchange: () => { state[name] = value; show(); } }),
    chrome()[value])));
}

function drawExhibit(languages, entries) {
  const own = entries.at(languages.indexOf(document.documentElement.lang)) ?? entries[0];
  return make('section', { class: 'exhibit', 'data-testid': `exhibit-${entries[0].name}` },
    make('h2', {}, own.name), make('p', {}, own.about),
    make('div', { class: 'pair' }, entries.map((entry, i) => make('div', { class: 'frame', lang: languages[i] },
      make('p', { class: 'summary' }, make('abbr', {}, languages[i].toUpperCase()), entry.summary),
      make('div', { class: 'bubble with-card' }, renderCard(entry.card, () => {}).element)))));
}

show();
