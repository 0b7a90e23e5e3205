// Tasklist sorts by creation unless its address says otherwise. Here the nearest deadline comes first, then the highest
// priority, until somebody chooses another order.
const ORDER = JSON.stringify([
  {sortBy: 'dueDate', sortOrder: 'asc'},
  {sortBy: 'priority', sortOrder: 'desc'},
]);

const [path, query] = (location.hash.slice(1) || '/').split('?');
const parameters = new URLSearchParams(query);

if (path === '/' && !parameters.has('sorting')) {
  parameters.set('sorting', ORDER);
  history.replaceState(null, '', `#/?${parameters}`);
}
