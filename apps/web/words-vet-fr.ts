import help from 'virtual:messages/fr/help';
import rule from 'virtual:messages/fr/rule';
import vet from 'virtual:messages/fr/vet';

export const words = [help, rule, vet];
