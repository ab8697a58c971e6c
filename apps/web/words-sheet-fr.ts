import profile from 'virtual:messages/fr/profile';
import sheet from 'virtual:messages/fr/sheet';
import triage from 'virtual:messages/fr/triage';
import vet from 'virtual:messages/fr/vet';

export const words = [profile, sheet, triage, vet];
