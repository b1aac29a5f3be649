import * as server from './server.js';
import { announce } from './dom.js';
import { clearToast, toast } from './toast.js';

/**
 * Sends a pressed button. Until the answer the card is out of reach and the button turns; what was typed stays.
 * The new card comes as a message event; a refusal is shown and the card is given back.
 */
export async function pressButton(item, action, button, view) {
  if (item.hasAttribute('aria-busy')) return;
  const { do: verb, ...inputs } = action.data ?? {};
  const bubble = item.querySelector('.bubble');
  item.setAttribute('aria-busy', 'true');
  bubble.inert = true;
  if (button) button.dataset.busy = '';
  announce(view.words.pressing);
  clearToast();
  try {
    await server.press(view.me.id, item.message.conversation, item.message.id, verb, inputs);
    // The stream is another connection: give the new card a moment before the old one can be pressed again.
    await new Promise(done => setTimeout(done, 300));
  } catch (problem) {
    toast(problem.message && problem instanceof server.Problem ? problem.message : view.words.failed, view.words);
  }
  if (!bubble.isConnected) return;
  bubble.inert = false;
  item.removeAttribute('aria-busy');
  if (button) {
    delete button.dataset.busy;
    if (document.activeElement === document.body) button.focus({ preventScroll: true });
  }
}
