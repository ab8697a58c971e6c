import profile from 'virtual:messages/en/profile';
import sheet from 'virtual:messages/en/sheet';
import triage from 'virtual:messages/en/triage';
import vet from 'virtual:messages/en/vet';

export const words = [profile, sheet, triage, vet];
