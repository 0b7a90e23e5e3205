// Tasklist throws a form away when its person looks at another tab or task. Its own "Save" keeps what was typed in the
// browser, and the form comes back with it: press it for everybody who leaves a form that is not finished.
const LEAVES_THE_FORM = '.nav-tabs a, .tasks-list li, .task-filters a, [cam-tasks-filters] a, [cam-tasks] .task';
const SAVE = 'button[ng-click^="save("]:not([disabled])';

export const keepDrafts = () =>
  document.addEventListener(
    'click',
    ({target}) => {
      if (document.querySelector('.fjs-container') && target.closest?.(LEAVES_THE_FORM)) {
        document.querySelector(SAVE)?.click();
      }
    },
    {capture: true},
  );
