import { PassThrough } from 'node:stream';
import { createLoggers } from './loggers';

function aLog(format: 'json' | 'text', level: 'info' | 'off' = 'info') {
  const destination = new PassThrough();
  const logger = createLoggers({ level, format, destination });
  return { logger, read: () => String(destination.read() ?? '') };
}

test('text shows time, level and context', () => {
  const { logger, read } = aLog('text');
  logger
    .get('plugins', 'x')
    .get('y')
    .warn(() => 'careful');
  expect(read()).toMatch(/^\[\d{4}-\d\d-\d\dT[\d:.]+Z\]\[WARN \]\[plugins\.x\.y\] careful\n$/);
});

test('JSON holds the same and what is given beside', () => {
  const { logger, read } = aLog('json');
  logger.get('a').info('hello', { count: 1 });
  expect(JSON.parse(read())).toMatchObject({ level: 'info', logger: 'a', msg: 'hello', count: 1 });
});

test('what is below the level costs nothing', () => {
  const { logger, read } = aLog('text');
  const message = jest.fn(() => 'x');
  logger.debug(message);
  expect(message).not.toHaveBeenCalled();
  expect(read()).toBe('');
  expect(logger.isLevelEnabled('debug')).toBe(false);
  const off = aLog('text', 'off');
  off.logger.fatal('x');
  expect(off.read()).toBe('');
});

test('of an error its text is logged, and nothing that hangs on it', () => {
  const { logger, read } = aLog('json');
  logger.error(
    Object.assign(new Error('broken'), { meta: { headers: { authorization: 'secret' } } }),
  );
  const line = read();
  expect(line).toContain('Error: broken');
  expect(line).not.toContain('secret');
});
