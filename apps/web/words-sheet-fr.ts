import profile from 'virtual:messages/fr/profile';
import sheet from 'virtual:messages/fr/sheet';
import triage from 'virtual:messages/fr/triage';

export const words = [profile, sheet, triage];
