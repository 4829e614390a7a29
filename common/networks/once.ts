/** Makes something of a list once, however often it is asked for while the list is there. */
export const oncePerList = <T, R>(make: (list: readonly T[]) => R): ((list: readonly T[]) => R) => {
  const made = new WeakMap<readonly T[], R>();
  return (list) => {
    const known = made.get(list);
    if (known !== undefined) return known;
    const result = make(list);
    made.set(list, result);
    return result;
  };
};
