// Usage: npm ci && npm run write
// Writes one .ics a country: each public holiday is one event with all its dates, in the language of the country and, where the source has
// them, in French and English. What is free in some regions only names them in CATEGORIES.
import fs from 'node:fs';
import path from 'node:path';
import Holidays from 'date-holidays';

const YEARS = { first: 2024, last: 2032 };
const COUNTRIES = ['AT', 'AU', 'BE', 'CA', 'CH', 'CZ', 'DE', 'DK', 'ES', 'FI', 'FR', 'GB', 'IE', 'IT', 'LU', 'MA', 'MC', 'NL', 'NO', 'NZ', 'PL', 'PT', 'SE', 'TN', 'US'];
// The source calls some languages by names of its own.
const TAGS = { cz: 'cs', 'de-at': 'de-AT', 'de-ch': 'de-CH', 'en-us': 'en-US' };

const folder = process.argv[2];
if (!folder) throw new Error('Say where: node write.js FOLDER');
const source = JSON.parse(fs.readFileSync(new URL('node_modules/date-holidays/package.json', import.meta.url))).version;
fs.mkdirSync(folder, { recursive: true });
for (const country of COUNTRIES) fs.writeFileSync(path.join(folder, `${country}.ics`), calendarOf(country));
fs.writeFileSync(path.join(folder, 'ATTRIBUTION.md'), attribution());

function calendarOf(country) {
  const places = placesOf(country);
  const languages = new Holidays(country).getLanguages();
  const spoken = [...new Set([languages[0], ...['fr', 'en'].filter(l => languages.includes(l))])];
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//CheckinBot//date-holidays ${source}//EN`,
    `X-COUNTRY:${country}`, ...places.map(p => `X-REGION;X-CODE=${p.code}:${escaped(p.name)}`),
    ...eventsOf(country, places, spoken), 'END:VCALENDAR'];
  return lines.map(folded).join('\r\n') + '\r\n';
}

// The source names, country by country, the pages that it leans on; its licence asks that they be named with the data.
function attribution() {
  const pages = COUNTRIES.map(country => {
    const text = fs.readFileSync(new URL(`node_modules/date-holidays/data/countries/${country}.yaml`, import.meta.url), 'utf8');
    return `- ${country}: ${[...new Set([...text.matchAll(/@attrib (\S+)/g)].map(m => `<${m[1]}>`))].join(', ')}`;
  });
  return `# Where these calendars come from

The public holidays of ${COUNTRIES.length} countries, ${YEARS.first} to ${YEARS.last}, written by \`bench/holidays/write.js\` from
[date-holidays](https://github.com/commenthol/date-holidays) ${source}. Do not edit them by hand: an organisation adds its own days with
\`./run holidays FILE.ics\`.

The data of date-holidays is available under [CC BY-SA 3.0](https://creativecommons.org/licenses/by-sa/3.0/), as it relies on articles of
Wikipedia; so are the \`.ics\` files in this folder, which are made from it: the days are worked out for those years, only public holidays are
kept, and what is free in the same regions stands in one event. The code of date-holidays, of which nothing is in this folder, is
copyright (c) 2015-present commenthol, under the [ISC licence](https://opensource.org/licenses/ISC).

Attributions, as date-holidays gives them:

${pages.join('\n')}
`;
}

// States and, within some, their parts: BY and BY-KATH.
function placesOf(country) {
  const all = new Holidays();
  return Object.entries(all.getStates(country) ?? {}).flatMap(([state, name]) => [
    { code: state, name, at: [country, state] },
    ...Object.entries(all.getRegions(country, state) ?? {}).map(([part, inner]) => ({ code: `${state}-${part.toUpperCase()}`, name: inner, at: [country, state, part] }))]);
}

function eventsOf(country, places, spoken) {
  const regions = places.length ? places : [{ code: '', at: [country] }];
  const days = new Map();
  // The country itself, for whoever names no region: what is free there without a region is free everywhere.
  for (const { code, at } of [{ code: '*', at: [country] }, ...regions])
    for (const day of publicDays(at, spoken)) {
      const key = `${day.date} ${day.names.join('|')}`;
      if (!days.has(key)) days.set(key, { ...day, codes: new Set() });
      days.get(key).codes.add(code);
    }
  const events = new Map();
  for (const day of days.values()) {
    const codes = regions.map(r => r.code).filter(c => day.codes.has(c));
    const everywhere = day.codes.has('*') && codes.length === regions.length;
    // '*' among the regions: also for whoever names none.
    const where = everywhere ? '' : [...(day.codes.has('*') ? ['*'] : []), ...codes].join(',');
    const key = `${day.names.join('|')} ${where}`;
    if (!events.has(key)) events.set(key, { names: day.names, where, dates: [] });
    events.get(key).dates.push(day.date);
  }
  return [...events.values()]
    .map(e => ({ ...e, dates: e.dates.sort() }))
    .sort((a, b) => compare(a.dates[0], b.dates[0]) || compare(a.names[0], b.names[0]) || compare(a.where, b.where))
    .flatMap((e, at) => eventLines(country, e, at, spoken));
}

function publicDays(at, spoken) {
  const holidays = new Holidays(...at);
  const found = [];
  for (let year = YEARS.first; year <= YEARS.last; year++) {
    const said = spoken.map(l => named(holidays.getHolidays(year, l)));
    for (const key of said[0].keys()) found.push({ date: key.slice(0, 8), names: said.map(s => s.get(key)) });
  }
  return found;
}

// By day and rule, which do not depend on the language. A holiday that begins the evening before is of the day that it is named for.
function named(list) {
  return new Map(list.filter(h => h.type === 'public').map(h => [`${h.date.slice(0, 10).replaceAll('-', '')} ${h.rule}`, h.name]));
}

function eventLines(country, event, at, spoken) {
  const [first, ...others] = event.dates;
  const names = event.names.map((name, i) => ({ name, tag: TAGS[spoken[i]] ?? spoken[i] })).filter((n, i, all) => i === 0 || n.name !== all[0].name);
  return [
    'BEGIN:VEVENT', `UID:${country}-${first}-${at + 1}@checkinbot`, 'DTSTAMP:20240101T000000Z', `DTSTART;VALUE=DATE:${first}`,
    ...inRows(others).map(row => `RDATE;VALUE=DATE:${row.join(',')}`),
    `SUMMARY;LANGUAGE=${names[0].tag}:${escaped(names[0].name)}`, ...names.slice(1).map(n => `COMMENT;LANGUAGE=${n.tag}:${escaped(n.name)}`),
    ...(event.where ? [`CATEGORIES:${event.where}`] : []), 'END:VEVENT'];
}

// As many dates as a line holds.
function inRows(dates) { return dates.length ? [dates.slice(0, 6), ...inRows(dates.slice(6))] : []; }

function compare(a, b) { return a < b ? -1 : a > b ? 1 : 0; }

function escaped(text) { return text.replace(/[\\;,]/g, c => '\\' + c); }

// RFC 5545 3.1: at most 75 octets a line; a character of several stays whole.
function folded(line) {
  const parts = [''];
  let room = 75;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (octets > room) {
      parts.push(' ');
      room = 74;
    }
    parts[parts.length - 1] += character;
    room -= octets;
  }
  return parts.join('\r\n');
}
