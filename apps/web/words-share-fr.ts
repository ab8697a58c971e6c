import share from 'virtual:messages/fr/share';

export const words = [share];
