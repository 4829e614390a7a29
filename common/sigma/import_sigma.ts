import { isMap, isScalar, isSeq, parseAllDocuments, type Document } from 'yaml';
import { placeOf, readSigmaRule, unreadable, type Imported, type SpanOf } from '../filters';

const refuse = (message: string): Imported => ({ filters: [], notes: [{ message }] });

const MOST_ALIASES = 100;

/** The work to tell keys apart grows with the square of their number. */
const MOST_RULE = 60_000;

/** Brackets in brackets beyond which no rule is meant, and the parser would run out of stack. */
const MOST_OPEN = 200;

/** How deep lists and maps in brackets are nested at most; brackets in texts are counted too. */
const openBrackets = (text: string): number => {
  let open = 0;
  let most = 0;
  for (const char of text) {
    if (char === '[' || char === '{') open += 1;
    else if ((char === ']' || char === '}') && open > 0) open -= 1;
    most = Math.max(most, open);
  }
  return most;
};

const documentOf = (text: string): Document | Imported => {
  const documents = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  const [document, second] = Array.isArray(documents) ? documents : [];
  if (document === undefined) return refuse('There is no rule in the text.');
  if (second !== undefined) return refuse('Import one rule at a time: there are several.');
  const [problem] = document.errors;
  if (problem === undefined) return document;
  const message = `This is no YAML: ${problem.message.split('\n')[0] ?? ''}`;
  const at = { from: problem.pos[0], to: problem.pos[0] };
  return { filters: [], notes: [{ message, ...placeOf(text, at) }] };
};

/** Finds the places of keys below `detection`. */
const placesIn =
  (document: Document): SpanOf =>
  (path, key) => {
    const node = document.getIn(['detection', ...path], true);
    const found = isMap(node)
      ? node.items.map((pair) => pair.key).find((one) => isScalar(one) && one.value === key)
      : node;
    const range = isScalar(found) || isSeq(found) || isMap(found) ? found.range : undefined;
    return range ? { from: range[0], to: range[1] } : { from: 0, to: 0 };
  };

/** Filters from the YAML text of one Sigma rule about network events. Never throws. */
export const importSigma = (text: string): Imported => {
  const refused = unreadable(text);
  if (refused !== undefined) return refused;
  if (text.length > MOST_RULE) return refuse(`A rule of at most ${MOST_RULE} characters is read.`);
  if (openBrackets(text) > MOST_OPEN) return refuse('Brackets are nested too deep for a rule.');
  const document = documentOf(text);
  if ('filters' in document) return document;
  let content: unknown;
  try {
    content = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch {
    return refuse(
      `The rule has more than ${MOST_ALIASES} YAML aliases, or ones that lead nowhere.`,
    );
  }
  return readSigmaRule(content, text, placesIn(document));
};
