// Builds the tab's page from what the API answers. Everything people typed goes in as text, never as markup.
import {element, time} from './dom.js';
import {effortSection} from './effort.js';
import {filesSection} from './files.js';
import {prioritySection} from './priority.js';
import {words} from './words.js';

const day = new Intl.DateTimeFormat(words.locale, {timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric'});

/** "P2DT3H12M5S", below zero with a minus before it, as words; null when it is no duration. */
const duration = (iso) => {
  const parts = /^-?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(iso);
  if (!parts) {
    return iso;
  }
  const named = [
    [parts[1], words.units.days],
    [parts[2], words.units.hours],
    [parts[3], words.units.minutes],
  ];
  const told = named.filter(([amount]) => Number(amount) > 0).map(([amount, unit]) => `${amount}\u00a0${unit}`);
  return told.length > 0 ? told.join(' ') : words.units.less;
};

const remaining = (clock) => {
  if (!clock.remaining) {
    return '—';
  }
  const told = duration(clock.remaining);
  return clock.remaining.startsWith('-') ? words.overdue(told) : told;
};

const clockState = (clock) => {
  if (clock.outcome) {
    return words.outcomes[clock.outcome] ?? clock.outcome;
  }
  const state = words.clockStates[clock.state] ?? clock.state;
  return clock.breachedAt ? `${words.breached}, ${state}` : state;
};

const clockRow = (clock) => {
  const late = clock.breachedAt || clock.outcome === 'BREACHED';
  const row = element(
    'tr',
    late ? 'opora-late' : '',
    element('th', '', words.clockKinds[clock.kind] ?? clock.kind, clock.cycle > 1 ? ` (${clock.cycle})` : null),
    element('td', '', element('span', `opora-state opora-${clock.state.toLowerCase()}`, clockState(clock))),
    element('td', '', clock.dueAt ? time(clock.dueAt) : '—'),
    element('td', '', remaining(clock)),
  );
  row.firstChild.scope = 'row';
  return row;
};

/** Why a promise was broken, as last told. */
const breachReason = ({kind, breachReason: reason}) =>
  element(
    'p',
    'opora-text',
    element('strong', '', `${words.breachReason} (${words.clockKinds[kind] ?? kind}): `),
    `${words.breachCategories[reason.category] ?? reason.category}. ${reason.text} `,
    element('span', 'opora-author', `${reason.by}, ${words.reasonStates[reason.state] ?? reason.state}`),
    reason.comment ? element('span', 'opora-author', `. ${reason.decidedBy}: ${reason.comment}`) : null,
  );

const clocks = (all) => {
  const section = element('section', 'opora-clocks', element('h4', '', words.clocks));
  if (all.length === 0) {
    section.append(element('p', 'opora-hint', words.noClocks));
    return section;
  }
  const head = element('tr', '', ...words.clockColumns.map((title) => element('th', '', title)));
  section.append(
    element('table', '', element('thead', '', head), element('tbody', '', ...all.map(clockRow))),
    ...all.filter((clock) => clock.breachReason).map(breachReason),
  );
  return section;
};

const deadlineState = ({state, waitsFor, decidedBy}) => {
  const told = words.deadlineStates[state]?.[waitsFor] ?? words.deadlineStates[state] ?? state;
  return decidedBy ? `${told} (${decidedBy})` : told;
};

/** Each version is a row; all but the last were answered by another offer. */
const deadlineRows = (deadline) =>
  deadline.versions.map((version) =>
    element(
      'tr',
      '',
      element('td', '', time(version.dueAt)),
      element('td', '', version.by),
      element(
        'td',
        '',
        version.version === deadline.versions.length ? deadlineState(deadline) : words.deadlineStates.COUNTERED,
      ),
    ),
  );

const deadlines = (all) => {
  if (all.length === 0) {
    return null;
  }
  const head = element('tr', '', ...words.deadlineColumns.map((title) => element('th', '', title)));
  return element(
    'section',
    'opora-clocks',
    element('h4', '', words.deadlines),
    element('table', '', element('thead', '', head), element('tbody', '', ...all.flatMap(deadlineRows))),
  );
};

const contract = (ticket) => {
  if (!ticket.contract) {
    return words.noContract;
  }
  const name = words.packages[ticket.contract.package] ?? ticket.contract.package;
  const until = day.format(new Date(ticket.contract.validTo));
  return `${name}, ${words.contractUntil(ticket.contract.number, until)}`;
};

const cover = ({state, reason, confirmedBy, decidedBy}) => {
  const told = words.covers[state] ?? state;
  return [
    reason ? `${told}: ${reason}` : told,
    confirmedBy ? words.confirmedBy(confirmedBy) : null,
    decidedBy ? words.decidedBy(decidedBy) : null,
  ]
    .filter(Boolean)
    .join('; ');
};

const answers = ({systemDown, failing, alternativeExists}) =>
  [words.systemDown[systemDown], words.failing[failing], words.alternativeExists[alternativeExists]].join('; ');

const LONGEST_IN_COLUMN = 60;

const fact = (label, value) =>
  element(
    'div',
    typeof value === 'string' && value.length > LONGEST_IN_COLUMN ? 'opora-wide' : '',
    element('dt', '', label),
    element('dd', '', value),
  );

const facts = (ticket) => {
  const labels = words.facts;
  return element(
    'dl',
    'opora-facts',
    fact(labels.customer, ticket.customer),
    fact(labels.contact, ticket.contact.name),
    ticket.system ? fact(labels.system, ticket.system.name) : null,
    fact(labels.contract, contract(ticket)),
    fact(labels.service, words.services[ticket.service] ?? ticket.service),
    fact(labels.assignee, ticket.assigneeName ?? words.nobody),
    ticket.queue ? fact(labels.queue, words.queues[ticket.queue] ?? ticket.queue) : null,
    fact(labels.registered, time(ticket.registeredAt)),
    ticket.receivedAt === ticket.registeredAt ? null : fact(labels.received, time(ticket.receivedAt)),
    fact(labels.channel, words.channels[ticket.channel] ?? ticket.channel),
    ticket.scope === 'STANDARD' ? null : fact(labels.scope, words.scopes[ticket.scope] ?? ticket.scope),
    fact(labels.cover, cover(ticket.cover)),
    ticket.answers ? fact(words.answers, answers(ticket.answers)) : null,
  );
};

const message = ({kind, visibility, author, text, writtenAt}) => {
  const internal = visibility === 'INTERNAL';
  return element(
    'li',
    internal ? 'opora-message opora-internal' : `opora-message opora-from-${author.kind.toLowerCase()}`,
    element(
      'header',
      '',
      element('strong', '', words.kinds[kind] ?? kind),
      internal ? element('span', 'opora-badge', words.internal) : null,
      element('span', 'opora-author', `${author.name}, ${words.authors[author.kind] ?? author.kind}`),
      time(writtenAt),
    ),
    element('p', 'opora-text', text),
  );
};

const conversation = (messages) =>
  element(
    'section',
    '',
    element('h4', '', words.conversation, ' ', element('small', '', words.times)),
    element('ol', 'opora-messages', ...messages.map(message)),
  );

const title = (ticket, onRefresh) => {
  const refresh = element('button', 'btn btn-default btn-sm', words.refresh);
  refresh.type = 'button';
  refresh.addEventListener('click', onRefresh);
  return element(
    'header',
    'opora-title',
    element('h3', '', element('span', 'opora-number', ticket.number), ` ${ticket.subject}`),
    element('span', `opora-badge opora-priority-${ticket.priority}`, words.priority(ticket.priority)),
    element('span', 'opora-badge', words.statuses[ticket.status] ?? ticket.status),
    refresh,
  );
};

/** The whole page of a ticket. */
export const ticketView = ({ticket, messages, files, effort}, ticketUrl, onRefresh) =>
  element(
    'article',
    '',
    title(ticket, onRefresh),
    clocks(ticket.clocks ?? []),
    deadlines(ticket.deadlineOffers ?? []),
    facts(ticket),
    prioritySection(ticket),
    filesSection(files, ticketUrl, onRefresh),
    effortSection(effort, messages),
    conversation(messages),
  );
