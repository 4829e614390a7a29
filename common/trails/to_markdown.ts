import { codeText, plainText, quotedText } from './markdown_text';
import type { EventStep, QuestionStep, TrailContent, TrailStep } from './trail';

export interface ReportContext {
  /** Who hunted. */
  owner: string;
  /** A time as the person reads it; `zone` is said once. */
  format: (iso: string) => string;
  zone: string;
  /** The whole address of a step, from the search part of it. */
  addressOf: (search: string) => string;
  /** When the report was made, ISO. */
  now: string;
}

const number = new Intl.NumberFormat('en');
const counted = (count: number, one: string): string =>
  `${number.format(count)} ${count === 1 ? one : `${one}s`}`;

export const countsWords = ({ events, hosts, hostsAreExact, incomplete }: QuestionStep['counts']) =>
  `${counted(events, 'event')}, ${hostsAreExact ? '' : 'about '}${counted(hosts, 'host')}${
    incomplete === true ? ' (incomplete: a part of the data did not answer)' : ''
  }`;

/** Parts of an address are encoded already; this keeps what is left from ending the link. */
const link = (words: string, address: string): string =>
  `[${words}](<${address.replace(/[<>\\\s]/g, (sign) => encodeURIComponent(sign))}>)`;

const stepLine = (step: TrailStep, context: ReportContext): string => {
  const at = codeText(context.format(step.at));
  switch (step.kind) {
    case 'question':
      return `${at}: asked ${codeText(step.words)}\n   Found ${countsWords(step.counts)}. ${link('Open', context.addressOf(step.search))}`;
    case 'host':
      return `${at}: looked at host ${codeText(step.ip)}. ${link('Open', context.addressOf(step.search))}`;
    case 'event':
      return `${at}: marked ${codeText(step.sentence)}`;
    case 'note':
      return `${at}: note\n${quotedText(step.text).replace(/^/gm, '   ')}`;
  }
};

const evidenceLines = (event: EventStep, context: ReportContext): string =>
  [
    `- ${codeText(event.sentence)}`,
    `  - Time: ${codeText(event.time)}`,
    `  - Ends: ${codeText(event.ends)}`,
    `  - Document: ${codeText(`${event.index}/${event.id}`)}`,
    `  - ${link('Open', context.addressOf(event.search))}`,
  ].join('\n');

/** A trail for a ticket: the questions in words, what was found then, and the marked events. */
export const trailMarkdown = (trail: TrailContent, context: ReportContext): string => {
  const events = trail.steps.filter((step) => step.kind === 'event');
  const title = trail.name === '' ? 'Hunting trail' : `Hunting trail: ${plainText(trail.name)}`;
  return [
    `# ${title}`,
    '',
    `By ${codeText(context.owner)}, exported ${codeText(context.format(context.now))}. Times are in ${plainText(context.zone)}; counts are as they were when the question was asked.`,
    '',
    '## Steps',
    '',
    ...(trail.steps.length === 0 ? ['No steps.'] : []),
    ...trail.steps.map((step, at) => `${at + 1}. ${stepLine(step, context)}`),
    '',
    `## Evidence (${counted(events.length, 'event')})`,
    '',
    ...(events.length === 0 ? ['No events were marked.'] : []),
    ...events.map((event) => evidenceLines(event, context)),
    '',
  ].join('\n');
};
