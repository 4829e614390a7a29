/** Painless: the instant of a date in milliseconds since 1970, as `dates.ts` reads it. */
export const DATES = `
int shTwo(String text, int at, int length) {
  if (at + 2 > length || shDigits(text.substring(at, at + 2), 0) != 2) { return -1; }
  return Integer.parseInt(text.substring(at, at + 2));
}

def shDate(String text) {
  int length = text.length();
  if (length < 10 || length > 40) { return null; }
  int at = shDigits(text, 0);
  if (at < 4 || at > 6 || at >= length || text.charAt(at) != (char) '-') { return null; }
  long year = Long.parseLong(text.substring(0, at));
  int month = shTwo(text, at + 1, length);
  if (at + 3 >= length || text.charAt(at + 3) != (char) '-') { return null; }
  int day = shTwo(text, at + 4, length);
  at += 6;
  boolean isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  if (year < 1 || month < 1 || month > 12 || day < 1) { return null; }
  int[] days = new int[] {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day > days[month - 1] + (month == 2 && isLeap ? 1 : 0)) { return null; }
  int hour = 0;
  int minute = 0;
  int second = 0;
  int millis = 0;
  if (at < length && text.charAt(at) == (char) 'T') {
    hour = shTwo(text, at + 1, length);
    if (at + 3 >= length || text.charAt(at + 3) != (char) ':') { return null; }
    minute = shTwo(text, at + 4, length);
    at += 6;
    if (at < length && text.charAt(at) == (char) ':') {
      second = shTwo(text, at + 1, length);
      at += 3;
      if (at < length && text.charAt(at) == (char) '.') {
        int end = shDigits(text, at + 1);
        int count = end - at - 1;
        if (count < 1 || count > 9) { return null; }
        millis = Integer.parseInt((text.substring(at + 1, end) + '00').substring(0, 3));
        at = end;
      }
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) { return null; }
  }
  long shift = 0;
  if (at < length && text.charAt(at) == (char) 'Z') { at++; }
  else if (at < length) {
    char sign = text.charAt(at);
    if (sign != (char) '+' && sign != (char) '-') { return null; }
    int hours = shTwo(text, at + 1, length);
    at += 3;
    if (at < length && text.charAt(at) == (char) ':') { at++; }
    int minutes = shTwo(text, at, length);
    at += 2;
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) { return null; }
    shift = (sign == (char) '-' ? -1L : 1L) * (hours * 60 + minutes);
  }
  if (at != length) { return null; }
  long before = year - 1;
  long inYear = 0;
  for (int i = 0; i < month - 1; i++) { inYear += days[i]; }
  if (month > 2 && isLeap) { inYear++; }
  long leapDays = before / 4 - before / 100 + before / 400;
  long day1970 = before * 365L + leapDays + inYear + day - 1 - 719162L;
  return day1970 * 86400000L + (hour * 60L + minute - shift) * 60000L + second * 1000L + millis;
}
`;
