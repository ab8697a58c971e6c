export * from './calendar-schema.ts';
export * from './calendar-words.ts';
export * from './due-reminders.ts';
export * from './moment.ts';
export * from './print-calendar.ts';
export * from './told-at.ts';
