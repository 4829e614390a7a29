// The one entry of all npm commands. It runs on any Node from 18 on, with nothing installed, so it
// uses nothing but Node's own modules.
import { COMMANDS, unknownCommandMessage } from './setup/commands.mjs';
import { ensureNode24 } from './setup/node_24.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runAndForward } from './setup/processes.mjs';
import { SetupError } from './setup/setup_error.mjs';

async function main([command, ...args]) {
  if (!COMMANDS.includes(command)) throw new SetupError(unknownCommandMessage(command));
  const node = await ensureNode24();
  await ensurePackages(node);
  return runAndForward(node.path, ['--import', 'tsx', `scripts/${command}.ts`, ...args], node.env);
}

main(process.argv.slice(2)).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error) => {
    console.error(error instanceof SetupError ? error.message : error);
    process.exitCode = 1;
  },
);
