import calendar from 'virtual:messages/en/calendar';
import rule from 'virtual:messages/en/rule';

export const words = [calendar, rule];
