import path from 'node:path';
import { buildHomeUi } from '../../standalone/bundling';

/** Run by the page tests in a process of its own: the bundler does not live in Jest's world. */
buildHomeUi({ root: path.resolve(__dirname, '../..'), ifStale: true }).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
