/** Painless: letters, numbers and wildcards, as `pattern.ts` and `numbers.ts` do it. */
export const TEXTS = `
String shFold(String text) {
  int length = text.length();
  int first = -1;
  for (int i = 0; i < length; i++) {
    char letter = text.charAt(i);
    if (letter >= (char) 'A' && letter <= (char) 'Z') { first = i; break; }
  }
  if (first == -1) { return text; }
  StringBuilder folded = new StringBuilder(text.substring(0, first));
  for (int i = first; i < length; i++) {
    char letter = text.charAt(i);
    boolean isUpper = letter >= (char) 'A' && letter <= (char) 'Z';
    folded.append(isUpper ? (char) (letter + 32) : letter);
  }
  return folded.toString();
}

int shDigits(String text, int from) {
  int at = from;
  while (at < text.length() && text.charAt(at) >= (char) '0' && text.charAt(at) <= (char) '9') { at++; }
  return at;
}

boolean shIsInteger(String text) {
  int from = text.startsWith('-') ? 1 : 0;
  return text.length() > from && shDigits(text, from) == text.length();
}

def shNumber(String text) {
  int from = text.startsWith('-') ? 1 : 0;
  int at = shDigits(text, from);
  if (at == from) { return null; }
  if (at < text.length() && text.charAt(at) == (char) '.') {
    int end = shDigits(text, at + 1);
    if (end == at + 1) { return null; }
    at = end;
  }
  if (at < text.length() && (text.charAt(at) == (char) 'e' || text.charAt(at) == (char) 'E')) {
    at++;
    if (at < text.length() && (text.charAt(at) == (char) '-' || text.charAt(at) == (char) '+')) { at++; }
    int end = shDigits(text, at);
    if (end == at) { return null; }
    at = end;
  }
  if (at != text.length()) { return null; }
  double value = Double.parseDouble(text);
  if (Double.isInfinite(value)) { return null; }
  return value;
}

String shNumberKey(String text) {
  if (shIsInteger(text)) {
    boolean isNegative = text.startsWith('-');
    int from = isNegative ? 1 : 0;
    while (from < text.length() - 1 && text.charAt(from) == (char) '0') { from++; }
    String digits = text.substring(from);
    return isNegative && digits != '0' ? '-' + digits : digits;
  }
  def value = shNumber(text);
  if (value == null) { return null; }
  double number = (double) value;
  if (Math.rint(number) == number && Math.abs(number) <= 9007199254740991.0) {
    return Long.toString((long) number);
  }
  return '~' + number;
}

int shEndOf(String text, int from, List segment) {
  int at = from;
  for (def piece : segment) {
    if (piece instanceof Number) {
      int count = ((Number) piece).intValue();
      if (text.codePointCount(at, text.length()) < count) { return -1; }
      at = text.offsetByCodePoints(at, count);
    } else {
      String literal = (String) piece;
      if (!text.startsWith(literal, at)) { return -1; }
      at += literal.length();
    }
  }
  return at;
}

int shEndOfFirst(String text, int from, List segment) {
  if (segment.isEmpty() || segment.get(0) instanceof Number) { return shEndOf(text, from, segment); }
  String first = (String) segment.get(0);
  int at = text.indexOf(first, from);
  while (at != -1) {
    int end = shEndOf(text, at, segment);
    if (end != -1) { return end; }
    at = text.indexOf(first, at + 1);
  }
  return -1;
}

int shStartOfLast(String text, List segment) {
  int count = 0;
  for (def piece : segment) {
    if (piece instanceof Number) { count += ((Number) piece).intValue(); }
    else {
      String literal = (String) piece;
      count += literal.codePointCount(0, literal.length());
    }
  }
  int all = text.codePointCount(0, text.length());
  return all < count ? -1 : text.offsetByCodePoints(0, all - count);
}

boolean shFits(List segments, String text) {
  int at = shEndOf(text, 0, (List) segments.get(0));
  if (at == -1) { return false; }
  int last = segments.size() - 1;
  if (last == 0) { return at == text.length(); }
  for (int i = 1; i < last; i++) {
    at = shEndOfFirst(text, at, (List) segments.get(i));
    if (at == -1) { return false; }
  }
  int start = shStartOfLast(text, (List) segments.get(last));
  return start >= at && shEndOf(text, start, (List) segments.get(last)) == text.length();
}

boolean shUnderDomain(Map domains, String text) {
  String name = shFold(text);
  if (name.endsWith('.')) { name = name.substring(0, name.length() - 1); }
  if (domains.containsKey(name)) { return true; }
  int dot = name.indexOf('.');
  while (dot != -1) {
    if (domains.containsKey(name.substring(dot + 1))) { return true; }
    dot = name.indexOf('.', dot + 1);
  }
  return false;
}
`;
