// The five things the page says to the service and the one stream it listens to.

/** A refusal in the service's own words, fit to be shown. */
export class Problem extends Error {}

async function answerOf(response) {
  if (response.ok) return response.status === 204 ? undefined : response.json();
  const body = await response.json().catch(() => ({}));
  throw new Problem(body.problem ?? '');
}

const read = path => fetch(path, { headers: { Accept: 'application/json' }, cache: 'no-store' }).then(answerOf);
const send = (path, body) => fetch(path, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
  body: JSON.stringify(body),
}).then(answerOf);

export const office = () => read('/local/office');
export const conversations = as => read(`/local/conversations?as=${encodeURIComponent(as)}`);
export const gallery = language => read(`/local/gallery?language=${language}`);
export const say = (as, conversation, text) => send('/local/say', { as, conversation, text });
export const press = (as, conversation, message, action, inputs) => send('/local/press', { as, conversation, message, do: action, inputs });
export const walk = to => send('/local/clock', { to });

/**
 * Listens as one person. `on` has open, message, ready, clock, news and lost. The browser reconnects by itself;
 * only when the service refused (a person who is gone, a restart) does it give up, and then we try again.
 */
export function listen(as, on) {
  let source, again, closed = false;
  const connect = () => {
    source = new EventSource(`/local/events?as=${encodeURIComponent(as)}`);
    source.onopen = () => on.open();
    source.onerror = () => {
      if (closed) return;
      on.lost();
      if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, 2000);
    };
    for (const name of ['message', 'clock', 'news'])
      source.addEventListener(name, event => on[name](JSON.parse(event.data)));
    source.addEventListener('ready', () => on.ready());
  };
  connect();
  return () => { closed = true; clearTimeout(again); source.close(); };
}
