import clinic from 'virtual:messages/fr/clinic';
import help from 'virtual:messages/fr/help';
import profile from 'virtual:messages/fr/profile';
import rule from 'virtual:messages/fr/rule';

export const words = [clinic, help, profile, rule];
