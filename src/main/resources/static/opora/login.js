// A link such as /camunda/app/tasklist/default/#/?task=… keeps its part after '#' through the login: the server never
// sees it, but browsers carry the form's fragment along the redirects that follow.
const form = document.getElementById('login');
form.action = form.action.split('#')[0] + location.hash;
