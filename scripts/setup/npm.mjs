import { runAndForward } from './processes.mjs';
import { SetupError } from './setup_error.mjs';

/**
 * Runs npm. The npm that started us is taken where there is one, under the given Node, so that the
 * packages are resolved by the Node that will use them.
 *
 * @param {{ path: string, env: NodeJS.ProcessEnv }} node
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Promise<number>} npm's exit code
 * @throws {SetupError} when there is no npm
 */
export async function runNpm(node, args, cwd) {
  const cli = process.env.npm_execpath;
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) {
    return runAndForward(node.path, [cli, ...quiet], node.env, cwd);
  }
  try {
    return await runAndForward('npm', quiet, node.env, cwd);
  } catch (error) {
    throw new SetupError(`npm cannot be run (${error.message}). Install npm; it comes with Node.`);
  }
}
