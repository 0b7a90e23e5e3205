// Settings of this web application; what is not named keeps its default.
import '/opora/one-login.js';

export default {
};
