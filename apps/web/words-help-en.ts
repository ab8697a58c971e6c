import help from 'virtual:messages/en/help';
import triage from 'virtual:messages/en/triage';

export const words = [help, triage];
