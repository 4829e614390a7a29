import { execFile, spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const PROJECT = resolve(__dirname, '../..');

/** Runs a tool of node_modules with our own output. Resolves to whether it ended well. */
export function runTool(name: string, args: readonly string[], env = {}): Promise<boolean> {
  return run(pathOf(name), args, env);
}

/** Runs a tool of node_modules and gives its standard output, and whether it ended well. */
export function readTool(
  name: string,
  args: readonly string[],
): Promise<{ output: string; passed: boolean }> {
  return new Promise((settle) => {
    const options = { cwd: PROJECT, maxBuffer: 64 * 1024 ** 2 };
    execFile(pathOf(name), args, options, (error, output) => {
      settle({ output, passed: error === null });
    });
  });
}

/** Runs one of our scripts. Resolves to whether it ended well. */
export function runScript(script: string, args: readonly string[] = []): Promise<boolean> {
  return run(process.execPath, ['--import', 'tsx', script, ...args], {});
}

function pathOf(name: string): string {
  return join(PROJECT, 'node_modules', '.bin', name);
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((settle, reject) => {
    const child = spawn(program, args, {
      cwd: PROJECT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('exit', (code) => settle(code === 0));
  });
}
