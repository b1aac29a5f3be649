// Who I am and which conversation is open live in the address, so that a reload or a shared link keeps them.

export function readPlace() {
  const hash = new URLSearchParams(location.hash.slice(1));
  return { as: hash.get('as'), conversation: hash.get('in') };
}

export function writePlace(as, conversation) {
  const hash = new URLSearchParams({ as });
  if (conversation) hash.set('in', conversation);
  const next = '#' + hash.toString().replaceAll('%3A', ':');
  if (next !== location.hash) history.replaceState(null, '', next);
}
