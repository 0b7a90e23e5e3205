// The web applications show a login form of their own after logout or when the session has ended. It leads nowhere
// here: everybody comes in through the one login page.
const isOwnForm = () => /^#\/(login|logout)\b/.test(location.hash);

window.addEventListener('hashchange', () => {
  if (isOwnForm()) {
    location.replace('/login');
  }
});

// Whoever was sent a page is logged in. The form's address is left over then, by an application that was left before it
// knew who is there: it would lead away from the one that was chosen.
if (isOwnForm()) {
  history.replaceState(null, '', location.pathname + location.search);
}
