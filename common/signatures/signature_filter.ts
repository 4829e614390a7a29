import type { FilterNode } from '../filters';

/**
 * The filter that finds a signature's events and no others: the number is enough unless another
 * generator has one of the same.
 */
export const signatureFilter = ({
  gid,
  sid,
  sidIsShared,
}: {
  gid: string;
  sid: string;
  sidIsShared: boolean;
}): FilterNode => {
  const number: FilterNode = { field: 'alert.signature_id', op: 'is', value: valueOf(sid) };
  return sidIsShared
    ? { all: [{ field: 'alert.gid', op: 'is', value: valueOf(gid) }, number] }
    : number;
};

/** Signature ids are numbers wherever they are small enough to be written as such. */
const valueOf = (text: string): number | string => {
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
};
