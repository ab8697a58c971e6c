import help from 'virtual:messages/fr/help';
import triage from 'virtual:messages/fr/triage';

export const words = [help, triage];
