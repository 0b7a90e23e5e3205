// Settings of this web application; what is not named keeps its default.
import {either, locales, named} from '/opora/brand.js';
import '/opora/one-login.js';
import '/opora/nearest-deadline-first.js';

export default {
  app: named('Задачи', 'Tasklist'),
  locales,
  // The keyboard shortcuts that Tasklist ships with; this list replaces its own.
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: either('взять выбранную задачу', 'claim the selected task')},
    focusFilter: {key: 'ctrl+shift+f', description: either('к первому фильтру', 'go to the first filter')},
    focusList: {key: 'ctrl+alt+l', description: either('к первой задаче', 'go to the first task')},
    focusForm: {key: 'ctrl+alt+f', description: either('к первому полю формы', 'go to the first field of the form')},
    startProcess: {key: 'ctrl+alt+p', description: either('запустить процесс', 'start a process')},
  },
};
