import help from 'virtual:messages/en/help';
import rule from 'virtual:messages/en/rule';
import vet from 'virtual:messages/en/vet';

export const words = [help, rule, vet];
