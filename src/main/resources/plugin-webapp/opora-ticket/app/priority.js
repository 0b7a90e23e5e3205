// What the ticket's priority has been, and who wants to correct it.
import {element, time} from './dom.js';
import {words} from './words.js';

const entry = (title, by, at, text) =>
  element(
    'li',
    'opora-message',
    element('header', '', element('strong', '', title), element('span', 'opora-author', by), time(at)),
    text ? element('p', 'opora-text', text) : null,
  );

const change = ({kind, from, to, by, at, reason}) =>
  entry(`${words.priorityChanges[kind] ?? kind}: ${from ? `${from} → ${to}` : to}`, by, at, reason);

const view = ({agree, reason}) => [agree ? words.viewAgrees : words.viewDisagrees, reason].filter(Boolean).join(': ');

const proposal = ({state, by, at, reason, fromPriority, toPriority, customerView}) =>
  entry(
    `${words.reclassification} (${words.reclassificationStates[state] ?? state}): ${fromPriority} → ${toPriority}`,
    by,
    at,
    customerView ? `${reason}\n${view(customerView)}` : reason,
  );

/** Nothing for a ticket whose priority is still the one it came with; an accepted correction is among the changes. */
export const prioritySection = ({priorityHistory = [], reclassifications = []}) => {
  const proposed = reclassifications.filter(({state}) => state !== 'ACCEPTED');
  if (priorityHistory.length < 2 && proposed.length === 0) {
    return null;
  }
  return element(
    'section',
    '',
    element('h4', '', words.priorityHistory),
    element('ol', 'opora-messages', ...priorityHistory.map(change), ...proposed.map(proposal)),
  );
};
