import { botFace, channelFace } from './faces.js';
import { countUnread } from './seen.js';
import { gist } from './message.js';
import { make } from './dom.js';
import { stamp } from './times.js';

/** The conversations this person can see, the personal one first, with what came last and what is unread. */
export function drawConversations({ threads, me, words, people, open, now, choose }) {
  return make('nav', { 'aria-label': words.conversations },
    make('p', { class: 'caption' }, words.conversations),
    make('ul', { class: 'conversations' }, [...threads.values()].map(thread => make('li', {}, drawEntry(thread)))));

  function drawEntry(thread) {
    const last = thread.last;
    const unread = thread === open ? 0 : countUnread(me.id, thread.id, thread.messages);
    return make('button', {
      class: unread ? 'conversation unread' : 'conversation', type: 'button', 'data-testid': `conversation-${thread.id}`,
      'aria-current': thread === open ? 'true' : undefined, onclick: () => choose(thread.id),
    },
    thread.kind === 'channel' ? channelFace(thread) : botFace(),
    make('span', { class: 'about' },
      make('span', { class: 'name' }, thread.name),
      make('span', { class: 'snippet' }, last ? saidBy(last) : words[thread.kind])),
    make('span', { class: 'marks' },
      last && make('time', { datetime: last.at }, stamp(new Date(last.at), now(), me.language, me.zone)),
      unread > 0 && make('span', { class: 'dot', role: 'img', 'aria-label': words.unread(unread) })));
  }

  function saidBy(message) {
    const line = gist(message, words);
    if (message.from === 'bot') return line;
    const who = message.from === me.id ? words.you : people.get(message.from)?.name.split(' ')[0] ?? message.name;
    return words.saysTo(who, line);
  }
}
