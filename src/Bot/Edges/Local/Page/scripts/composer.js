import * as server from './server.js';
import { byId, icon, make } from './dom.js';
import { clearToast, toast } from './toast.js';

const drafts = new Map();
const said = new Map();

/** The line to type in. A draft belongs to its person and conversation; the up arrow brings back what was said. */
export function drawComposer(thread, { me, words }) {
  const key = `${me.id} ${thread.id}`;
  const inChannel = thread.kind === 'channel';
  const history = said.get(me.id) ?? said.set(me.id, []).get(me.id);
  let at = history.length;

  const input = make('textarea', {
    rows: 1, 'data-testid': 'composer', 'aria-label': inChannel ? `${thread.name}: ${words.writeChannel}` : words.write,
    placeholder: inChannel ? words.writeChannel : innerWidth > 760 ? words.write : words.writeShort, autocomplete: 'off', maxlength: 4000, enterkeyhint: 'send',
  });
  input.value = drafts.get(key) ?? '';
  const go = make('button', { class: 'send', type: 'submit', 'aria-label': words.send }, icon('send'));
  const chips = make('div', { class: 'suggestions', role: 'group', 'aria-label': words.suggestionsLabel },
    (inChannel ? words.suggestionsChannel : words.suggestions).map(word =>
      make('button', { type: 'button', class: 'chip', onclick: () => say(word) }, word)));

  const form = byId('composer');
  form.replaceChildren(chips, make('div', { class: 'line' }, input, go));
  form.onsubmit = event => { event.preventDefault(); say(input.value, true); };
  input.oninput = keep;
  input.onkeydown = event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); say(input.value, true); }
    if (event.key === 'ArrowUp' && recalling()) recall(event, -1);
    if (event.key === 'ArrowDown' && recalling() && at < history.length) recall(event, 1);
  };
  fit();

  function recalling() { return input.value === '' || input.value === history[at]; }

  function recall(event, by) {
    const next = Math.min(Math.max(at + by, 0), history.length);
    if (history.length === 0 || next === at) return;
    event.preventDefault();
    at = next;
    input.value = history[at] ?? '';
    keep();
  }

  function keep() { drafts.set(key, input.value); fit(); }

  function fit() {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 140)}px`;
    go.disabled = input.value.trim() === '';
  }

  async function say(text, typed) {
    const line = text.trim();
    if (line === '' || form.hasAttribute('aria-busy')) return;
    form.setAttribute('aria-busy', 'true');
    clearToast();
    try {
      await server.say(me.id, thread.id, line);
      if (history.at(-1) !== line) history.push(line);
      at = history.length;
      if (typed && input.value === text) { input.value = ''; keep(); }
    } catch (problem) {
      toast(problem instanceof server.Problem && problem.message ? problem.message : words.failed, words);
    }
    form.removeAttribute('aria-busy');
  }
}
