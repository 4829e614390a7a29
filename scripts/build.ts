import path from 'node:path';
import { Command } from 'commander';
import { buildPlugin, DEFAULT_KIBANA_VERSION } from './plugin_build';

const main = async (): Promise<void> => {
  const program = new Command('build')
    .description('Builds the plugin as a zip that Kibana installs.')
    .option('--kibana-version <x.y.z>', 'the Kibana that the zip is for', DEFAULT_KIBANA_VERSION)
    .option('--skip-zip', 'make only the folder, not the zip')
    .option('--if-stale', 'do nothing when the sources are those of the last build')
    .option('--root <folder>', 'the sources', path.resolve(__dirname, '..'))
    .option('--out-dir <folder>', 'where to build (default: build in the sources)');
  const options = program.parse().opts<{
    kibanaVersion: string;
    root: string;
    outDir?: string;
    skipZip?: boolean;
    ifStale?: boolean;
  }>();
  if (!/^\d+\.\d+\.\d+$/.test(options.kibanaVersion)) {
    program.error(
      `--kibana-version takes x.y.z, for example 9.4.3, not "${options.kibanaVersion}".`,
    );
  }
  const { pluginDir, zipFile, built, report } = await buildPlugin(options);
  const target = path.relative(process.cwd(), zipFile ?? pluginDir);
  console.log(`${built ? 'Built' : 'Up to date:'} ${target} for Kibana ${options.kibanaVersion}`);
  if (built) console.log(report);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
