import help from 'virtual:messages/fr/help';
import rule from 'virtual:messages/fr/rule';
import triage from 'virtual:messages/fr/triage';
import trouble from 'virtual:messages/fr/trouble';

export const words = [help, rule, triage, trouble];
