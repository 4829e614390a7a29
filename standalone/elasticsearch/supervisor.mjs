// Starts Elasticsearch and sees to it that it never outlives the program that wanted it. It is a
// process of its own, in a session of its own: its standard input is a pipe held by that program,
// so the pipe closes however the program ends, SIGKILL included, and then Elasticsearch is stopped.
import { spawn } from 'node:child_process';
import { openSync, rmSync, writeFileSync } from 'node:fs';

const { program, args, env, cwd, uid, gid, consoleFile, runningFile, url, graceMs } = JSON.parse(
  process.argv[2],
);

const output = openSync(consoleFile, 'w', 0o644);
const elasticsearch = spawn(program, args, {
  cwd,
  env,
  ...(uid === undefined ? {} : { uid, gid }),
  stdio: ['ignore', output, output],
  // A process group of its own, so that at the worst all of it can be killed and nothing else.
  detached: true,
});

let stopping = false;

function recordState() {
  const state = { supervisor: process.pid, elasticsearch: elasticsearch.pid, url, stopping };
  writeFileSync(runningFile, JSON.stringify(state));
}

function tellParent(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

function stop() {
  if (stopping) return;
  stopping = true;
  if (elasticsearch.pid === undefined) return;
  recordState();
  elasticsearch.kill('SIGTERM');
  setTimeout(() => {
    try {
      process.kill(-elasticsearch.pid, 'SIGKILL');
    } catch {
      // It ended in this moment.
    }
  }, graceMs).unref();
}

elasticsearch.on('spawn', () => {
  recordState();
  tellParent({ pid: elasticsearch.pid });
});
elasticsearch.on('error', (error) => {
  tellParent({ failed: error.message });
  process.exit(1);
});
elasticsearch.on('exit', (code, signal) => {
  rmSync(runningFile, { force: true });
  tellParent({ exit: signal ?? code });
  process.exit(0);
});

// The parent may be gone: then nobody reads what we say.
process.stdout.on('error', () => {});
process.stdin.on('error', stop).on('end', stop).on('close', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
