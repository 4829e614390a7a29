/**
 * Painless: addresses as 32 hexadecimal digits (IPv4 as mapped IPv6), as `prepared.ts` has them.
 * Written out, because the address classes of Painless throw on what is no address, and events
 * hold such texts.
 */
export const ADDRESSES = `
String shV4(String text) {
  StringBuilder digits = new StringBuilder();
  int from = 0;
  for (int part = 0; part < 4; part++) {
    int end = shDigits(text, from);
    int length = end - from;
    if (length < 1 || length > 3 || (length > 1 && text.charAt(from) == (char) '0')) { return null; }
    int value = Integer.parseInt(text.substring(from, end));
    if (value > 255) { return null; }
    if (value < 16) { digits.append('0'); }
    digits.append(Integer.toHexString(value));
    if (part < 3) {
      if (end >= text.length() || text.charAt(end) != (char) '.') { return null; }
      from = end + 1;
    } else if (end != text.length()) { return null; }
  }
  return digits.toString();
}

String shGroups(String text) {
  if (text.isEmpty()) { return ''; }
  StringBuilder digits = new StringBuilder();
  int from = 0;
  while (true) {
    int colon = text.indexOf(':', from);
    String group = colon == -1 ? text.substring(from) : text.substring(from, colon);
    if (colon == -1 && group.indexOf('.') != -1) {
      String v4 = shV4(group);
      if (v4 == null) { return null; }
      digits.append(v4);
      return digits.toString();
    }
    int length = group.length();
    if (length < 1 || length > 4) { return null; }
    for (int i = 0; i < length; i++) {
      char digit = group.charAt(i);
      boolean isHex = (digit >= (char) '0' && digit <= (char) '9') || (digit >= (char) 'a' && digit <= (char) 'f');
      if (!isHex) { return null; }
    }
    for (int i = length; i < 4; i++) { digits.append('0'); }
    digits.append(group);
    if (colon == -1) { return digits.toString(); }
    from = colon + 1;
  }
}

String shAddress(String text) {
  int length = text.length();
  if (length < 2 || length > 45) { return null; }
  if (text.indexOf(':') == -1) {
    String v4 = shV4(text);
    return v4 == null ? null : '00000000000000000000ffff' + v4;
  }
  String folded = shFold(text);
  int gap = folded.indexOf('::');
  if (gap == -1) {
    String digits = shGroups(folded);
    return digits == null || digits.length() != 32 ? null : digits;
  }
  String left = shGroups(folded.substring(0, gap));
  String right = shGroups(folded.substring(gap + 2));
  if (left == null || right == null || left.length() % 4 != 0 || folded.substring(0, gap).indexOf('.') != -1) { return null; }
  int missing = 32 - left.length() - right.length();
  if (missing < 4) { return null; }
  StringBuilder digits = new StringBuilder(left);
  for (int i = 0; i < missing; i++) { digits.append('0'); }
  return digits.append(right).toString();
}

boolean shIsV4(String digits) { return digits.startsWith('00000000000000000000ffff'); }

String shKept(String digits, int bits) {
  int whole = bits >> 2;
  String kept = digits.substring(0, whole);
  int rest = bits & 3;
  if (rest == 0) { return kept; }
  int digit = Integer.parseInt(digits.substring(whole, whole + 1), 16) & (15 << (4 - rest)) & 15;
  return kept + Integer.toHexString(digit);
}

boolean shInNetworks(Map test, String text) {
  String digits = shAddress(text);
  if (digits == null) { return false; }
  for (def network : (List) test.get(shIsV4(digits) ? 'v4' : 'v6')) {
    int bits = ((Number) ((Map) network).get('bits')).intValue();
    if (((Map) ((Map) network).get('kept')).containsKey(shKept(digits, bits))) { return true; }
  }
  return false;
}
`;
