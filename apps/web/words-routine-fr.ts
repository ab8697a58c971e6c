import calendar from 'virtual:messages/fr/calendar';
import help from 'virtual:messages/fr/help';
import keep from 'virtual:messages/fr/keep';
import plan from 'virtual:messages/fr/plan';
import profile from 'virtual:messages/fr/profile';
import rule from 'virtual:messages/fr/rule';
import shelf from 'virtual:messages/fr/shelf';
import today from 'virtual:messages/fr/today';

export const words = [calendar, help, keep, plan, profile, rule, shelf, today];
