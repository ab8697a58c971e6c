import clinic from 'virtual:messages/en/clinic';
import help from 'virtual:messages/en/help';
import profile from 'virtual:messages/en/profile';
import rule from 'virtual:messages/en/rule';

export const words = [clinic, help, profile, rule];
