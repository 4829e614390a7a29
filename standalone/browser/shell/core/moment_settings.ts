import type { IUiSettingsClient } from '@kbn/core/public';
import moment from 'moment-timezone';

/** Sets the shared moment to the user's time zone and first day of the week, as Kibana does. */
export const applyMomentSettings = (settings: IUiSettingsClient): void => {
  settings.get$('dateFormat:tz', 'Browser').subscribe((zone) => {
    if (zone === 'Browser') moment.tz.setDefault();
    else if (moment.tz.zone(zone)) moment.tz.setDefault(zone);
    else console.warn(`The setting dateFormat:tz names no time zone: ${zone}`);
  });
  settings.get$('dateFormat:dow', 'Sunday').subscribe((day) => {
    const dow = moment.weekdays().indexOf(day);
    if (dow >= 0) moment.updateLocale(moment.locale(), { week: { dow, doy: 6 } });
  });
};
