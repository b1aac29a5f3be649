import { dressInputs } from './dressInputs.js';
import { hostConfig } from './hostConfig.js';

/* global AdaptiveCards, markdownit */
const { AdaptiveCard, HostConfig, SerializationContext, GlobalSettings } = AdaptiveCards;

// Teams reads bold, italic, lists and links in a text block, and nothing else: the same here, so that no card
// looks right in the demo and wrong in Teams.
const markdown = markdownit('zero', { html: false, breaks: true }).enable(['emphasis', 'link', 'list', 'newline', 'escape', 'entity']);
const config = new HostConfig(hostConfig);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};
GlobalSettings.useMarkdownInRadioButtonAndCheckbox = false;
GlobalSettings.setTabIndexAtCardRoot = false;

/**
 * Renders one Adaptive Card. `onPress(action, button)` gets what is executed or submitted; links open in a new tab
 * and toggles stay in the page. Answers the card and its element; an unknown element is an error in the console.
 */
export function renderCard(json, onPress) {
  const card = new AdaptiveCard();
  const context = new SerializationContext();
  card.hostConfig = config;
  card.onExecuteAction = action => {
    if (action instanceof AdaptiveCards.OpenUrlAction) openLink(action.url);
    else if (action instanceof AdaptiveCards.SubmitActionBase) onPress(action, action.renderedElement);
  };
  card.onAnchorClicked = (_, anchor) => { openLink(anchor.href); return true; };
  // The renderer checks `lang` with a pattern that remembers its last match, and so refuses every second card.
  const { lang, ...rest } = json;
  card.parse(rest, context);
  for (let i = 0; i < context.eventCount; i++) console.error('Adaptive Card:', context.getEventAt(i).message, json);
  const element = card.render();
  if (lang) element.lang = lang;
  dressInputs(card);
  for (const action of card.getAllActions())
    if (action.renderedElement && action.data?.do) action.renderedElement.dataset.do = action.data.do;
  return { card, element };
}

function openLink(url) {
  const target = new URL(url, location.href);
  if (['http:', 'https:', 'mailto:'].includes(target.protocol)) window.open(target.href, '_blank', 'noopener');
}

/** What a text-only place shows of a card: its first words. */
export function firstWords(json) {
  const queue = [...(json.body ?? [])];
  while (queue.length > 0) {
    const item = queue.shift();
    if (item.text) return item.text.replaceAll(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '');
    queue.unshift(...(item.items ?? item.columns ?? item.inlines ?? []));
  }
  return undefined;
}
