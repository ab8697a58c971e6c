import calendar from 'virtual:messages/fr/calendar';
import rule from 'virtual:messages/fr/rule';

export const words = [calendar, rule];
