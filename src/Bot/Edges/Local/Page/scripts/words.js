// The page's own words. Cards and answers come from the server in the person's language.
// French: no tu or vous, narrow no-break space before high punctuation.

const en = {
  people: 'Who am I?', you: 'You', lead: 'Lead', admin: 'Admin', language: 'English',
  conversations: 'Conversations', chat: 'Personal chat', channel: 'Team channel', edited: 'Edited', today: 'Today',
  unread: n => n === 1 ? '1 unread message' : `${n} unread messages`,
  elsewhere: 'has something new',
  clock: 'Demo clock', ask: 'Ask now', day: 'Next day', week: 'Next week', walking: 'Time is passing…',
  askHint: 'Send this week’s check-ins now', dayHint: 'Walk to tomorrow; whatever falls due happens', weekHint: 'Walk to next week; whatever falls due happens',
  gallery: 'Gallery', galleryHint: 'Every card, in French and English',
  write: 'Message CheckinBot: status, checkin, drift, help…', writeShort: 'status, checkin, drift, help…', writeChannel: '@CheckinBot status',
  send: 'Send', suggestions: ['status', 'checkin', 'pending', 'drift', 'help'], suggestionsLabel: 'Words that work',
  suggestionsChannel: ['@CheckinBot status', '@CheckinBot summary', '@CheckinBot help'],
  emptyChat: 'Nothing yet. “Ask now” sends this week’s check-in; “help” says what works here.',
  emptyChannel: 'Nothing yet. The team’s summary lands here after the round.',
  newest: 'New messages', openRail: 'People and conversations', close: 'Close',
  lost: 'The service does not answer. Trying again…', failed: 'That did not work. Nothing typed is lost.',
  noOffice: 'The service does not answer. Start it with ./run demo, then reload this page.',
  pressing: 'Sending…', saysTo: (who, what) => `${who}: ${what}`, card: 'a card',
};

const fr = {
  people: 'Qui suis-je ?', you: 'Moi', lead: 'Responsable', admin: 'Admin', language: 'Français',
  conversations: 'Conversations', chat: 'Conversation personnelle', channel: 'Canal d’équipe', edited: 'Modifié', today: 'Aujourd’hui',
  unread: n => n === 1 ? '1 message non lu' : `${n} messages non lus`,
  elsewhere: 'a du nouveau',
  clock: 'Horloge de démonstration', ask: 'Demander maintenant', day: 'Jour suivant', week: 'Semaine suivante', walking: 'Le temps passe…',
  askHint: 'Envoyer tout de suite les points de la semaine', dayHint: 'Avancer jusqu’à demain ; ce qui tombe à échéance se produit', weekHint: 'Avancer d’une semaine ; ce qui tombe à échéance se produit',
  gallery: 'Galerie', galleryHint: 'Toutes les cartes, en français et en anglais',
  write: 'Écrire à CheckinBot : statut, point, écarts, aide…', writeShort: 'statut, point, écarts, aide…', writeChannel: '@CheckinBot statut',
  send: 'Envoyer', suggestions: ['statut', 'point', 'en attente', 'écarts', 'aide'], suggestionsLabel: 'Mots compris',
  suggestionsChannel: ['@CheckinBot statut', '@CheckinBot résumé', '@CheckinBot aide'],
  emptyChat: 'Rien encore. « Demander maintenant » envoie le point de la semaine ; « aide » dit ce qui marche ici.',
  emptyChannel: 'Rien encore. Le résumé de l’équipe arrive ici après le point.',
  newest: 'Nouveaux messages', openRail: 'Personnes et conversations', close: 'Fermer',
  lost: 'Le service ne répond pas. Nouvel essai…', failed: 'Échec de l’envoi. Rien de ce qui est écrit n’est perdu.',
  noOffice: 'Le service ne répond pas. Le lancer avec ./run demo, puis recharger cette page.',
  pressing: 'Envoi…', saysTo: (who, what) => `${who} : ${what}`, card: 'une carte',
};

export const wordsFor = language => language === 'fr' ? fr : en;
