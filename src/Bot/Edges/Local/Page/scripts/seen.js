// What each person has read: the id of the last message seen in a conversation. An id that is no longer there
// (the demo started anew) counts as nothing read. Kept for the tab's life.

const key = (as, conversation) => `seen ${as} ${conversation}`;

export function markSeen(as, conversation, lastId) {
  if (lastId) sessionStorage.setItem(key(as, conversation), lastId);
}

/** How many messages from others came after the last one seen. */
export function countUnread(as, conversation, messages) {
  const last = sessionStorage.getItem(key(as, conversation));
  const from = messages.findIndex(message => message.id === last) + 1;
  return messages.slice(from).filter(message => message.from !== as).length;
}
