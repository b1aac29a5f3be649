/* global AdaptiveCards, markdownit */
// Reads one card as Teams gets it with Microsoft's own renderer and lists what is wrong. The renderer itself passes over a
// misspelt property and a null in silence, so every object is compared with the schema of its kind here.

const { Versions, GlobalRegistry, GlobalSettings, SerializationContext, AdaptiveCard, Column, Choice } = AdaptiveCards;
const teams = Versions.v1_5;

// Everything that Markdown can do, more than Teams reads: if these cannot format our texts, its clients cannot either.
const markdown = markdownit({ html: true, linkify: false, breaks: true });
AdaptiveCard.onProcessMarkdown = (text, result) => Object.assign(result, { outputHtml: markdown.render(text), didProcess: true });
// Teams shows the titles of choices as they stand.
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;

const makers = {
  card: () => new AdaptiveCard(),
  column: () => new Column(),
  choice: () => new Choice(),
  element: type => GlobalRegistry.elements.createInstance(type, teams),
  action: type => GlobalRegistry.actions.createInstance(type, teams),
};

// Which kind of object stands where. These properties hold objects and are read apart from the schemas.
const parts = {
  AdaptiveCard: { body: 'element' },
  Container: { items: 'element' },
  ColumnSet: { columns: 'column' },
  Column: { items: 'element' },
  ActionSet: { actions: 'action' },
  'Input.ChoiceSet': { choices: 'choice' },
};

// What a schema does not name and yet belongs there.
const allowed = {
  // Teams' own: how wide the card is. Other hosts pass over it.
  AdaptiveCard: ['msteams'],
  // Stands in for the button on a client that does not know its kind; any element and action may have one.
  'Action.Execute': ['fallback'],
};

// Objects whose inside is nobody's but ours, or Teams'. `speak` and `fallbackText` need no leave: the renderer's schema of a card names them.
const free = { 'Action.Execute': ['data'], 'Action.Submit': ['data'], AdaptiveCard: ['msteams'] };

function names(thing) {
  const schema = thing.getSchema();
  return Array.from({ length: schema.getCount() }, (_, i) => schema.getItemAt(i))
    .filter(property => property.targetVersion.compareTo(teams) <= 0).map(property => property.name);
}

function nulls(value, path) {
  if (value === null) return [`${path} is null`];
  return typeof value !== 'object' ? [] : Object.entries(value).flatMap(([name, inner]) => nulls(inner, path + (Array.isArray(value) ? `[${name}]` : `.${name}`)));
}

function compare(source, kind, path) {
  if (source === null || typeof source !== 'object') return [`${path} is not an object`];
  const type = source.type ?? kind;
  const thing = makers[kind](type);
  if (!thing) return [`${path} is of an unknown kind, ${type}`];
  const inside = { ...parts[type], ...(allowed[type]?.includes('fallback') && { fallback: kind }) };
  const known = [...names(thing), ...Object.keys(inside), ...(allowed[type] ?? [])];
  return Object.entries(source).flatMap(([name, value]) => {
    const at = `${path}.${name}`;
    if (!known.includes(name)) return [`${at} is no property of ${type}`];
    if (inside[name]) return [value].flat().flatMap((item, i) => compare(item, inside[name], Array.isArray(value) ? `${at}[${i}]` : at));
    if (value !== null && typeof value === 'object' && !Array.isArray(value) && !free[type]?.includes(name)) return [`${at} holds an object that this check does not read`];
    return [];
  });
}

// The renderer checks `lang` with a pattern that remembers its last match, and so would refuse every second card.
const forget = () => { AdaptiveCards.CardElement.langProperty.regEx.lastIndex = 0; };

function read(source, context) {
  forget();
  const card = new AdaptiveCard();
  card.parse(source, context);
  return card;
}

/** As a client sees it that has never heard of Action.Execute. */
function readByOldClient(source) {
  const actions = new AdaptiveCards.CardObjectRegistry();
  GlobalRegistry.populateWithDefaultActions(actions);
  actions.unregister('Action.Execute');
  const context = new SerializationContext(teams);
  context.setActionRegistry(actions);
  return read(source, context);
}

// The renderer lists the actions of a set twice.
const buttons = card => [...new Set(card.getAllActions())].map(a => ({ type: a.getJsonTypeName(), title: a.title, data: a.data?.do }));

/** @returns complaints, and what a person and an older client see. */
window.checkCard = source => {
  const context = new SerializationContext(teams);
  const complaints = [...nulls(source, 'card'), ...compare(source, 'card', 'card')];
  const card = read(source, context);
  for (let i = 0; i < context.eventCount; i++) complaints.push('parsed: ' + context.getEventAt(i).message);
  for (const event of card.validateProperties().validationEvents) complaints.push('validated: ' + event.message);
  document.body.replaceChildren();
  const element = card.render(document.body);
  if (!element) return { complaints: [...complaints, 'rendered: nothing'], buttons: [], older: [], texts: [] };
  const unlabelled = [...element.querySelectorAll('input, textarea')].filter(i => !i.labels?.length && !i.getAttribute('aria-labelledby') && !i.getAttribute('aria-label'));
  if (unlabelled.length > 0) complaints.push(`rendered: ${unlabelled.length} inputs have no label`);
  if (element.querySelector('a, em, strong, code, pre, ul, ol, h1, h2, table, blockquote, hr, del')) complaints.push('rendered: a text was formatted');
  const texts = [...element.querySelectorAll('.ac-textBlock')].filter(block => !block.closest('.ac-input-container')).map(block => block.textContent.trim());
  const images = [...element.querySelectorAll('img')].map(image => image.alt);
  return { complaints, buttons: buttons(card), older: buttons(readByOldClient(source)), texts, images };
};
