/** The commands of package.json; each is the file scripts/<command>.ts. */
export const COMMANDS = [
  'start',
  'test',
  'load',
  'build',
  'bench',
  'format',
  'catalogue_page',
  'pictures',
];

/** @param {string | undefined} command */
export function unknownCommandMessage(command) {
  const problem = command === undefined ? 'No command given.' : `Unknown command "${command}".`;
  return `${problem} The commands are: ${COMMANDS.map((name) => `npm run ${name}`).join(', ')}.`;
}
