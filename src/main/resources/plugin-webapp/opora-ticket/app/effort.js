// The time spent on a ticket.
import {element, time} from './dom.js';
import {words} from './words.js';

const HOUR = 60;

const told = (minutes) => {
  const hours = Math.floor(Math.abs(minutes) / HOUR);
  const rest = Math.abs(minutes) % HOUR;
  const parts = [
    hours > 0 ? `${hours}\u00a0${words.units.hours}` : null,
    rest > 0 || hours === 0 ? `${rest}\u00a0${words.units.minutes}` : null,
  ];
  return (minutes < 0 ? '−' : '') + parts.filter(Boolean).join(' ');
};

/** The message that the time went into, what was noted with it, or why it was taken back. */
const what = ({text, corrects, messageId}, messages) => {
  if (corrects) {
    return `${words.correction}: ${text}`;
  }
  const {kind} = messages.find(({id}) => id === messageId) ?? {};
  return text ?? words.kinds[kind] ?? kind;
};

const row = (entry, messages) => {
  const {minutes, kind, author, corrects, recordedAt} = entry;
  return element(
    'tr',
    corrects ? 'opora-correction' : '',
    element('td', 'opora-minutes', told(minutes)),
    element('td', '', words.effortKinds[kind] ?? kind),
    element('td', '', author.name),
    element('td', '', time(recordedAt)),
    element('td', 'opora-text', what(entry, messages)),
  );
};

export const effortSection = ({sums, entries}, messages) => {
  const section = element('section', 'opora-effort', element('h4', '', words.effort));
  if (entries.length === 0) {
    section.append(element('p', 'opora-hint', words.noEffort));
    return section;
  }
  const head = element('tr', '', ...words.effortColumns.map((title) => element('th', '', title)));
  section.append(
    element('p', '', words.effortSums(told(sums.includedMinutes), told(sums.billableMinutes))),
    element(
      'details',
      '',
      element('summary', '', words.effortEntries(entries.length)),
      element('table', '', element('thead', '', head), element('tbody', '', ...entries.map((entry) => row(entry, messages)))),
    ),
  );
  return section;
};
