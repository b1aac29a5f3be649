import { city, hour } from './times.js';
import { icon, make } from './dom.js';
import { personFace } from './faces.js';

let putAway;
document.addEventListener('pointerdown', event => putAway?.(event.target));

/** Who I am, with the list of everybody behind it. `news` holds the people for whom something new arrived. */
export function drawPeople({ people, me, words, news, now, choose }) {
  const list = make('div', { class: 'people', id: 'people', role: 'group', 'aria-label': words.people, hidden: true },
    people.map(person => drawChoice(person)));
  const others = [...news].some(id => id !== me.id && people.some(person => person.id === id));
  const open = make('button', {
    class: 'person current', type: 'button', 'data-testid': 'person-picker', 'aria-haspopup': 'true', 'aria-expanded': 'false',
    'aria-controls': 'people', 'aria-label': `${words.people} ${me.name}`, onclick: () => toggle(list.hidden),
  }, personFace(me), about(me, true), others && make('span', { class: 'dot', title: words.elsewhere }), icon('down'));
  const box = make('div', { class: 'picker' }, make('p', { class: 'caption' }, words.people), open, list);

  box.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !list.hidden) { event.stopPropagation(); toggle(false); open.focus(); }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event);
  });
  putAway = target => { if (!box.contains(target)) toggle(false); };
  box.addEventListener('focusout', event => { if (event.relatedTarget && !box.contains(event.relatedTarget)) toggle(false); });
  return box;

  function toggle(shown) {
    list.hidden = !shown;
    open.setAttribute('aria-expanded', String(shown));
    if (shown) (list.querySelector('[aria-current]') ?? list.firstElementChild)?.focus();
  }

  function step(event) {
    event.preventDefault();
    if (list.hidden) return toggle(true);
    const choices = [...list.children];
    const at = choices.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    choices.at(at % choices.length)?.focus();
  }

  function drawChoice(person) {
    const dot = news.has(person.id) && make('span', { class: 'dot', title: words.elsewhere });
    return make('button', {
      class: 'person', type: 'button', 'data-testid': `person-${person.id}`, 'aria-label': person.name,
      'aria-current': person.id === me.id ? 'true' : undefined, onclick: () => { toggle(false); choose(person.id); },
    }, personFace(person), about(person, false), dot);
  }

  function about(person, long) {
    const roles = [person.lead && words.lead, person.admin && words.admin].filter(Boolean);
    const local = make('span', { class: 'local', 'data-zone': person.zone }, hour(now(), person.language, person.zone));
    const language = make('abbr', { class: 'language', title: person.language === 'fr' ? 'Français' : 'English' }, person.language.toUpperCase());
    return make('span', { class: 'about' },
      make('span', { class: 'name' }, person.name, roles.map(role => make('span', { class: 'role' }, role))),
      make('span', { class: 'title' }, [person.title, long ? undefined : person.teams?.join(', ')].filter(Boolean).join(' · ')),
      make('span', { class: 'title' }, local, ` ${city(person.zone)} · `, language));
  }
}

/** Sets the local times again without drawing anything anew. */
export function tellLocalTimes(box, now) {
  for (const local of box.querySelectorAll('[data-zone]')) local.textContent = hour(now, 'en', local.dataset.zone);
}
