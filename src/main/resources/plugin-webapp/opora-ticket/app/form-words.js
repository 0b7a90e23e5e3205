// The forms' library says what is wrong in English only: here are its sentences in Russian.
import {language} from '/opora/language.js';

const SENTENCES = [
  [/^Field is required\.$/, () => 'Заполните поле.'],
  [/^Field must match pattern .+\.$/, () => 'Здесь нужен другой вид записи.'],
  [/^Field must have minimum value of (.+)\.$/, (least) => `Не меньше ${least}.`],
  [/^Field must have maximum value of (.+)\.$/, (most) => `Не больше ${most}.`],
  [/^Field must have minimum length of (.+)\.$/, (least) => `Не короче ${least} знаков.`],
  [/^Field must have maximum length of (.+)\.$/, (most) => `Не длиннее ${most} знаков.`],
  [/^Select$/, () => 'Выберите'],
];
const PLACES = '.fjs-form-field-error li, .fjs-select-placeholder';

const inRussian = (text) => {
  for (const [english, russian] of SENTENCES) {
    const found = text.match(english);
    if (found) {
      return russian(found[1]);
    }
  }
  return text;
};

const translate = () =>
  document.querySelectorAll(PLACES).forEach(({firstChild: text}) => {
    if (text?.nodeType === Node.TEXT_NODE && inRussian(text.data) !== text.data) {
      text.data = inRussian(text.data);
    }
  });

export const translateForms = () => {
  if (language === 'ru') {
    new MutationObserver(translate).observe(document.body, {childList: true, characterData: true, subtree: true});
  }
};
