import calendar from 'virtual:messages/en/calendar';
import help from 'virtual:messages/en/help';
import keep from 'virtual:messages/en/keep';
import plan from 'virtual:messages/en/plan';
import profile from 'virtual:messages/en/profile';
import rule from 'virtual:messages/en/rule';
import shelf from 'virtual:messages/en/shelf';
import today from 'virtual:messages/en/today';

export const words = [calendar, help, keep, plan, profile, rule, shelf, today];
