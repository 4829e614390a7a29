import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What rspack says about one problem. */
export interface Problem {
  message: string;
  /** The module it is in, relative to the build's root. */
  moduleName?: string;
}

/** The first line of a file that names a module, or nothing. */
const lineOf = (file: string, request: string): number | undefined => {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findIndex(
    (line) => line.includes(`'${request}'`) || line.includes(`"${request}"`),
  );
  return index < 0 ? undefined : index + 1;
};

/** The message without its picture of the code: that shows compiled lines, not those of the file. */
const withoutPicture = (message: string): string =>
  message
    .split('\n')
    .filter((line) => !/^\s*(╭|╰|·|│|\d+ │)/.test(line))
    .map((line) => line.replace(/^\s*[×⚠]\s*/, ''))
    .join('\n')
    .trim();

/**
 * One problem in plain text: file, line where it can be told, and what is wrong. Syntax errors keep
 * their picture, because the parser has seen the file as it is.
 */
export const problemText = ({ message, moduleName }: Problem, root: string): string => {
  if (!moduleName) return withoutPicture(message);
  const file = moduleName.replace(/^\.\//, '');
  if (message.includes('Module build failed')) return `${file}\n${message}`;
  const request = /(?:Can't resolve|not found in|module) '([^']+)'/.exec(message)?.[1];
  const line = request === undefined ? undefined : lineOf(path.resolve(root, file), request);
  return `${file}${line === undefined ? '' : `:${line}`}: ${withoutPicture(message)}`;
};
