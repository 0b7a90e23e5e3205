// Names and languages of the web applications.
import {language} from '/opora/language.js';

/** A word in the language of the page. */
export const either = (russian, english) => (language === 'ru' ? russian : english);

/** The words of the browser's tab. */
export const named = (russian, english) => ({vendor: either('Опора', 'Opora'), name: either(russian, english)});

/** The fallback's words for dates take the place of the others: it must be the page's own language. */
export const locales = {availableLocales: ['ru', 'en'], fallbackLocale: language};
