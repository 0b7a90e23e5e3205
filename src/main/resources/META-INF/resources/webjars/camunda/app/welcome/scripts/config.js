// Settings of this web application; what is not named keeps its default.
import {locales, named} from '/opora/brand.js';
import '/opora/one-login.js';

export default {
  app: named('Начало', 'Welcome'),
  locales,
};
