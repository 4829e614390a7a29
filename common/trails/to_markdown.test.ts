import fc from 'fast-check';
import { trailMarkdown, type ReportContext } from './to_markdown';
import { EMPTY_TRAIL, trailContent, type TrailContent, type TrailStep } from './trail';

const AT = '2026-03-01T10:00:00.000Z';
const context: ReportContext = {
  owner: 'hunter',
  format: (iso) => iso,
  zone: 'Europe/Paris',
  addressOf: (search) => `https://siem.example/app/suricataHunt${search}`,
  now: AT,
};

const question: TrailStep = {
  kind: 'question',
  at: AT,
  words: 'Alerts of the last 48 hours, where client is in Regular users',
  search: '?from=now-48h&to=now',
  counts: { events: 492, hosts: 7, hostsAreExact: true },
};
const event: TrailStep = {
  kind: 'event',
  at: AT,
  index: 'suricata-2026.03.01',
  id: 'abc',
  time: '2026-03-01T09:59:00.123456+0000',
  sentence: '10.1.2.3 asked 203.0.113.9 for `/`',
  ends: '10.1.2.3:51515 to 203.0.113.9:443',
  search: '?event=suricata-2026.03.01%2Fabc',
};
const trail = (steps: TrailStep[], name = ''): TrailContent => ({ ...EMPTY_TRAIL, name, steps });

/** The text of Markdown outside of code, by CommonMark's rule: a run of backticks is closed by one as long. */
const outsideOfCode = (markdown: string): string => {
  let rest = markdown;
  let out = '';
  for (let open = /(?<!\\)`+/.exec(rest); open !== null; open = /(?<!\\)`+/.exec(rest)) {
    const [fence] = open;
    const after = rest.slice(open.index + fence.length);
    const close = new RegExp(`(?<!\`)${fence}(?!\`)`).exec(after);
    if (close === null) throw new Error(`Code that never ends: ${after}`);
    out += rest.slice(0, open.index);
    rest = after.slice(close.index + fence.length);
  }
  return out + rest;
};

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '`',
        '``',
        '\n',
        '\r\n',
        '[x](javascript:alert(1))',
        '<img src=x>',
        '# ',
        '\\',
        '![',
        '](',
        'https://evil.example',
        '|',
        '> ',
        '    ',
        '1. ',
        '\u202e',
        '&lt;',
        '*',
        '_',
        '~~',
        '---',
        ' ',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

it('writes the questions with what was found, and the evidence', () => {
  const text = trailMarkdown(trail([question, event], 'Proxies'), context);
  expect(text).toContain('# Hunting trail: Proxies\n');
  expect(text).toContain('asked `Alerts of the last 48 hours, where client is in Regular users`');
  expect(text).toContain(
    'Found 492 events, 7 hosts. [Open](<https://siem.example/app/suricataHunt?from=now-48h&to=now>)',
  );
  expect(text).toContain('- `` 10.1.2.3 asked 203.0.113.9 for `/` ``');
  expect(text).toContain('Document: `suricata-2026.03.01/abc`');
  expect(text).toContain('## Evidence (1 event)');
});

it('says which counts are not exact, and what is empty', () => {
  const counts = { events: 1, hosts: 10_000, hostsAreExact: false, incomplete: true };
  const text = trailMarkdown(trail([{ ...question, counts }]), context);
  expect(text).toContain('1 event, about 10,000 hosts (incomplete:');
  expect(trailMarkdown(trail([]), context)).toContain('No events were marked.');
});

it('lets nothing that came from the network mean anything', () => {
  const usual = outsideOfCode(
    trailMarkdown(
      trail([
        { ...question, words: 'x' },
        { ...event, sentence: 'x', time: 'x', ends: 'x', id: 'x' },
      ]),
      context,
    ),
  );
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      fc.pre(a.trim() !== '' && b.trim() !== '');
      const text = trailMarkdown(
        trail([
          { ...question, words: a },
          { ...event, sentence: b, time: a, ends: b, id: a },
        ]),
        context,
      );
      const bare = outsideOfCode(text.replaceAll('(empty)', '`x`'));
      expect(bare).toBe(usual);
      expect(text.split('\n')).toHaveLength(usual.split('\n').length);
    }),
  );
});

it('lets notes and names be words, whatever is in them', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      fc.pre(words.trim() !== '');
      const text = trailMarkdown(trail([{ kind: 'note', at: AT, text: words }], words), context);
      const note = text.slice(text.indexOf(': note\n') + 7, text.indexOf('\n\n## Evidence'));
      for (const one of note.split('\n')) expect(one).toMatch(/^ {3}>/);
      const written = [text.split('\n')[0]?.slice('# '.length) ?? '', note.replace(/^ {3}>/gm, '')];
      for (const part of written) {
        expect(part.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[!-/;-@[-`{-~]/);
        expect(part).not.toMatch(/[\p{Cc}\p{Cf}](?<!\n)/u);
      }
    }),
  );
});

it('is kept in a form that is checked when it comes back', () => {
  const content = trail([question, event, { kind: 'note', at: AT, text: 'seen before' }], 'a');
  expect(trailContent.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  expect(trailContent.safeParse({ ...content, version: 2 }).error?.issues[0]?.message).toContain(
    'this release reads version 1',
  );
  const bad = { ...question, search: 'javascript:alert(1)' };
  expect(trailContent.safeParse(trail([bad])).success).toBe(false);
});
