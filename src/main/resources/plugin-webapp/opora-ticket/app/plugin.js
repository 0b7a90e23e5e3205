// The tab "Ticket" of a task in Tasklist: it finds the task's ticket, then reads it as any client of the API does.
import {keepDrafts} from './draft.js';
import {translateForms} from './form-words.js';
import {forgetHiddenErrors} from './hidden-errors.js';
import {ticketView} from './ticket.js';
import {words} from './words.js';

const PLUGIN = 'opora-ticket';

keepDrafts();
forgetHiddenErrors();
translateForms();

let opened;

class Refused extends Error {
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

const getJson = async (url, signal) => {
  const response = await fetch(url, {
    signal,
    cache: 'no-store',
    headers: {Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest'},
  });
  if (!response.ok) {
    throw new Refused(response.status);
  }
  return response.json();
};

const load = async (api, taskId, signal) => {
  const taskUrl = `${api.tasklistApi}/plugin/${PLUGIN}/${api.engine}/task/${encodeURIComponent(taskId)}/ticket`;
  const {number} = await getJson(taskUrl, signal);
  const ticketUrl = `${api.tasklistApi.replace(/\/camunda\/.*$/, '')}/api/v1/tickets/${encodeURIComponent(number)}`;
  const [ticket, messages, files, effort] = await Promise.all([
    getJson(ticketUrl, signal),
    getJson(`${ticketUrl}/messages`, signal),
    getJson(`${ticketUrl}/attachments`, signal),
    getJson(`${ticketUrl}/effort`, signal),
  ]);
  return {ticketUrl, ticket, messages, files, effort};
};

const notice = (role, text) => {
  const paragraph = document.createElement('p');
  paragraph.className = 'opora-notice';
  paragraph.setAttribute('role', role);
  paragraph.textContent = text;
  return paragraph;
};

const problem = (error) => notice('alert', words.problems[error.status] ?? words.problems.other);

const show = async (node, api, taskId) => {
  opened?.abort();
  const current = new AbortController();
  opened = current;
  const refresh = () => show(node, api, taskId);
  if (!node.hasChildNodes()) {
    node.replaceChildren(notice('status', words.loading));
  }
  try {
    const loaded = await load(api, taskId, current.signal);
    node.replaceChildren(ticketView(loaded, loaded.ticketUrl, refresh));
  } catch (error) {
    if (!current.signal.aborted) {
      node.replaceChildren(problem(error));
    }
  }
};

export default [
  {
    id: PLUGIN,
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: {label: words.tab},
    render: (node, {api, taskId}) => {
      node.classList.add('opora-ticket');
      node.lang = words.language;
      show(node, api, taskId);
    },
    unmount: () => opened?.abort(),
  },
];
