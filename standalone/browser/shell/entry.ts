import { showPlainError } from './bootstrap';

/*
 * The entry of the page. Everything that needs React is required only once the shared modules are
 * known to be there, so that a failed download ends in a message and not in a blank page.
 */
declare const require: (id: './page') => typeof import('./page');

if (window.__kbnSharedDeps__) {
  require('./page').startPage();
} else {
  showPlainError(
    'A script of this page did not load: shared_deps.js. Reload the page to try again.',
  );
}
