import sheet from 'virtual:messages/fr/sheet';
import triage from 'virtual:messages/fr/triage';

export const words = [sheet, triage];
