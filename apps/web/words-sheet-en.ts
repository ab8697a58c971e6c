import profile from 'virtual:messages/en/profile';
import sheet from 'virtual:messages/en/sheet';
import triage from 'virtual:messages/en/triage';

export const words = [profile, sheet, triage];
