/**
 * Painless: what stands at a path of a document, as `valuesAt` and `textsAt` of `common/eve` do it.
 * `memo` remembers the answers for one document, since many filters read the same few fields.
 */
export const VALUES = `
void shCollect(def node, String path, List found) {
  if (node == null) { return; }
  if (node instanceof List) {
    for (def element : (List) node) { shCollect(element, path, found); }
    return;
  }
  if (path.isEmpty()) { found.add(node); return; }
  if (!(node instanceof Map)) { return; }
  Map map = (Map) node;
  int dot = path.indexOf('.');
  while (true) {
    String key = dot == -1 ? path : path.substring(0, dot);
    if (map.containsKey(key)) {
      shCollect(map.get(key), dot == -1 ? '' : path.substring(dot + 1), found);
    }
    if (dot == -1) { return; }
    dot = path.indexOf('.', dot + 1);
  }
}

List shValues(Map event, String path, Map memo) {
  List known = (List) memo.get(path);
  if (known != null) { return known; }
  List found = new ArrayList();
  shCollect(event, path, found);
  memo.put(path, found);
  return found;
}

boolean shHoldsValue(def value) {
  if (value == null) { return false; }
  if (value instanceof List) {
    for (def element : (List) value) { if (shHoldsValue(element)) { return true; } }
    return false;
  }
  if (value instanceof Map) {
    for (def element : ((Map) value).values()) { if (shHoldsValue(element)) { return true; } }
    return false;
  }
  return true;
}

boolean shHoldsAt(def node, String path) {
  if (node instanceof List) {
    for (def element : (List) node) { if (shHoldsAt(element, path)) { return true; } }
    return false;
  }
  if (path.isEmpty()) { return shHoldsValue(node); }
  if (!(node instanceof Map)) { return false; }
  for (def entry : ((Map) node).entrySet()) {
    String key = (String) entry.getKey();
    if (key == path) {
      if (shHoldsValue(entry.getValue())) { return true; }
    } else if (path.startsWith(key + '.')) {
      if (shHoldsAt(entry.getValue(), path.substring(key.length() + 1))) { return true; }
    } else if (key.startsWith(path + '.')) {
      if (shHoldsValue(entry.getValue())) { return true; }
    }
  }
  return false;
}

List shTexts(Map event, Map field, int longest, Map memo) {
  String path = (String) field.get('path');
  String key = path + ' texts';
  List known = (List) memo.get(key);
  if (known == null) {
    known = new ArrayList();
    for (def value : shValues(event, path, memo)) {
      if (value instanceof Map) { continue; }
      String text = value.toString();
      if (text.length() <= longest) { known.add(text); }
    }
    memo.put(key, known);
  }
  Map translated = (Map) field.get('values');
  if (translated == null) { return known; }
  List texts = new ArrayList();
  for (def text : known) {
    def eve = translated.get(text);
    if (eve != null) { texts.add(eve); }
  }
  return texts;
}
`;
