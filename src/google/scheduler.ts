import type { Scheduler } from '../jobs/ports';
import type { TRIGGERS } from '../surface';

/** The function that the trigger wakes. */
const EVERY_HOUR: (typeof TRIGGERS)[number] = 'onHour';

/**
 * An add-on may have one trigger by the clock for each person and spreadsheet, and it fires hourly at most: what is due
 * is found out when it wakes.
 */
export function hourlyScheduler(): Scheduler {
  let user: string | undefined;
  return {
    now: () => Date.now(),
    get user() {
      user = user ?? Session.getEffectiveUser().getEmail();
      return user;
    },
    isOn: () => triggers().length > 0,
    turnOn: () => {
      if (triggers().length === 0) ScriptApp.newTrigger(EVERY_HOUR).timeBased().everyHours(1).create();
    },
    turnOff: () => {
      for (const trigger of triggers()) ScriptApp.deleteTrigger(trigger);
    },
    whereToAllow: () => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      const isNeeded = info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED;
      return isNeeded ? info.getAuthorizationUrl() : undefined;
    },
  };
}

function triggers(): GoogleAppsScript.Script.Trigger[] {
  const all = ScriptApp.getUserTriggers(SpreadsheetApp.getActiveSpreadsheet());
  return all.filter((trigger) => trigger.getHandlerFunction() === EVERY_HOUR);
}
