import { stringify } from 'yaml';
import { toSigmaRule, type Exported, type ResolvedFilter } from '../filters';

/** The filter as the YAML text of a Sigma rule; see `toSigmaRule`. */
export const toSigma = (filter: ResolvedFilter, title: string): Exported => {
  const { rule, unsupported } = toSigmaRule(filter, title);
  const text =
    rule === undefined ? '' : stringify(rule, { lineWidth: 0, aliasDuplicateObjects: false });
  return { text, unsupported };
};
