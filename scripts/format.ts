import { runTool } from './test/run_tool';

// Writes all files, or those given, in the one format of this project.
const paths = process.argv.slice(2);
runTool('prettier', ['--write', '--log-level', 'warn', ...(paths.length > 0 ? paths : ['.'])]).then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
