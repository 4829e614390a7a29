import { TACTICS, technique } from '../catalogue';

/** An ATT&CK technique that a rule names. */
export interface RuleTechnique {
  /** As the rule writes it, for filters. */
  written: string;
  /** As ATT&CK writes it: T1071.001. */
  id: string;
  /** Undefined where neither we nor the rule know. */
  name: string | undefined;
  tactics: string[];
}

const spaced = (name: string): string => name.replaceAll('_', ' ');

/**
 * The techniques in the metadata of a rule, with their names: ours where we have them, else those
 * of the rule, which belong to the ids by their place.
 */
export const techniquesOf = (
  metadata: Readonly<Record<string, readonly string[]>>,
): RuleTechnique[] => {
  const ids = metadata['mitre_technique_id'] ?? [];
  const names = metadata['mitre_technique_name'] ?? [];
  const tactics = metadata['mitre_tactic_name'] ?? [];
  return ids.map((written, at) => {
    const id = written.replace(/^(T\d{4})_(\d{3})$/i, '$1.$2').toUpperCase();
    const known = technique(id);
    return {
      written,
      id,
      name:
        known?.name ??
        (names.length === ids.length && names[at] !== undefined ? spaced(names[at]) : undefined),
      tactics: known?.tactics.map((tactic) => TACTICS[tactic]) ?? tactics.map(spaced),
    };
  });
};
