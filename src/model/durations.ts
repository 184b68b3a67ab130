/** Stretches of time that are always as long as each other, ms. The axis knows no clock changes, so a day is one. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
