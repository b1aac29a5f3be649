// Dates and times as a reader of that language writes them, in the zone asked for.

const locales = { fr: 'fr-FR', en: 'en-GB' };
const formats = new Map();

function parts(instant, language, zone, options) {
  const key = [language, zone, ...Object.values(options)].join();
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(locales[language] ?? locales.en, { timeZone: zone, ...options }));
  return Object.fromEntries(formats.get(key).formatToParts(instant).map(part => [part.type, part.value]));
}

/** 15:04 */
export function hour(instant, language, zone) {
  const p = parts(instant, language, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${p.hour}:${p.minute}`;
}

/** jeu. 19 nov. 2026, 15:04 · Thu 19 Nov 2026, 15:04 */
export function full(instant, language, zone) {
  const p = parts(instant, language, zone, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  return `${p.weekday} ${p.day} ${p.month} ${p.year}, ${hour(instant, language, zone)}`;
}

/** jeudi 19 novembre · Thursday 19 November */
export function day(instant, language, zone) {
  const p = parts(instant, language, zone, { weekday: 'long', day: 'numeric', month: 'long' });
  return `${p.weekday} ${p.day} ${p.month}`;
}

/** A short stamp for lists: 15:04 today, else 18 nov. */
export function stamp(instant, now, language, zone) {
  if (day(instant, language, zone) === day(now, language, zone)) return hour(instant, language, zone);
  const p = parts(instant, language, zone, { day: 'numeric', month: 'short' });
  return `${p.day} ${p.month}`;
}

/** Europe/Paris -> Paris */
export const city = zone => zone.split('/').pop().replaceAll('_', ' ');
