import * as server from './server.js';
import { byId, make } from './dom.js';
import { Clock } from './clock.js';
import { readPlace } from './place.js';
import { Stay } from './stay.js';
import { watchPictures } from './scroll.js';
import { wordsFor } from './words.js';

// The page is a stay: one person with one stream. Choosing somebody else ends it and begins another.

let office, clock, stay;
const news = new Set();

async function start() {
  try {
    office = await server.office();
  } catch {
    const words = wordsFor(navigator.language.slice(0, 2));
    byId('thread').replaceChildren(make('p', { class: 'empty' }, words.noOffice));
    setTimeout(start, 3000);
    return;
  }
  clock = new Clock(office.zone, office.now, () => stay?.tick());
  watchPictures();
  addEventListener('hashchange', follow);
  follow();
}

function follow() {
  const place = readPlace();
  const me = office.people.find(person => person.id === place.as) ?? office.people[0];
  if (stay?.me === me) stay.open(place.conversation);
  else begin(me, place.conversation);
}

function begin(me, conversation) {
  stay?.end();
  news.delete(me.id);
  stay = new Stay({ office, clock, me, news, choose: id => begin(office.people.find(person => person.id === id)) }, conversation);
}

start();
