import type { SearchField } from '../../common/layouts';
import { countableField, type GroupHunt } from '../hunts';

/** The EVE fields that the list of signatures reads. */
export const SIGNATURE_FIELDS = [
  'alert.signature_id',
  'alert.gid',
  'alert.signature',
  'alert.category',
  'alert.severity',
  'alert.action',
  'src_ip',
  'dest_ip',
] as const;

export type SignatureField = (typeof SIGNATURE_FIELDS)[number];

/** The physical field that can be counted by, in the indices of a layout. */
export const countedField: (hunt: GroupHunt, path: SignatureField) => SearchField | undefined =
  countableField;
