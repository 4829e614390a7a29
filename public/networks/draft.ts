import {
  formatCidr,
  KIND_COLOURS,
  networkInput,
  parseCidr,
  withColour,
  type NetworkAttributes,
  type NetworkColour,
  type NetworkKind,
} from '../../common/networks';

/** What is typed into the form. */
export interface NetworkDraft {
  name: string;
  kind: NetworkKind;
  /** Ranges with spaces, commas or line ends between. */
  ranges: string;
  /** Undefined while it follows the kind. */
  colour: NetworkColour | undefined;
  description: string;
  home: boolean;
}

export const NEW_DRAFT: NetworkDraft = {
  name: '',
  kind: 'department',
  ranges: '',
  colour: undefined,
  description: '',
  home: true,
};

export const draftOf = (network: NetworkAttributes): NetworkDraft => ({
  name: network.name,
  kind: network.kind,
  ranges: network.cidrs.join('\n'),
  colour: network.colour === KIND_COLOURS[network.kind] ? undefined : network.colour,
  description: network.description,
  home: network.home,
});

const rangesIn = (text: string): string[] => text.split(/[\s,;]+/).filter((one) => one !== '');

/** Where something is wrong with a draft, and what. */
export interface DraftProblem {
  field: string;
  message: string;
}

/** The network that a draft says, or everything that is wrong with it. */
export const readDraft = ({
  ranges,
  ...draft
}: NetworkDraft): { network: NetworkAttributes } | { problems: DraftProblem[] } => {
  const parsed = networkInput.safeParse({ ...draft, cidrs: rangesIn(ranges) });
  if (parsed.success) return { network: withColour(parsed.data) };
  return {
    problems: parsed.error.issues.map(({ path, message }) => ({
      field: String(path[0] ?? ''),
      message,
    })),
  };
};

/** Ranges that are kept otherwise than they were typed: bits behind the prefix do not count. */
export const rewritten = (ranges: string): { typed: string; kept: string }[] =>
  rangesIn(ranges).flatMap((typed) => {
    const cidr = parseCidr(typed);
    const kept = cidr && formatCidr(cidr);
    return kept === undefined || kept === typed || kept === `${typed}/32` || kept === `${typed}/128`
      ? []
      : [{ typed, kept }];
  });
