import help from 'virtual:messages/en/help';
import rule from 'virtual:messages/en/rule';
import triage from 'virtual:messages/en/triage';
import trouble from 'virtual:messages/en/trouble';

export const words = [help, rule, triage, trouble];
