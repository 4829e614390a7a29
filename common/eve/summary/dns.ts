import { allAt, firstAt, listed, words, type EveEvent, type Summarizer } from './parts';

/** Where the three formats of DNS events, and alerts, keep the name that was asked. */
const NAMES = [
  'dns.rrname',
  'dns.queries.rrname',
  'dns.query.rrname',
  'dns.answer.rrname',
  'dns.answers.rrname',
];
const TYPES = ['dns.rrtype', 'dns.queries.rrtype', 'dns.query.rrtype', 'dns.answer.rrtype'];

const answersOf = (event: EveEvent): string[] =>
  allAt(
    event,
    'dns.answers.rdata',
    'dns.rdata',
    'dns.answer.answers.rdata',
    ...['A', 'AAAA', 'CNAME', 'PTR', 'MX', 'NS', 'TXT'].map((type) => `dns.grouped.${type}`),
  );

const isAnswer = (event: EveEvent): boolean => {
  const type = firstAt(event, 'dns.type', 'dns.answer.type');
  return type === 'answer' || type === 'response';
};

export const summarizeDns: Summarizer = (event, { client, server }) => {
  const name = listed(allAt(event, ...NAMES).slice(0, 1)) || 'a name';
  const question = words(firstAt(event, ...TYPES), name);
  if (!isAnswer(event)) return words(client, 'asked', server, 'for', question);
  const rcode = firstAt(event, 'dns.rcode', 'dns.answer.rcode');
  const answers = answersOf(event);
  if (answers.length > 0) {
    return words(server, 'answered', client, 'about', `${question}:`, listed(answers));
  }
  const failed = rcode !== undefined && rcode !== 'NOERROR' && rcode !== '0';
  return words(server, 'answered', client, 'about', `${question}:`, failed ? rcode : 'no records');
};

const LOCAL_NAMES = ['mdns', 'llmnr'].flatMap((type) => [
  `${type}.queries.rrname`,
  `${type}.answers.rrname`,
  `${type}.rrname`,
]);

/** mDNS and LLMNR: questions and answers to everybody on the link. */
export const summarizeLocalDns: Summarizer = (event, { source }) => {
  const answers = ['response', 'answer'].includes(firstAt(event, 'mdns.type', 'llmnr.type') ?? '');
  const names = listed(allAt(event, ...LOCAL_NAMES)) || 'names';
  return words(source, answers ? 'announced' : 'asked the local network for', names);
};
