// Settings of this web application; what is not named keeps its default.
import '/opora/one-login.js';
import '/opora/nearest-deadline-first.js';

export default {
  // The keyboard shortcuts that Tasklist ships with; this list replaces its own.
  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: 'claims the currently selected task'},
    focusFilter: {key: 'ctrl+shift+f', description: 'sets the focus to the first filter in the list'},
    focusList: {key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list'},
    focusForm: {key: 'ctrl+alt+f', description: 'sets the focus to the first field of the task form'},
    startProcess: {key: 'ctrl+alt+p', description: 'opens the dialog that starts a process'},
  },
};
