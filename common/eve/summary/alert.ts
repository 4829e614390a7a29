import { firstAt, words, type EveEvent, type Speakers } from './parts';

/** The signature, then what the traffic was where the alert says so. */
export const summarizeAlert = (
  event: EveEvent,
  { source, destination, isUnknown }: Speakers,
  traffic: string | undefined,
): string => {
  const id = firstAt(event, 'alert.signature_id');
  const signature =
    firstAt(event, 'alert.signature') ?? (id === undefined ? 'Alert' : `Alert of signature ${id}`);
  const blocked = firstAt(event, 'alert.action') === 'blocked' && '(blocked)';
  // Decoders raise alerts about packets in which they find no addresses.
  if (traffic === undefined && isUnknown) return words(signature, blocked);
  return words(`${signature}:`, traffic ?? `${source} to ${destination}`, blocked);
};
