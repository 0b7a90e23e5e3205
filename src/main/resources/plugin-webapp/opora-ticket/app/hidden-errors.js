// A field that was left empty and is hidden by a later choice keeps its error, and Tasklist's "Complete" stays disabled for no
// reason that its person could see. "Save" has the form look at its visible fields anew: press it when only such errors are left.
const FORM = '.fjs-container';
const VISIBLE_ERROR = `${FORM} .fjs-form-field-error`;
const COMPLETE = 'button[ng-click="complete()"]';
const SAVE = 'button[ng-click^="save("]:not([disabled])';
// Later than the form takes over what is typed (300 ms): looking at its fields anew before that would empty them. A slow
// browser may still show an error that is about to go, hence the second look.
const LOOKS_AFTER_MS = [500, 2000];

const forget = () => {
  if (document.querySelector(`${COMPLETE}[disabled]`) && !document.querySelector(VISIBLE_ERROR)) {
    document.querySelector(SAVE)?.click();
  }
};

export const forgetHiddenErrors = () => {
  let looks = [];
  const stop = () => looks.forEach(clearTimeout);
  const later = ({target}) => {
    if (target.closest?.(FORM)) {
      stop();
      looks = LOOKS_AFTER_MS.map((delay) => setTimeout(forget, delay));
    }
  };
  // "Complete" is disabled while it is at work, too.
  const never = ({target}) => target.closest?.(COMPLETE) && stop();
  const on = (event, listener) => document.addEventListener(event, listener, {capture: true});
  ['input', 'focusin', 'focusout', 'mousedown'].forEach((event) => on(event, later));
  on('click', never);
};
