// A field that was left empty and is hidden by a later choice keeps its error, and Tasklist's "Complete" stays disabled for no
// reason that its person could see. "Save" has the form look at its visible fields anew: press it when only such errors are left.
const FORM = '.fjs-container';
const VISIBLE_ERROR = `${FORM} .fjs-form-field-error`;
const COMPLETE = 'button[ng-click="complete()"]';
const SAVE = 'button[ng-click^="save("]:not([disabled])';
const SETTLED_AFTER_MS = 150;

const forget = () => {
  if (document.querySelector(`${COMPLETE}[disabled]`) && !document.querySelector(VISIBLE_ERROR)) {
    document.querySelector(SAVE)?.click();
  }
};

export const forgetHiddenErrors = () => {
  let settled;
  const later = ({target}) => {
    if (target.closest?.(FORM)) {
      clearTimeout(settled);
      settled = setTimeout(forget, SETTLED_AFTER_MS);
    }
  };
  // "Complete" is disabled while it is at work, too.
  const never = ({target}) => target.closest?.(COMPLETE) && clearTimeout(settled);
  const on = (event, listener) => document.addEventListener(event, listener, {capture: true});
  ['input', 'focusin', 'focusout', 'mousedown'].forEach((event) => on(event, later));
  on('click', never);
};
