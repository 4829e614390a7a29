import type { GuidedIdea, HostSide } from './types';

const SIDES: Readonly<Record<HostSide, string>> = {
  client: 'the clients of the events: who asked, sent or connected',
  server: 'the servers behind the events: who was asked and answers',
  both: 'both ends of the events',
};

/** Whose hosts a guided filter is about, as the end of a sentence, with the role that they show. */
export const hostsOfInterest = ({
  hostSide,
  role,
}: Pick<GuidedIdea, 'hostSide' | 'role'>): string =>
  role === undefined ? SIDES[hostSide] : `${SIDES[hostSide]} (role: ${role})`;
