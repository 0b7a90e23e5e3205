// The files of a ticket: to be saved, and added by whoever works on it.
import {element, time} from './dom.js';
import {words} from './words.js';

const STEP = 1024;
const number = new Intl.NumberFormat(words.locale, {maximumFractionDigits: 1});

const size = (bytes) => {
  let unit = 0;
  let amount = bytes;
  while (amount >= STEP && unit < words.sizes.length - 1) {
    amount /= STEP;
    unit += 1;
  }
  return `${number.format(amount)}\u00a0${words.sizes[unit]}`;
};

const row = (file, ticketUrl) => {
  const link = element('a', '', file.name);
  link.href = `${ticketUrl}/attachments/${encodeURIComponent(file.id)}`;
  link.download = file.name;
  return element(
    'li',
    file.visibility === 'INTERNAL' ? 'opora-file opora-internal' : 'opora-file',
    link,
    element('span', '', size(file.size)),
    element('span', 'opora-author', file.mediaType),
    file.active ? element('span', 'opora-badge opora-active', words.active) : null,
    file.visibility === 'INTERNAL' ? element('span', 'opora-badge', words.internal) : null,
    element('span', 'opora-author', `${file.author.name}, ${words.authors[file.author.kind] ?? file.author.kind}`),
    time(file.addedAt),
  );
};

const send = async (ticketUrl, files, internal) => {
  const root = ticketUrl.replace(/\/api\/v1\/.*$/, '');
  const csrf = await (await fetch(`${root}/csrf`, {cache: 'no-store'})).json();
  const body = new FormData();
  body.append('visibility', internal ? 'INTERNAL' : 'PUBLIC');
  [...files].forEach((file) => body.append('file', file));
  const response = await fetch(`${ticketUrl}/attachments`, {
    method: 'POST',
    body,
    headers: {[csrf.headerName]: csrf.token, 'Accept-Language': words.language},
  });
  if (!response.ok) {
    const problem = await response.json();
    throw new Error(problem.errors?.[0]?.message ?? problem.detail);
  }
};

const labelled = (input, text) => element('label', '', input, ` ${text}`);

const input = (type) => {
  const made = element('input', '');
  made.type = type;
  return made;
};

const uploadForm = (ticketUrl, onRefresh) => {
  const chosen = input('file');
  chosen.multiple = true;
  chosen.ariaLabel = words.chooseFiles;
  const internal = input('checkbox');
  internal.checked = true;
  const attach = element('button', 'btn btn-default btn-sm', words.attach);
  const told = element('p', 'opora-notice');
  told.setAttribute('role', 'alert');
  const form = element('form', 'opora-upload', chosen, labelled(internal, words.internal), attach, told);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (chosen.files.length === 0) {
      told.textContent = words.chooseFiles;
      return;
    }
    attach.disabled = true;
    told.textContent = words.sending;
    try {
      await send(ticketUrl, chosen.files, internal.checked);
      onRefresh();
    } catch (error) {
      told.textContent = error instanceof TypeError ? words.notSent : error.message;
      attach.disabled = false;
    }
  });
  return form;
};

export const filesSection = (files, ticketUrl, onRefresh) =>
  element(
    'section',
    'opora-files',
    element('h4', '', words.files),
    files.length === 0
      ? element('p', 'opora-hint', words.noFiles)
      : element('ul', '', ...files.map((file) => row(file, ticketUrl))),
    uploadForm(ticketUrl, onRefresh),
  );
