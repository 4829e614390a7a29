/** Painless: the tests of conditions and the tree over them, as `fits_value.ts` and `matches.ts`. */
export const TESTS = `
boolean shWithin(double value, Map bounds) {
  if (bounds.containsKey('gt') && !(value > ((Number) bounds.get('gt')).doubleValue())) { return false; }
  if (bounds.containsKey('gte') && !(value >= ((Number) bounds.get('gte')).doubleValue())) { return false; }
  if (bounds.containsKey('lt') && !(value < ((Number) bounds.get('lt')).doubleValue())) { return false; }
  if (bounds.containsKey('lte') && !(value <= ((Number) bounds.get('lte')).doubleValue())) { return false; }
  return true;
}

boolean shAddressWithin(String digits, Map bounds) {
  for (def bound : bounds.entrySet()) {
    if (bound.getKey() == 'of') { continue; }
    String end = (String) bound.getValue();
    if (shIsV4(digits) != shIsV4(end)) { return false; }
    int order = digits.compareTo(end);
    if (bound.getKey() == 'gt' && order <= 0) { return false; }
    if (bound.getKey() == 'gte' && order < 0) { return false; }
    if (bound.getKey() == 'lt' && order >= 0) { return false; }
    if (bound.getKey() == 'lte' && order > 0) { return false; }
  }
  return true;
}

boolean shInRange(Map bounds, String text) {
  if (bounds.get('of') == 'address') {
    String digits = shAddress(text);
    return digits != null && shAddressWithin(digits, bounds);
  }
  if (bounds.get('of') == 'date') {
    def date = shDate(text);
    return date != null && shWithin((double) date, bounds);
  }
  def number = shNumber(text);
  return number != null && shWithin((double) number, bounds);
}

boolean shEquals(Map test, String kind, boolean fold, String text) {
  if (kind == 'ip') {
    String digits = shAddress(text);
    return digits != null && ((Map) test.get('addresses')).containsKey(digits);
  }
  if (kind == 'number') {
    String key = shNumberKey(text);
    return key != null && ((Map) test.get('numbers')).containsKey(key);
  }
  return fold ? ((Map) test.get('folded')).containsKey(shFold(text)) : ((Map) test.get('texts')).containsKey(text);
}

boolean shFitsValue(Map test, String kind, boolean fold, String text) {
  String asked = (String) test.get('kind');
  if (asked == 'equals') { return shEquals(test, kind, fold, text); }
  if (asked == 'pattern') {
    String value = fold ? shFold(text) : text;
    for (def segments : (List) test.get(fold ? 'folded' : 'patterns')) {
      if (shFits((List) segments, value)) { return true; }
    }
    return false;
  }
  if (asked == 'domain') { return shUnderDomain((Map) test.get('domains'), text); }
  if (asked == 'networks') { return shInNetworks(test, text); }
  return shInRange((Map) test.get('bounds'), text);
}

String shComparable(String kind, String text) {
  String key = kind == 'ip' ? shAddress(text) : kind == 'number' ? shNumberKey(text) : null;
  return key == null ? text : key;
}

boolean shCompares(List left, List right, String kind, boolean equal) {
  if (left.isEmpty() || right.isEmpty()) { return false; }
  Set others = new HashSet();
  for (def text : right) { others.add(shComparable(kind, (String) text)); }
  for (def text : left) { if (others.contains(shComparable(kind, (String) text))) { return equal; } }
  return !equal;
}

boolean shIsHere(Map event, Map field, Map memo) {
  List types = (List) field.get('eventTypes');
  if (types == null) { return true; }
  for (def type : shValues(event, (String) field.get('typePath'), memo)) {
    if (types.contains(type)) { return true; }
  }
  return false;
}

List shAllTexts(Map event, List fields, int longest, Map memo) {
  List all = new ArrayList();
  for (def field : fields) {
    if (shIsHere(event, (Map) field, memo)) { all.addAll(shTexts(event, (Map) field, longest, memo)); }
  }
  return all;
}

boolean shTestField(Map event, Map test, Map field, int longest, Map memo) {
  if (!shIsHere(event, field, memo)) { return false; }
  String asked = (String) test.get('kind');
  if (asked == 'exists') {
    return field.get('values') == null
      ? shHoldsAt(event, (String) field.get('path'))
      : !shTexts(event, field, longest, memo).isEmpty();
  }
  boolean fold = test.get('caseInsensitive') == true || field.get('fold') == true;
  for (def text : shTexts(event, field, longest, memo)) {
    if (shFitsValue(test, (String) field.get('kind'), fold, (String) text)) { return true; }
  }
  return false;
}

boolean shMatches(Map node, Map event, int longest, Map memo) {
  boolean holds = false;
  String kind = (String) node.get('kind');
  if (kind == 'all') {
    holds = true;
    for (def child : (List) node.get('nodes')) {
      if (!shMatches((Map) child, event, longest, memo)) { holds = false; break; }
    }
  } else if (kind == 'any') {
    for (def child : (List) node.get('nodes')) {
      if (shMatches((Map) child, event, longest, memo)) { holds = true; break; }
    }
  } else if (kind == 'compare') {
    List left = shAllTexts(event, (List) node.get('left'), longest, memo);
    List right = shAllTexts(event, (List) node.get('right'), longest, memo);
    holds = shCompares(left, right, (String) node.get('as'), (boolean) node.get('equal'));
  } else {
    Map test = (Map) node.get('test');
    for (def field : (List) node.get('fields')) {
      if (shTestField(event, test, (Map) field, longest, memo)) { holds = true; break; }
    }
  }
  return holds != (boolean) node.get('negated');
}
`;
