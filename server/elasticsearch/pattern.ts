const OWN = ['suricata_hunt-', 'suricata_hunt_'] as const;

const isRemote = (expression: string): boolean => expression.includes(':');

/** Our own indices are never searched as events, whatever the pattern says. */
export const withoutOwnIndices = (pattern: string): string => {
  // Exclusions reach the own cluster only; alone they would be taken for names.
  const isLocal = pattern.split(',').some((part) => !isRemote(part) && !part.startsWith('-'));
  return isLocal ? [pattern, ...OWN.map((name) => `-${name}*`)].join(',') : pattern;
};

/** Whether an index is one of ours, in this cluster or another. */
export const isOwnIndex = (index: string): boolean => {
  const name = index.slice(index.indexOf(':') + 1);
  return OWN.some((own) => name.startsWith(own));
};
