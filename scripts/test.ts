import { Command, Option } from 'commander';
import { PART_NAMES, runAll } from './test/run_all';

const program = new Command('npm test --')
  .description('Runs all checks and tests, or just some.')
  .argument('[paths...]', 'only these test files (or parts of their paths), and no checks')
  .addOption(
    new Option('--only <parts...>', 'only these checks and suites').choices([...PART_NAMES]),
  )
  .action(async (paths: string[], { only = [] }: { only?: string[] }) => {
    process.exitCode = (await runAll({ only, paths })) ? 0 : 1;
  });

program.parseAsync().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
