// Builds elements. What people typed goes in as text, never as markup.
import {words} from './words.js';

const moment = new Intl.DateTimeFormat(words.locale, {
  timeZone: 'Europe/Moscow',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

export const element = (name, className, ...content) => {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...content.filter((part) => part !== null && part !== undefined));
  return made;
};

export const time = (iso) => {
  const made = element('time', '', moment.format(new Date(iso)));
  made.dateTime = iso;
  return made;
};
