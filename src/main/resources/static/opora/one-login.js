// The web applications show a login form of their own after logout or when the session has ended. It leads nowhere
// here: everybody comes in through the one login page, which sends those back who are still logged in.
const toLoginPage = () => {
  if (/^#\/(login|logout)\b/.test(location.hash)) {
    location.replace('/login');
  }
};

window.addEventListener('hashchange', toLoginPage);
toLoginPage();
