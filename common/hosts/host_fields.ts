import { NAME_FIELDS } from './names';

/** The EVE fields that lists of hosts read, beside those that tell the ends apart. */
export const HOST_FIELDS: readonly string[] = [
  ...NAME_FIELDS,
  'alert.signature_id',
  'flow.bytes_toserver',
  'flow.bytes_toclient',
];
